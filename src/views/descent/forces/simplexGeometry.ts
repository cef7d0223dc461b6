/** Where ŷ stands in a picture: Σ ŷₘVₘ in a triangle, or on a segment where there are two classes. CSS px, y downward. */
import type { SampleTable } from '../../../model/data/sampleTable';
import type { Size } from '../../../ui/useSize';

export type Spot = readonly [x: number, y: number];

/** ŷ whose lines are drawn in a triangle. */
export const LEVELS = [0.5, 0.7, 0.9];

/** The three corners, unit triangle with its side at the top (as `down`) or at the bottom, anticlockwise from the right. */
const DOWN: readonly Spot[] = [
  [1, 0],
  [0, 0],
  [0.5, Math.sqrt(3) / 2],
];
const UP: readonly Spot[] = [
  [1, Math.sqrt(3) / 2],
  [0.5, 0],
  [0, Math.sqrt(3) / 2],
];

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/** Corners in the unit square for three classes, each as near as may be to where the plane shows its samples. */
export function cornersFor(
  samples: SampleTable,
  axes: readonly number[],
  domain: readonly (readonly [number, number])[],
): readonly Spot[] {
  const means = [0, 1, 2].map((m) => classMean(samples, axes, domain, m));
  let best: readonly Spot[] = DOWN;
  let least = Infinity;
  for (const triangle of [DOWN, UP]) {
    for (const order of ORDERS) {
      const corners = order.map((place) => triangle[place]!);
      const distance = corners.reduce((sum, [x, y], m) => {
        const mean = means[m];
        return mean ? sum + (x - mean[0]) ** 2 + (y / 0.87 - mean[1]) ** 2 : sum;
      }, 0);
      if (distance < least - 1e-9) [best, least] = [corners, distance];
    }
  }
  return best;
}

/** The mean of a class in the plane, as shares from left and top; null without samples. */
function classMean(
  samples: SampleTable,
  axes: readonly number[],
  domain: readonly (readonly [number, number])[],
  m: number,
): Spot | null {
  const { N, F, features, labels } = samples.flat();
  let [count, x, y] = [0, 0, 0];
  for (let n = 0; n < N; n++) {
    if (labels[n] !== m) continue;
    count++;
    x += features[n * F + axes[0]!]!;
    y += features[n * F + (axes[1] ?? axes[0]!)]!;
  }
  const [[left, right], [low, high]] = [domain[0]!, domain[1]!];
  return count === 0 ? null : [(x / count - left) / (right - left), (high - y / count) / (high - low)];
}

/** The unit corners in a frame, as large as it allows with room of so many CSS px at the sides, and above and below. */
export function placeCorners(
  unit: readonly Spot[],
  { width, height }: Size,
  [sides, ends]: readonly [number, number],
): readonly Spot[] {
  const side = Math.max(20, Math.min(width - 2 * sides, (height - 2 * ends) / (Math.sqrt(3) / 2)));
  const left = (width - side) / 2;
  const top = (height - (side * Math.sqrt(3)) / 2) / 2;
  return unit.map(([x, y]) => [left + side * x, top + side * y]);
}

/** Σ sharesₘVₘ; the shares add up to 1. */
export function spotOf(corners: readonly Spot[], shares: readonly number[]): Spot {
  let [x, y] = [0, 0];
  corners.forEach(([cx, cy], m) => {
    x += (shares[m] ?? 0) * cx;
    y += (shares[m] ?? 0) * cy;
  });
  return [x, y];
}

/** The foot of the perpendicular from the point of `shares` to the side opposite corner m of an even triangle. */
export function footOn(corners: readonly Spot[], shares: readonly number[], m: number): Spot {
  const rest = (shares[m] ?? 0) / 2;
  return spotOf(
    corners,
    shares.map((share, i) => (i === m ? 0 : share + rest)),
  );
}
