import { type ReactElement, useRef } from 'react';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { saveSession } from '../../ui/saveSession';
import { ProblemNote } from './ProblemNote';
import { problemWords } from './problemWords';
import { useOpenSession } from './useOpenSession';
import styles from './Data.module.css';

/** Opens and saves the whole session as a file; a file that can't be opened says why and changes nothing. */
export function SessionButtons(): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const picker = useRef<HTMLInputElement>(null);
  const { problem, open, dismiss } = useOpenSession();
  return (
    <div className={styles['session']}>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-hidden="true"
        className={styles['picker']}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void open(file);
        }}
      />
      <button type="button" className={styles['button']} onClick={() => picker.current?.click()}>
        {messages.data.openSession}
      </button>
      <button
        type="button"
        className={styles['button']}
        onClick={() => {
          saveSession(lab);
        }}
      >
        {messages.data.saveSession}
      </button>
      {problem !== null && <ProblemNote words={problemWords(problem, messages)} onDismiss={dismiss} />}
    </div>
  );
}
