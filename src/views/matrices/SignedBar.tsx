import type { ReactElement } from 'react';
import { useHeldBack } from '../../ui/FromPhase';
import styles from './MatrixCell.module.css';

/** A quantity's bar from a centre tick: filled and to the right where positive, hollow and to the left where negative. */
export function SignedBar({
  name,
  value,
  largest,
  m,
}: {
  readonly name: string;
  readonly value: number;
  readonly largest: number;
  readonly m: number;
}): ReactElement | null {
  if (useHeldBack(name)) return null;
  const share = largest > 0 ? Math.abs(value) / largest : 0;
  return (
    <span className={styles['barRoom']} aria-hidden="true">
      <span
        className={styles['bar']}
        data-sign={value < 0 ? 'negative' : 'positive'}
        style={{
          width: `${(42 * share).toFixed(2)}%`,
          color: `var(--class-${m})`,
          borderColor: `var(--class-${m}-deep)`,
        }}
      />
    </span>
  );
}
