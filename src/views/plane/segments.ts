/** The boundaries in CSS px of the frame, and where on each of them its name stands. */
import type { Boundary } from '../../model/boundary';
import { farthest, type Spot } from './labelPlacement';
import type { PlaneGeometry } from './planeGeometry';

export interface Segment {
  readonly i: number;
  readonly j: number;
  readonly from: Spot;
  readonly to: Spot;
  /** The middle of the name, on the line; null where the line is too short to be named. */
  readonly spot: Spot | null;
}

/** A boundary shorter than this many CSS px stays unnamed. */
const LEAST_LENGTH = 90;
/** Half of a name, CSS px: so far it keeps from the ends of its line. */
const HALF_NAME = 38;

/** Each name stands where its line is farthest from `obstacles` (markers and words, CSS px) and from other names. */
export function placeSegments(
  boundaries: readonly Boundary[],
  geometry: PlaneGeometry,
  obstacles: readonly Spot[],
): Segment[] {
  const taken: Spot[] = [...obstacles];
  return boundaries.map(({ i, j, from, to }) => {
    const start: Spot = [geometry.x(from[0]), geometry.y(from[1])];
    const end: Spot = [geometry.x(to[0]), geometry.y(to[1])];
    const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
    const length = Math.hypot(dx, dy);
    const segment = { i, j, from: start, to: end };
    if (length < LEAST_LENGTH * geometry.scale) return { ...segment, spot: null };
    const inset = (HALF_NAME * geometry.scale) / length;
    const along = Array.from({ length: 13 }, (_, step): Spot => {
      const share = inset + ((1 - 2 * inset) * step) / 12;
      return [start[0] + share * dx, start[1] + share * dy];
    });
    const spot = farthest(along, taken, 0) ?? along[6] ?? null;
    if (spot !== null) taken.push(spot);
    return { ...segment, spot };
  });
}
