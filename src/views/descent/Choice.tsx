import { type ReactElement, useId } from 'react';
import { Words } from '../../ui/Words';
import styles from './Choice.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
  readonly large?: boolean;
}

/** One of a few, all to be seen: native radio buttons drawn as words, the chosen one underlined. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  large = false,
}: ChoiceProps<T>): ReactElement {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles['choice']} data-large={large}>
      {options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>
            <Words text={option.text} />
          </span>
        </label>
      ))}
    </div>
  );
}
