import type { ReactElement } from 'react';
import { MOST_PINS } from '../../session/pins';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { usePinName } from '../../ui/pinNames';
import styles from './ViewMenu.module.css';

/** Runs kept to compare: pin the present one, see their boundaries, let them go. */
export function Pins(): ReactElement {
  const { history } = useMessages();
  const lab = useLab();
  const nameOf = usePinName();
  const pins = useLabState((state) => state.pins);
  const ghosts = useLabState((state) => state.view.ghosts);
  const full = pins.length >= MOST_PINS ? history.pinFull(MOST_PINS) : undefined;
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
      {pins.map((pin) => (
        <div key={pin.id} className={styles['pin']}>
          <span>{nameOf(pin)}</span>
          <button
            type="button"
            aria-label={history.unpin(nameOf(pin))}
            onClick={() => {
              lab.unpin(pin.id);
            }}
          >
            ✕
          </button>
        </div>
      ))}
      {pins.length > 0 && (
        <label className={styles['choice']}>
          <input
            type="checkbox"
            checked={ghosts}
            onChange={(event) => {
              lab.setView({ ghosts: event.currentTarget.checked });
            }}
          />
          {history.ghosts}
        </label>
      )}
    </div>
  );
}
