/** Lines of equal R as paths in the picture. */
import { contours, range, tickStep } from 'd3';
import type { Size } from '../../ui/useSize';
import { tickText } from './axisText';
import type { Ground, Place } from './landscape';
import { refined } from './refined';

export interface ContourLine {
  readonly level: number;
  /** The level as it is written. */
  readonly name: string;
  /** Every fifth is drawn stronger. */
  readonly strong: boolean;
  readonly d: string;
  /** Places on it where its number may stand, in CSS px. */
  readonly spots: readonly Place[];
}

/** Columns from which straight pieces look round. */
const FINE = 90;
/** About how many lines run where the path is, and how many above it. */
const NEAR = 7;
const ABOVE = 5;

interface Level {
  readonly value: number;
  /** Every fifth is drawn stronger. */
  readonly strong: boolean;
}

/** Levels 1, 2 or 5 times a power of ten apart, from `least` to `near`; from there to `most` they are farther apart. */
function levelsOf(least: number, near: number, most: number, step: number): readonly Level[] {
  const wide = Math.max(tickStep(0, 2 * step, 1), tickStep(near, most, ABOVE));
  const multiples = (of: number, from: number, to: number): Level[] =>
    range(Math.ceil(from / of), Math.floor(to / of) + 1).map((times) => ({
      value: times * of,
      strong: times % 5 === 0,
    }));
  return [...multiples(step, least, near), ...multiples(wide, near, most).filter(({ value }) => value > near)];
}

/** Lines from the lowest height to the highest, denser where the path is: `around` is the range of R along it. */
export function contourLines(
  ground: Ground,
  around: readonly [number, number],
  { width, height }: Size,
): ContourLine[] {
  const { heights, columns, rows } = refined(ground, Math.ceil(FINE / ground.columns));
  const [least, most] = heights.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  if (!(most > least) || !Number.isFinite(most)) return [];
  const reach = around[1] + 0.6 * (around[1] - Math.min(least, around[0]));
  // At the lowest point of the plane the path spans nothing.
  const near = reach - least > 1e-3 * (most - least) ? Math.min(most, reach) : most;
  const step = tickStep(least, near, NEAR);
  const levels = levelsOf(least, near, most, step);
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
    .thresholds(levels.map(({ value }) => value))(flipped);
  return shapes.map(({ value, coordinates }, place) => {
    const rings = coordinates.flat();
    const spots = rings
      .flat()
      .map(([a = 0, b = 0]): Place => [x(a), y(b)])
      .filter(([px, py]) => px > 24 && px < width - 24 && py > 10 && py < height - 10);
    const every = Math.max(1, Math.floor(spots.length / 24));
    return {
      level: value,
      name: tickText(value, [0, step]),
      strong: levels[place]?.strong ?? false,
      d: rings
        .map((ring) => `M${ring.map(([a = 0, b = 0]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join('L')}`)
        .join(''),
      spots: spots.filter((_, at) => at % every === Math.floor(every / 2)),
    };
  });
}
