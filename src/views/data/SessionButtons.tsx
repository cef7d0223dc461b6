import type { ReactElement } from 'react';
import { useLab } from '../../ui/labContext';
import { FilePick } from '../../ui/FilePick';
import { useMessages } from '../../ui/messagesContext';
import { useHiding } from '../../ui/hiding';
import { saveSession } from '../../ui/saveSession';
import { ProblemNote } from './ProblemNote';
import { problemWords } from './problemWords';
import { useOpenSession } from './useOpenSession';
import styles from './Data.module.css';

/** Opens and saves the whole session as a file; a file that can't be opened says why and changes nothing. */
export function SessionButtons(): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const bare = useHiding()?.any === true;
  const { problem, open, dismiss } = useOpenSession();
  return (
    <div className={styles['session']}>
      <FilePick accept=".json,application/json" className={styles['button']} onFile={open}>
        {messages.data.openSession}
      </FilePick>
      <button
        type="button"
        className={styles['button']}
        onClick={() => {
          saveSession(lab, bare);
        }}
      >
        {messages.data.saveSession}
      </button>
      {problem !== null && <ProblemNote words={problemWords(problem, messages)} onDismiss={dismiss} />}
    </div>
  );
}
