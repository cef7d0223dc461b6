import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import styles from './QuietSelect.module.css';

interface QuietOption {
  readonly value: string;
  readonly text: string;
  readonly hidden?: boolean;
  /** What it stands under; those of one group come last. */
  readonly group?: string;
}

interface QuietSelectProps {
  readonly label: string;
  readonly value: string;
  /** What stands in the page for the chosen value. */
  readonly shown: ReactNode;
  readonly options: readonly QuietOption[];
  readonly onChange: (value: string) => void;
  /** −1 where arrow keys lead here instead of Tab. */
  readonly tabIndex?: number;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLSelectElement>) => void;
}

/** A native select that looks like text: short words in the page, full words in its list. */
export function QuietSelect({ label, value, shown, options, onChange, ...keys }: QuietSelectProps): ReactElement {
  const group = options.at(-1)?.group;
  return (
    <span className={styles['quiet']}>
      <span className={styles['shown']} aria-hidden="true">
        {shown}
      </span>
      <span className={styles['mark']} aria-hidden="true">
        ▾
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
        {options.filter(({ group }) => group === undefined).map(asElement)}
        {group !== undefined && (
          <optgroup label={group}>{options.filter((option) => option.group === group).map(asElement)}</optgroup>
        )}
      </select>
    </span>
  );
}

function asElement({ value, text, hidden }: QuietOption): ReactElement {
  return (
    <option key={value} value={value} hidden={hidden}>
      {text}
    </option>
  );
}
