import type { ReactElement } from 'react';
import { classLetter } from '../../store/document';
import type { Segment } from './segments';
import styles from './Lines.module.css';

interface BoundariesProps {
  readonly segments: readonly Segment[];
}

/** The segments where two classes tie ahead of all others, each named ŷ_A = ŷ_B on its line. */
export function Boundaries({ segments }: BoundariesProps): ReactElement {
  const lines = segments.map(({ from, to }) => `M${from.join(',')}L${to.join(',')}`).join('');
  return (
    <g>
      <path className={styles['underlay']} d={lines} />
      <path className={styles['boundary']} d={lines} />
      {segments.map((segment) => (
        <BoundaryName key={`${segment.i}-${segment.j}`} segment={segment} />
      ))}
    </g>
  );
}

function BoundaryName({ segment: { i, j, from, to, spot } }: { readonly segment: Segment }): ReactElement | null {
  if (spot === null) return null;
  const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  const upright = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees;
  return (
    <text
      className={styles['boundaryName']}
      transform={`translate(${spot[0].toFixed(1)},${spot[1].toFixed(1)}) rotate(${upright.toFixed(2)})`}
      textAnchor="middle"
      dy="-0.45em"
    >
      ŷ
      <tspan className={styles['index']} dy="0.25em">
        {classLetter(i)}
      </tspan>
      <tspan dy="-0.25em"> = ŷ</tspan>
      <tspan className={styles['index']} dy="0.25em">
        {classLetter(j)}
      </tspan>
    </text>
  );
}
