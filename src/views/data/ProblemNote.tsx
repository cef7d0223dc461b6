import type { ReactElement } from 'react';
import { useMessages } from '../../ui/messagesContext';
import styles from './Data.module.css';

interface ProblemNoteProps {
  readonly words: string;
  /** It stands for itself in the corner of the page instead of below the buttons. */
  readonly apart?: boolean;
  readonly onDismiss: () => void;
}

/** Why a file was not opened, and that nothing was changed by it. */
export function ProblemNote({ words, apart = false, onDismiss }: ProblemNoteProps): ReactElement {
  const { problem, notice } = useMessages();
  return (
    <p className={styles['problem']} data-apart={apart} role="alert">
      ✗ {words} {problem.kept}{' '}
      <button type="button" onClick={onDismiss}>
        {notice.dismiss}
      </button>
    </p>
  );
}
