import type { ReactElement, ReactNode } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
  /** The accessible name, where the words beside the switch are shorter. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** A native check box drawn as a switch, with its words. */
export function Switch({ on, disabled = false, onChange, label, children }: SwitchProps): ReactElement {
  return (
    <label className={styles['switch']}>
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        checked={on}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span className={styles['knob']} aria-hidden="true" />
      <span>{children}</span>
    </label>
  );
}
