/**
 * Lines and half-planes d(u, v) = c + a·u + b·v ≥ 0 on the square [−1, 1]², to which a domain is mapped so that far or
 * large features lose no digits. Clipping by Sutherland & Hodgman, Comm. ACM 17, 1974.
 */

/** d(u, v) = c + a·u + b·v. */
export interface HalfPlane {
  readonly c: number;
  readonly a: number;
  readonly b: number;
}

export type Point = readonly [number, number];

/** Lines whose slopes differ by less, where the largest coefficient is 1, are parallel. */
const PARALLEL = 1e-12;

/** The part of a convex polygon (vertices in order) where d ≥ 0; fewer than three vertices where nothing is left. */
export function clip(polygon: readonly Point[], plane: HalfPlane): Point[] {
  const kept: Point[] = [];
  polygon.forEach((point, index) => {
    const next = polygon[(index + 1) % polygon.length]!;
    const here = valueAt(plane, point);
    const there = valueAt(plane, next);
    if (here >= 0) kept.push(point);
    if (here >= 0 !== there >= 0) kept.push(between(point, next, here / (here - there)));
  });
  return kept;
}

/**
 * The part of the line d = 0 that lies in the square [−1, 1]² and in every half-plane of `limits` (each with a largest
 * coefficient of 1); null where that is nothing or a point.
 */
export function clipLine(line: HalfPlane, limits: readonly HalfPlane[]): [Point, Point] | null {
  const norm = Math.hypot(line.a, line.b);
  if (!(Math.abs(line.c) < 2 * norm)) return null;
  const a = line.a / norm;
  const b = line.b / norm;
  const foot: Point = [(-line.c / norm) * a, (-line.c / norm) * b];
  let low = -2;
  let high = 2;
  for (const limit of [...SQUARE, ...limits]) {
    const value = valueAt(limit, foot);
    const slope = limit.b * a - limit.a * b;
    if (Math.abs(slope) <= PARALLEL) {
      if (value < 0) return null;
    } else if (slope > 0) low = Math.max(low, -value / slope);
    else high = Math.min(high, -value / slope);
  }
  const at = (s: number): Point => [foot[0] - s * b, foot[1] + s * a];
  return high - low > 1e-9 ? [at(low), at(high)] : null;
}

const SQUARE: readonly HalfPlane[] = [
  { c: 1, a: 1, b: 0 },
  { c: 1, a: -1, b: 0 },
  { c: 1, a: 0, b: 1 },
  { c: 1, a: 0, b: -1 },
];

/** Area of a polygon whose vertices run counter-clockwise. */
export function areaOf(polygon: readonly Point[]): number {
  return polygon.reduce((area, [u, v], index) => {
    const [nextU, nextV] = polygon[(index + 1) % polygon.length]!;
    return area + (u * nextV - nextU * v) / 2;
  }, 0);
}

function valueAt({ c, a, b }: HalfPlane, [u, v]: Point): number {
  return c + a * u + b * v;
}

function between([u, v]: Point, [nextU, nextV]: Point, t: number): Point {
  return [u + t * (nextU - u), v + t * (nextV - v)];
}
