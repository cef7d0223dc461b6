import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import styles from './UndoButtons.module.css';

/** Undo and redo of the last action. */
export function UndoButtons(): ReactElement {
  const { history } = useMessages();
  const lab = useLab();
  const past = useLabState((state) => state.undo.past.length);
  const future = useLabState((state) => state.undo.future.length);
  const said = useSaid(future);
  const shown = useBriefly(said);
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
        {said && history[said.what]}
      </span>
      {shown && (
        <p className={styles['toast']} aria-hidden="true">
          {history[shown.what]}
        </p>
      )}
    </div>
  );
}

/** ms for which the words stand on the page. */
const NOTICE_MS = 5000;

interface Said {
  readonly what: 'undone' | 'redone';
}

/** What was just taken back or done again: a new object each time, null when something else was done. */
function useSaid(future: number): Said | null {
  const before = useRef(future);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    const grew = future - before.current;
    before.current = future;
    if (grew > 0) setSaid({ what: 'undone' });
    // A new action empties the redo stack.
    else if (grew < 0) setSaid(future > 0 ? { what: 'redone' } : null);
  }, [future]);
  return said;
}

/** A notice that disappears with the next action. */
function useBriefly(said: Said | null): Said | null {
  const [over, setOver] = useState<Said | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => {
      setOver(said);
    }, NOTICE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  return said === over ? null : said;
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
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          transform={mirrored ? 'matrix(-1 0 0 1 24 0)' : undefined}
          d="M9 5 4 10l5 5M4.6 10H15a4.6 4.6 0 0 1 0 9.2h-3.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
        />
      </svg>
    </button>
  );
}
