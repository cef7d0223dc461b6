/** Lines of equal R as paths in the picture. */
import { contours, ticks } from 'd3';
import type { Size } from '../../ui/useSize';
import type { Ground, Place } from './landscape';

export interface ContourLine {
  readonly level: number;
  readonly d: string;
  /** Places on it where its number may stand, in CSS px. */
  readonly spots: readonly Place[];
}

/** Lines from the lowest height to the highest, denser where the path is: `around` is the range of R along it. */
const LEVELS = 9;

/** Levels are 1, 2 or 5 times a power of ten apart; above the path's own range they are farther apart. */
export function contourLines(
  ground: Ground,
  around: readonly [number, number],
  { width, height }: Size,
): ContourLine[] {
  const { heights, columns, rows } = ground;
  const [least, most] = heights.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  if (!(most > least) || !Number.isFinite(most)) return [];
  const near = Math.min(most, around[1] + 0.6 * (around[1] - Math.min(least, around[0])) + 1e-300);
  const fine = ticks(least, near, LEVELS);
  const coarse = ticks(near, most, LEVELS).filter((level) => level > near);
  const flipped = new Array<number>(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      flipped[(rows - 1 - row) * columns + column] = heights[row * columns + column]!;
    }
  }
  const x = (at: number): number => ((at - 0.5) / (columns - 1)) * width;
  const y = (at: number): number => ((at - 0.5) / (rows - 1)) * height;
  const shapes = contours()
    .size([columns, rows])
    .thresholds([...fine, ...coarse])(flipped);
  return shapes.map(({ value, coordinates }) => {
    const rings = coordinates.flat();
    const spots = rings
      .flat()
      .map(([a = 0, b = 0]): Place => [x(a), y(b)])
      .filter(([px, py]) => px > 24 && px < width - 24 && py > 10 && py < height - 10);
    const every = Math.max(1, Math.floor(spots.length / 24));
    return {
      level: value,
      d: rings
        .map((ring) => `M${ring.map(([a = 0, b = 0]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join('L')}`)
        .join(''),
      spots: spots.filter((_, place) => place % every === Math.floor(every / 2)),
    };
  });
}
