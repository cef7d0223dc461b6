import type { ReactElement } from 'react';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { usePinName } from '../../ui/pinNames';
import styles from './ViewMenu.module.css';

/** The runs that are kept: each can be let go, and their boundaries be shown. */
export function PinList(): ReactElement {
  const { history } = useMessages();
  const lab = useLab();
  const nameOf = usePinName();
  const pins = useLabState((state) => state.pins);
  const ghosts = useLabState((state) => state.view.ghosts);
  return (
    <>
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
    </>
  );
}
