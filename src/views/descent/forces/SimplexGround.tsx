import type { ReactElement } from 'react';
import { LEVELS, type Spot, spotOf } from './simplexGeometry';
import styles from './Forces.module.css';
import groundStyles from './SimplexGround.module.css';

interface SimplexGroundProps {
  readonly corners: readonly Spot[];
  readonly K: number;
  readonly height: number;
}

const at = (corners: readonly Spot[], ...shares: number[]): string => spotOf(corners, shares).join(',');

/**
 * What does not move: with three classes the regions in which each is the most likely and the lines where its ŷ is 0.5, 0.7
 * and 0.9, which are parallel to the side opposite. With more, only where ŷ of the two is equal, and where one is one half.
 */
export function SimplexGround({ corners, K, height }: SimplexGroundProps): ReactElement {
  if (K === 2) return <SegmentGround corners={corners} height={height} />;
  const others = [
    [1, 2],
    [0, 2],
    [0, 1],
  ] as const;
  const spot = (shares: Readonly<Record<number, number>>): string =>
    at(corners, ...[0, 1, 2].map((m) => shares[m] ?? 0));
  const middle = spot({ 0: 1 / 3, 1: 1 / 3, 2: 1 / 3 });
  const lines = (K === 3 ? LEVELS : [0.5]).flatMap((level) =>
    others
      .map(([a, b], m) => `M${spot({ [m]: level, [a]: 1 - level })}L${spot({ [m]: level, [b]: 1 - level })}`)
      .slice(0, K === 3 ? 3 : 2),
  );
  const halves = others.map(([a, b]) => `M${middle}L${spot({ [a]: 0.5, [b]: 0.5 })}`);
  return (
    <g>
      {K === 3 &&
        others.map(([a, b], m) => (
          <path
            key={m}
            className={groundStyles['region']}
            style={{ fill: `var(--class-${m})` }}
            d={`M${middle}L${spot({ [m]: 0.5, [a]: 0.5 })}L${spot({ [m]: 1 })}L${spot({ [m]: 0.5, [b]: 0.5 })}Z`}
          />
        ))}
      <path className={groundStyles['level']} d={lines.join('')} />
      <path
        className={groundStyles['boundary']}
        d={K === 3 ? halves.join('') : `M${spot({ 2: 1 })}L${spot({ 0: 0.5, 1: 0.5 })}`}
      />
      <path className={styles['outline']} d={`M${[0, 1, 2].map((m) => spot({ [m]: 1 })).join('L')}Z`} />
    </g>
  );
}

/** Two classes: from 0 to 1, and one half. */
function SegmentGround({
  corners,
  height,
}: {
  readonly corners: readonly Spot[];
  readonly height: number;
}): ReactElement {
  const [right, left] = [corners[0]![0], corners[1]![0]];
  const middle = (left + right) / 2;
  const [top, bottom] = [0.08 * height, 0.92 * height];
  return (
    <g>
      {[left, middle].map((x, place) => (
        <rect
          key={place}
          className={groundStyles['region']}
          style={{ fill: `var(--class-${1 - place})` }}
          x={x}
          y={top}
          width={middle - left}
          height={bottom - top}
        />
      ))}
      <path className={groundStyles['boundary']} d={`M${middle},${top}V${bottom}`} />
      <path className={styles['outline']} d={`M${left},${top}H${right}V${bottom}H${left}Z`} />
    </g>
  );
}
