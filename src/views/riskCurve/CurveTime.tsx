import type { ReactElement } from 'react';
import type { Size } from '../chart/useSize';
import styles from './RiskCurve.module.css';

/** The hairline at the iteration shown, and the dot where it meets the curve. */
export function CurveTime({
  size,
  x,
  y,
}: {
  readonly size: Size;
  readonly x: number;
  readonly y: number;
}): ReactElement {
  return (
    <g>
      <path className={styles['now']} d={`M${x},${-4 * size.scale}V${size.height}`} />
      <circle className={styles['dot']} cx={x} cy={y} r={4.4 * size.scale} />
      <circle className={styles['end']} cx={x} cy={size.height} r={7 * size.scale} />
    </g>
  );
}
