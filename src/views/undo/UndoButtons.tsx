import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useLab, useLabState } from '../chart/labContext';
import { useMessages } from '../chart/messagesContext';
import styles from './UndoButtons.module.css';

/** Takes the last deed back, and does it again. */
export function UndoButtons(): ReactElement {
  const { history } = useMessages();
  const lab = useLab();
  const past = useLabState((state) => state.undo.past.length);
  const future = useLabState((state) => state.undo.future.length);
  const said = useSaid(future);
  return (
    <div className={styles['buttons']}>
      <Arrow
        label={history.undo}
        reason={past === 0 ? history.nothingToUndo : undefined}
        onPress={() => {
          lab.undo();
        }}
      />
      <Arrow
        label={history.redo}
        reason={future === 0 ? history.nothingToRedo : undefined}
        mirrored
        onPress={() => {
          lab.redo();
        }}
      />
      <span className="spoken" role="status">
        {said}
      </span>
    </div>
  );
}

/** What was just taken back or done again, for those who do not see it. */
function useSaid(future: number): string {
  const { history } = useMessages();
  const before = useRef(future);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (future > before.current) setSaid(history.undone);
    else if (future < before.current && future > 0) setSaid(history.redone);
    else if (future < before.current) setSaid('');
    before.current = future;
  }, [future, history]);
  return said;
}

interface ArrowProps {
  readonly label: string;
  /** Why it can't be pressed now. */
  readonly reason: string | undefined;
  readonly mirrored?: boolean;
  readonly onPress: () => void;
}

function Arrow({ label, reason, mirrored = false, onPress }: ArrowProps): ReactElement {
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={label}
      aria-disabled={reason !== undefined}
      aria-description={reason}
      title={reason ?? label}
      onClick={() => {
        if (reason === undefined) onPress();
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" transform={mirrored ? 'scale(-1,1)' : undefined}>
        <path
          d="M9 5 4 10l5 5M4.6 10H15a4.6 4.6 0 0 1 0 9.2h-3.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
        />
      </svg>
    </button>
  );
}
