/** The boundaries in CSS px of the frame, and where on each of them its name stands. */
import type { Boundary } from '../../model/plane/region';
import { apart, farthest, type Spot } from './labelPlacement';
import type { PlaneGeometry } from './planeGeometry';

export interface Segment {
  readonly i: number;
  readonly j: number;
  /** The vertices of the boundary, in order. */
  readonly line: readonly Spot[];
  /** The middle of the name, on the longest straight part of the line; null where there is no room for it. */
  readonly spot: Spot | null;
  /** How far that part is turned from the horizontal, within ±90: no name stands on its head. */
  readonly degrees: number;
}

/** A boundary shorter than this many CSS px stays unnamed. */
const MIN_LENGTH_PX = 90;
/** Half of a name, CSS px: so far it keeps from the ends of its line. */
const HALF_NAME_PX = 38;
/** So far up from its line a name reaches, and its indices down, CSS px. */
const NAME_HEIGHT_PX = 22;
const INDEX_DEPTH_PX = 2;

/**
 * Each name stands where its line is farthest from `obstacles` (markers and words, CSS px) and from other names, and
 * covers none of them, nor any of the polygons in `words`; near where boundaries meet the longer line is named first.
 */
export function placeSegments(
  boundaries: readonly Boundary[],
  geometry: PlaneGeometry,
  obstacles: readonly Spot[],
  words: readonly (readonly Spot[])[] = [],
): Segment[] {
  const taken: Spot[] = [...obstacles];
  const covered: (readonly Spot[])[] = [...words];
  const lines = boundaries.map(({ i, j, line }) => {
    const spots = line.map(([x1, x2]): Spot => [geometry.x(x1), geometry.y(x2)]);
    return { i, j, line: spots, ...longestPart(spots) };
  });
  return lines
    .sort((one, other) => other.length - one.length)
    .map(({ i, j, line, from, to, length }): Segment => {
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const turned = (Math.atan2(dy, dx) * 180) / Math.PI;
      const degrees = turned > 90 ? turned - 180 : turned < -90 ? turned + 180 : turned;
      const segment = { i, j, line, degrees };
      if (length < MIN_LENGTH_PX * geometry.scale) return { ...segment, spot: null };
      const inset = (HALF_NAME_PX * geometry.scale) / length;
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

/** The longest straight part of a line, CSS px. */
function longestPart(line: readonly Spot[]): { readonly from: Spot; readonly to: Spot; readonly length: number } {
  const parts = line.slice(1).map((to, before) => {
    const from = line[before]!;
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
}

/** The corners of the turned box that a name covers, above its line; CSS px, `scale` as in the geometry. */
export function nameBox([x, y]: Spot, degrees: number, scale: number): Spot[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [half, height] = [HALF_NAME_PX * scale, NAME_HEIGHT_PX * scale];
  const corners: readonly Spot[] = [
    [-half, INDEX_DEPTH_PX * scale],
    [half, INDEX_DEPTH_PX * scale],
    [half, -height],
    [-half, -height],
  ];
  return corners.map(([along, down]) => [x + along * cos - down * sin, y + along * sin + down * cos]);
}
