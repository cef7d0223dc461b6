/** The boundaries in CSS px of the frame, and where on each of them its name stands. */
import type { Boundary } from '../../model/plane/affine/boundary';
import { apart, farthest, type Spot } from './labelPlacement';
import type { PlaneGeometry } from './planeGeometry';

export interface Segment {
  readonly i: number;
  readonly j: number;
  readonly from: Spot;
  readonly to: Spot;
  /** The middle of the name, on the line; null where there is no room for it. */
  readonly spot: Spot | null;
  /** How far the line is turned from the horizontal, within ±90: no name stands on its head. */
  readonly degrees: number;
}

/** A boundary shorter than this many CSS px stays unnamed. */
const LEAST_LENGTH = 90;
/** Half of a name, CSS px: so far it keeps from the ends of its line. */
const HALF_NAME = 38;
/** So far up from its line a name reaches, CSS px. */
const NAME_HEIGHT = 22;

/**
 * Each name stands where its line is farthest from `obstacles` (markers and words, CSS px) and from other names, and
 * covers none of them; near where boundaries meet the longer line is named first.
 */
export function placeSegments(
  boundaries: readonly Boundary[],
  geometry: PlaneGeometry,
  obstacles: readonly Spot[],
): Segment[] {
  const taken: Spot[] = [...obstacles];
  const covered: (readonly Spot[])[] = [];
  const lines = boundaries.map(({ i, j, from, to }) => {
    const start: Spot = [geometry.x(from[0]), geometry.y(from[1])];
    const end: Spot = [geometry.x(to[0]), geometry.y(to[1])];
    return { i, j, from: start, to: end, length: Math.hypot(end[0] - start[0], end[1] - start[1]) };
  });
  return lines
    .sort((one, other) => other.length - one.length)
    .map(({ i, j, from, to, length }): Segment => {
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const turned = (Math.atan2(dy, dx) * 180) / Math.PI;
      const degrees = turned > 90 ? turned - 180 : turned < -90 ? turned + 180 : turned;
      const segment = { i, j, from, to, degrees };
      if (length < LEAST_LENGTH * geometry.scale) return { ...segment, spot: null };
      const inset = (HALF_NAME * geometry.scale) / length;
      const along = Array.from({ length: 13 }, (_, step): Spot => {
        const share = inset + ((1 - 2 * inset) * step) / 12;
        return [from[0] + share * dx, from[1] + share * dy];
      });
      const box = (spot: Spot): Spot[] => nameBox(spot, degrees, geometry.scale);
      const free = along.filter((spot) => covered.every((other) => apart(box(spot), other)));
      const spot = farthest(free, taken, 0) ?? free[free.length >> 1] ?? null;
      if (spot !== null) taken.push(spot);
      if (spot !== null) covered.push(box(spot));
      return { ...segment, spot };
    });
}

/** The corners of the turned box that a name covers, above its line; CSS px, `scale` as in the geometry. */
function nameBox([x, y]: Spot, degrees: number, scale: number): Spot[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [half, height] = [HALF_NAME * scale, NAME_HEIGHT * scale];
  const corners: readonly Spot[] = [
    [-half, 0],
    [half, 0],
    [half, -height],
    [-half, -height],
  ];
  return corners.map(([along, down]) => [x + along * cos - down * sin, y + along * sin + down * cos]);
}
