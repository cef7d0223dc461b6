import type { ReactElement } from 'react';
import { MOST_PINS } from '../../session/pins';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { AgainIcon, PinIcon } from './icons';
import styles from './Compare.module.css';

/**
 * Two runs compared: pins this one at its curve; once something else is set, takes the new run from the same initial W to
 * the iteration of the newest pin.
 */
export function Compare(): ReactElement {
  const { history } = useMessages();
  const lab = useLab();
  const full = useLabState(({ pins }) => pins.length >= MOST_PINS);
  const begun = useLabState(({ run, document }) => run.frame !== null && document.samples.N > 0);
  const to = useLabState(({ run, pins }) => {
    const last = pins.at(-1)?.history.last ?? null;
    const arrived = last !== null && run.segments.length === 1 && (run.frame?.iteration ?? 0) >= last;
    return arrived ? null : last;
  });
  if (to !== null) {
    return (
      <button
        type="button"
        className={styles['compare']}
        aria-label={history.again}
        title={history.againTo(formatCount(to))}
        aria-disabled={!begun}
        onClick={() => {
          if (!begun) return;
          lab.reset();
          lab.seek(to);
        }}
      >
        <AgainIcon /> <span>{history.again}</span>
      </button>
    );
  }
  const reason = full ? history.pinFull(MOST_PINS) : undefined;
  return (
    <button
      type="button"
      className={styles['compare']}
      aria-label={history.pin}
      aria-description={reason}
      title={reason ?? history.pin}
      aria-disabled={full || !begun}
      onClick={() => {
        if (!full && begun) lab.pin();
      }}
    >
      <PinIcon /> <span>{history.pin}</span>
    </button>
  );
}
