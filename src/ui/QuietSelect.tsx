import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import styles from './QuietSelect.module.css';

interface QuietSelectProps {
  readonly label: string;
  readonly value: string;
  /** What stands in the page for the chosen value. */
  readonly shown: ReactNode;
  readonly options: readonly { readonly value: string; readonly text: string; readonly hidden?: boolean }[];
  readonly onChange: (value: string) => void;
  /** −1 where arrow keys lead here instead of Tab. */
  readonly tabIndex?: number;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLSelectElement>) => void;
}

/** A native select that looks like text: short words in the page, full words in its list. */
export function QuietSelect({ label, value, shown, options, onChange, ...keys }: QuietSelectProps): ReactElement {
  return (
    <span className={styles['quiet']}>
      <span className={styles['shown']} aria-hidden="true">
        {shown}
        <span className={styles['mark']}>▾</span>
      </span>
      <select
        className={styles['select']}
        aria-label={label}
        value={value}
        {...keys}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} hidden={option.hidden}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
