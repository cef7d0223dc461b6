import type { ScaleLinear } from 'd3';
import type { ReactElement } from 'react';
import type { Size } from '../../ui/useSize';
import type { ContourLine } from './contourPaths';
import { arrowPath } from './forces/arrows';
import type { Landscape, Place } from './landscape';
import { Ticks } from './Ticks';
import plot from '../../ui/Plot.module.css';
import styles from './ManySteps.module.css';

interface LandscapePictureProps {
  readonly drawn: Landscape;
  readonly lines: readonly ContourLine[];
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly size: Size;
  /** Where W_t is being taken to. */
  readonly held: Place | null;
}

/** Beyond this many points of the path they have no dots. */
const MOST_DOTS = 120;
/** Contours, the path and what is known of it beyond, the next step, and where W is being taken. */
export function LandscapePicture({ drawn, lines, x, y, size, held }: LandscapePictureProps): ReactElement {
  const { past, future, next, change } = drawn;
  const { width, height, scale } = size;
  const here = past.at(-1)!;
  const spot = ([p, q]: Place): string => `${x(p).toFixed(1)},${y(q).toFixed(1)}`;
  const arrow = arrowPath(x(here[0]), y(here[1]), x(next[0]), y(next[1]), 1.4);
  return (
    <svg className={plot['picture']} aria-hidden="true">
      <svg width={width} height={height}>
        {lines.map(({ level, strong, d }) => (
          <path key={level} className={styles['contour']} data-strong={strong} d={d} />
        ))}
        {future.length > 1 && <path className={styles['future']} d={`M${future.map(spot).join('L')}`} />}
        <path className={styles['path']} d={`M${past.map(spot).join('L')}`} />
        {past.length <= MOST_DOTS &&
          past
            .slice(1, -1)
            .map(([p, q], place) => (
              <circle key={place} className={styles['dot']} cx={x(p)} cy={y(q)} r={2.4 * scale} />
            ))}
      </svg>
      <path className={plot['axis']} d={`M0,0V${height}H${width}`} />
      <Ticks x={x} y={y} size={size} />
      <g className={styles[change > 0 ? 'rises' : 'falls']}>
        <path className={styles['shaft']} d={arrow.shaft} />
        <path d={arrow.head} />
      </g>
      {past.length > 1 && drawn.known && (
        <circle className={styles['start']} cx={x(past[0]![0])} cy={y(past[0]![1])} r={4 * scale} />
      )}
      <circle data-mark="here" className={styles['here']} cx={x(here[0])} cy={y(here[1])} r={5 * scale} />
      {held && <circle className={styles['held']} cx={x(held[0])} cy={y(held[1])} r={7 * scale} />}
    </svg>
  );
}
