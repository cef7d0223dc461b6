import type { ReactElement } from 'react';
import { arrowPath } from './arrows';
import styles from './Forces.module.css';

interface ArrowProps {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** The class whose colour it has; null for the penalty, in grey; without one it is a sum, in ink. */
  readonly label?: number | null;
  /** The sample that it stands for. */
  readonly n?: number | null;
  readonly strong?: boolean;
  readonly sum?: boolean;
}

/** A force as an arrow: of a sample or a class in its colour, of the penalty dashed, of all in ink. */
export function Arrow({ from, to, label, n = null, strong = false, sum = false }: ArrowProps): ReactElement {
  const { shaft, head } = arrowPath(...from, ...to, sum ? 1.7 : strong ? 1.4 : 1);
  const penalty = label === null;
  const colour = label === undefined ? 'var(--ink)' : penalty ? 'var(--ink2)' : `var(--class-${label}-deep)`;
  const width = sum ? 2.4 : strong ? 2.4 : 1.3;
  return (
    <g data-link={n === null ? undefined : `sample.${n}`}>
      {n !== null && <path className={styles['reach']} d={`M${from[0]},${from[1]}L${to[0]},${to[1]}`} />}
      <path
        className={styles['shaft']}
        style={{ stroke: colour, strokeWidth: width, strokeDasharray: penalty ? '4 3' : undefined }}
        d={shaft}
      />
      <path style={{ fill: colour }} d={head} />
    </g>
  );
}
