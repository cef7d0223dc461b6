import { type ReactElement, Suspense } from 'react';
import { MOST_PINS } from '../../session/pins';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { PinList } from './lazyPinList';
import styles from './ViewMenu.module.css';

/** Runs kept to compare: pin the present one, see their boundaries, let them go. */
export function Pins(): ReactElement {
  const { history } = useMessages();
  const lab = useLab();
  const pins = useLabState((state) => state.pins.length);
  const full = pins >= MOST_PINS ? history.pinFull(MOST_PINS) : undefined;
  return (
    <div className={styles['pins']} role="group" aria-label={history.pins}>
      <button
        type="button"
        className={styles['action']}
        aria-disabled={full !== undefined}
        aria-description={full}
        title={full}
        onClick={() => {
          if (full === undefined) lab.pin();
        }}
      >
        {history.pin}
      </button>
      {pins > 0 && (
        <Suspense fallback={null}>
          <PinList />
        </Suspense>
      )}
    </div>
  );
}
