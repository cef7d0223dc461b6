import { scaleLinear } from 'd3';
import type { Vector } from './pulls';

type Linear = ReturnType<typeof scaleLinear<number, number>>;

/** Equal scales on both axes, around 0 and all of `spots`, with room for arrows of `longest`. */
export function weightScales(
  spots: readonly Vector[],
  longest: number,
  { width, height }: { readonly width: number; readonly height: number },
): { x: Linear; y: Linear; perUnit: number } {
  const across = [0, ...spots.map(([a]) => a)];
  const up = [0, ...spots.map(([, b]) => b)];
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const [low, high] = [Math.min(...up), Math.max(...up)];
  const reach = Math.max(right - left, high - low);
  const air = reach > 0 ? 0.32 * reach : longest > 0 ? 4 * longest : 1;
  const perUnit = Math.min(width / (right - left + 2 * air), height / (high - low + 2 * air)) || 1;
  const [cx, cy] = [(left + right) / 2, (low + high) / 2];
  const [halfX, halfY] = [width / 2 / perUnit, height / 2 / perUnit];
  return {
    x: scaleLinear([cx - halfX, cx + halfX], [0, width]),
    y: scaleLinear([cy - halfY, cy + halfY], [height, 0]),
    perUnit,
  };
}

/** How many times as long a force at w may be drawn so that its tip stays in the frame. */
export function reachInside(
  w: Vector,
  force: Vector,
  x: Linear,
  y: Linear,
  { width, height }: { width: number; height: number },
): number {
  const along = (from: number, step: number, end: number): number =>
    step > 0 ? (end - 4 - from) / step : step < 0 ? (from - 4) / -step : Infinity;
  const [sx, sy] = [x(w[0]), y(w[1])];
  const [dx, dy] = [x(w[0] + force[0]) - sx, y(w[1] + force[1]) - sy];
  return Math.max(1e-300, Math.min(along(sx, dx, width), along(sy, dy, height)));
}
