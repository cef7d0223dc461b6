import { type ReactElement, useRef, useState } from 'react';
import { readSession } from '../../store/sessionFile';
import { type SessionProblem, sizeProblem } from '../../store/sessionProblem';
import { useLab } from '../chart/labContext';
import { useMessages } from '../chart/messagesContext';
import { saveSession } from '../chart/saveSession';
import { problemWords } from './problemWords';
import styles from './Data.module.css';

/** Opens and saves the whole session as a file; a file that can't be opened says why and changes nothing. */
export function SessionButtons(): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<SessionProblem | { readonly kind: 'unreadable' } | null>(null);
  const open = async (file: File): Promise<void> => {
    const tooLarge = sizeProblem(file.size);
    if (tooLarge !== null) {
      setProblem(tooLarge);
      return;
    }
    try {
      const reading = readSession(await file.text());
      setProblem(reading.ok ? null : reading.problem);
      if (reading.ok) lab.openSession(reading.session);
    } catch {
      setProblem({ kind: 'unreadable' });
    }
  };
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
      {problem !== null && (
        <p className={styles['problem']} role="alert">
          ✗ {problemWords(problem, messages)} {messages.problem.kept}{' '}
          <button
            type="button"
            onClick={() => {
              setProblem(null);
            }}
          >
            {messages.notice.dismiss}
          </button>
        </p>
      )}
    </div>
  );
}
