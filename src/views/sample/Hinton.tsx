import type { ReactElement } from 'react';
import styles from './OuterProduct.module.css';

interface HintonProps {
  readonly value: number;
  /** The |value| of a full square. */
  readonly largest: number;
  readonly m: number;
}

/** A square whose area is |value|: filled where positive, hollow where negative. */
export function Hinton({ value, largest, m }: HintonProps): ReactElement {
  const side = largest > 0 ? Math.sqrt(Math.abs(value) / largest) : 0;
  return (
    <span
      className={styles['hinton']}
      data-sign={value < 0 ? 'negative' : 'positive'}
      aria-hidden="true"
      style={{
        width: `calc(${side.toFixed(3)} * var(--square, 1rem))`,
        height: `calc(${side.toFixed(3)} * var(--square, 1rem))`,
        color: `var(--class-${m})`,
        borderColor: `var(--class-${m}-deep)`,
        borderWidth: value === 0 ? 0 : undefined,
      }}
    />
  );
}
