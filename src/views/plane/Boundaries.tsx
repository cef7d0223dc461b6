import type { ReactElement } from 'react';
import { classLetter } from '../../session/document';
import type { Segment } from './segments';
import styles from './Lines.module.css';

interface BoundariesProps {
  readonly segments: readonly Segment[];
}

/** The lines where two classes tie ahead of all others, each named ŷ_A = ŷ_B where there is room. */
export function Boundaries({ segments }: BoundariesProps): ReactElement {
  const lines = segments.map(({ line }) => `M${line.map((spot) => spot.join(',')).join('L')}`).join('');
  return (
    <g>
      <path className={styles['underlay']} d={lines} />
      <path className={styles['boundary']} d={lines} />
      {segments.map((segment, at) => (
        <BoundaryName key={at} segment={segment} />
      ))}
    </g>
  );
}

interface BoundaryNameProps {
  readonly segment: Segment;
}

function BoundaryName({ segment: { i, j, spot, degrees } }: BoundaryNameProps): ReactElement | null {
  if (spot === null) return null;
  return (
    <text
      className={styles['boundaryName']}
      transform={`translate(${spot[0].toFixed(1)},${spot[1].toFixed(1)}) rotate(${degrees.toFixed(2)})`}
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
