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
  /** Whether the name stands below its line. */
  readonly below: boolean;
}

/** A boundary shorter than this many CSS px stays unnamed. */
const MIN_LENGTH_PX = 90;
/** Half of a name, CSS px: so far it keeps from the ends of its line. */
const HALF_NAME_PX = 38;
/** A line of more points than this is a curve, whose names may bend it a little. */
const MOST_CORNERS = 8;
/** A curve bends away from a name by at most this, CSS px. */
const MOST_BEND_PX = 12;
/** Places that are tried on a straight line; on a curve one every so many CSS px. */
const STRAIGHT_PLACES = 13;
const CURVE_STEP_PX = 24;
/** Half of a marker with its corners and halo, CSS px. */
const HALF_MARKER_PX = 10;
/** So far up from its line a name reaches, and its indices down, CSS px. */
const NAME_HEIGHT_PX = 22;
const INDEX_DEPTH_PX = 2;

/**
 * A name stands on the longest straight part of its line, or along a curve that bends little under it. There it stands where
 * its line is farthest from `obstacles` (markers and words, CSS px) and from other names, lies within the frame and covers none of them, nor
 * any of the polygons in `words`, else nowhere; near where boundaries meet the longer line is named first. `half` is half the
 * width of a name, CSS px. With `isFree` a name, its line one of
 * `all`, stands only where that is so, and it may then stand below its line.
 */
export function placeSegments(
  boundaries: readonly Boundary[],
  geometry: PlaneGeometry,
  obstacles: readonly Spot[],
  words: readonly (readonly Spot[])[] = [],
  half = HALF_NAME_PX * geometry.scale,
  isFree?: (box: readonly Spot[], own: readonly Spot[], all: readonly (readonly Spot[])[]) => boolean,
): Segment[] {
  const taken: Spot[] = [...obstacles];
  const covered: (readonly Spot[])[] = [...words];
  const lines = boundaries.map(({ i, j, line }) => {
    const spots = line.map(([x1, x2]): Spot => [geometry.x(x1), geometry.y(x2)]);
    const path = spots.length > MOST_CORNERS ? spots : longestPart(spots);
    return { i, j, line: spots, path, length: lengthOf(path) };
  });
  const all = lines.map(({ line }) => line);
  return lines
    .sort((one, other) => other.length - one.length)
    .map(({ i, j, line, path, length }): Segment => {
      const places =
        length < Math.max(MIN_LENGTH_PX * geometry.scale, 2 * half)
          ? []
          : placesAlong(path, length, geometry.scale, half);
      const sides = isFree ? [...places, ...places.map((place) => ({ ...place, below: true }))] : places;
      const free = sides.filter((place) => {
        const box = nameBox(place, geometry.scale, half);
        return (
          isInFrame(box, geometry) &&
          covered.every((other) => apart(box, other)) &&
          !coversAny(place, obstacles, geometry.scale, half) &&
          isFree?.(box, line, all) !== false
        );
      });
      const spots = free.map(({ spot }) => spot);
      const spot = farthest(spots, taken, 0);
      const { degrees, below } = free.find((place) => same(place.spot, spot)) ?? { degrees: 0, below: false };
      if (spot !== null) taken.push(spot);
      if (spot !== null) covered.push(nameBox({ spot, degrees, below }, geometry.scale, half));
      return { i, j, line, spot, degrees, below };
    });
}

/** Beyond the frame a name is cut off, or on a phone outside the page. */
function isInFrame(box: readonly Spot[], { width, height }: PlaneGeometry): boolean {
  return box.every(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height);
}

/** Where a name stands. */
export interface Place {
  readonly spot: Spot;
  readonly degrees: number;
  readonly below: boolean;
}

/** Places for a name: the middles of parts of its length whose line bends away from their chord by little. */
function placesAlong(line: readonly Spot[], length: number, scale: number, half: number): readonly Place[] {
  const count = line.length === 2 ? STRAIGHT_PLACES : Math.max(STRAIGHT_PLACES, Math.ceil(length / CURVE_STEP_PX));
  return Array.from({ length: count }, (_, step): Place | null => {
    const at = half + ((length - 2 * half) * step) / (count - 1);
    const [from, spot, to] = [pointAlong(line, at - half), pointAlong(line, at), pointAlong(line, at + half)];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const off = Math.abs(dx * (spot[1] - from[1]) - dy * (spot[0] - from[0])) / Math.hypot(dx, dy);
    if (!(off <= MOST_BEND_PX * scale)) return null;
    const turned = (Math.atan2(dy, dx) * 180) / Math.PI;
    const degrees = turned > 90 ? turned - 180 : turned < -90 ? turned + 180 : turned;
    return { spot, degrees, below: false };
  }).filter((place) => place !== null);
}

/** The longest straight part of a line, CSS px. */
function longestPart(line: readonly Spot[]): readonly [Spot, Spot] {
  const parts = line.slice(1).map((to, before): readonly [Spot, Spot] => [line[before]!, to]);
  return parts.reduce((longest, part) => (lengthOf(part) > lengthOf(longest) ? part : longest));
}

function lengthOf(line: readonly Spot[]): number {
  return line.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - line[at]![0], y - line[at]![1]), 0);
}

/** The point of the line so many CSS px from its beginning. */
function pointAlong(line: readonly Spot[], at: number): Spot {
  let left = at;
  for (let k = 1; k < line.length; k++) {
    const [[x0, y0], [x1, y1]] = [line[k - 1]!, line[k]!];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (left <= length && length > 0) return [x0 + ((x1 - x0) * left) / length, y0 + ((y1 - y0) * left) / length];
    left -= length;
  }
  return line.at(-1)!;
}

function same(one: Spot, other: Spot | null): boolean {
  return other !== null && one[0] === other[0] && one[1] === other[1];
}

/** Whether a name there would stand on a marker. Each of them is asked for every frame: no polygons. */
function coversAny(place: Place, markers: readonly Spot[], scale: number, name: number): boolean {
  const { spot, degrees } = place;
  const [x, y] = spot;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const half = name + HALF_MARKER_PX * scale;
  const [top, bottom] = reachOf(place, scale);
  return markers.some(([px, py]) => {
    const along = (px - x) * cos + (py - y) * sin;
    const under = (py - y) * cos - (px - x) * sin;
    return Math.abs(along) < half && under < bottom + HALF_MARKER_PX * scale && under > top - HALF_MARKER_PX * scale;
  });
}

/** From where to where a name reaches, CSS px down from its line. */
function reachOf({ below }: Place, scale: number): readonly [top: number, bottom: number] {
  return below ? [-INDEX_DEPTH_PX * scale, NAME_HEIGHT_PX * scale] : [-NAME_HEIGHT_PX * scale, INDEX_DEPTH_PX * scale];
}

/** The corners of the turned box that a name covers, above its line or below; CSS px, `scale` as in the geometry. */
export function nameBox(place: Place, scale: number, half = HALF_NAME_PX * scale): Spot[] {
  const { spot, degrees } = place;
  const [x, y] = spot;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [top, bottom] = reachOf(place, scale);
  const corners: readonly Spot[] = [
    [-half, bottom],
    [half, bottom],
    [half, top],
    [-half, top],
  ];
  return corners.map(([along, down]) => [x + along * cos - down * sin, y + along * sin + down * cos]);
}
