import type { ReactElement } from 'react';
import { polyline } from '../../../ui/polyline';
import type { ForcesData } from './forcesData';
import type { Spot } from './simplexGeometry';
import styles from './Forces.module.css';

interface TrailsProps {
  readonly data: ForcesData;
  readonly chosen: number;
  /** Whether the chosen sample's trail must stand out of the others. */
  readonly many: boolean;
  /** Where ŷ that begins at `start` stands, of sample n. */
  readonly at: (yhat: ArrayLike<number>, start: number, n: number) => Spot;
}

/** The ways that probabilities came, class by class; of many samples the chosen one's above all. */
export function Trails({ data: { trails, only, moment }, chosen, many, at }: TrailsProps): ReactElement {
  const { K, labels } = moment.design;
  const trail = (n: number): string => trailPath(trails.map((yhat) => at(yhat, only === null ? n * K : 0, n)));
  const colour = (label: number): { stroke: string } => ({ stroke: `var(--class-${label}-deep)` });
  return (
    <>
      {only === null &&
        Array.from({ length: K }, (_, label) => (
          <path
            key={label}
            className={styles['trail']}
            style={colour(label)}
            data-many={many}
            d={Array.from(labels, (own, n) => (own === label ? trail(n) : '')).join('')}
          />
        ))}
      {many && (only === null || only === chosen) && (
        <path className={styles['trail']} style={colour(labels[chosen]!)} data-chosen="true" d={trail(chosen)} />
      )}
    </>
  );
}

/** What moves less than a pixel is not seen, and left out. */
function trailPath(spots: readonly Spot[]): string {
  const kept: Spot[] = [];
  spots.forEach(([x, y], place) => {
    const [px, py] = kept.at(-1) ?? [Infinity, Infinity];
    if (Math.abs(x - px) + Math.abs(y - py) > 1 || place === spots.length - 1) kept.push([x, y]);
  });
  return kept.length > 1 ? polyline(kept) : '';
}
