import type { ReactElement } from 'react';
import type { Size } from '../../ui/useSize';
import styles from './RiskCurve.module.css';

interface TimeProps {
  readonly size: Size;
  /** Where the iteration shown is, CSS px. */
  readonly x: number;
}

/** The hairline at the iteration shown. */
export function Hairline({ size, x }: TimeProps): ReactElement {
  return <path className={styles['now']} d={`M${x},${-4 * size.scale}V${size.height}`} />;
}

interface DotProps extends TimeProps {
  /** Null while R is held back. */
  readonly y: number | null;
  readonly thumb: boolean;
}

/** The dot where the hairline meets the curve, and the thumb on the axis. */
export function CurveDot({ size, x, y, thumb }: DotProps): ReactElement {
  return (
    <g>
      {y !== null && <circle className={styles['dot']} cx={x} cy={y} r={4.4 * size.scale} />}
      {thumb && <circle className={styles['end']} cx={x} cy={size.height} r={7 * size.scale} />}
    </g>
  );
}
