import type { ReactElement } from 'react';
import { markerPath } from '../../../ui/marker';
import { footOn, type Spot } from './simplexGeometry';
import styles from './Forces.module.css';

interface ChosenSpotProps {
  readonly corners: readonly Spot[];
  readonly shares: readonly number[];
  readonly spot: Spot;
  /** Where its trail begins. */
  readonly start: Spot | null;
  readonly K: number;
  readonly label: number;
  readonly r: number;
}

/** The chosen sample ringed, and in a triangle its distances from the three sides. */
export function ChosenSpot({ corners, shares, spot: [x, y], start, K, label, r }: ChosenSpotProps): ReactElement {
  return (
    <svg className={styles['picture']} aria-hidden="true">
      {K > 2 &&
        shares.map((_, m) => {
          const [fx, fy] = footOn(corners, shares, m);
          const colour = K === 3 ? `var(--class-${m}-deep)` : 'var(--ink2)';
          return (
            <path key={m} className={styles['distance']} style={{ stroke: colour }} d={`M${x},${y}L${fx},${fy}`} />
          );
        })}
      {start && <circle className={styles['start']} cx={start[0]} cy={start[1]} r={0.6 * r} />}
      <path
        className={styles['marker']}
        style={{ fill: `var(--class-${label})`, stroke: `var(--class-${label}-deep)` }}
        d={markerPath(label, x, y, r)}
      />
      <circle className={styles['ring']} cx={x} cy={y} r={2 * r + 1} />
    </svg>
  );
}
