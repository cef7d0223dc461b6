/** Where words stand in the plane: far from samples, inside their region, off the lines. All lengths in CSS px. */

export type Spot = readonly [x: number, y: number];

/** A box of words, centred on its spot. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The corners of an upright box about its spot. */
export function cornersOf([x, y]: Spot, { width, height }: Box): readonly Spot[] {
  const [across, down] = [width / 2, height / 2];
  return [
    [x - across, y - down],
    [x + across, y - down],
    [x + across, y + down],
    [x - across, y + down],
  ];
}

/** From a spot to a box about another, 0 inside. */
export function distanceToBox([x, y]: Spot, box: Box, [px, py]: Spot): number {
  const dx = Math.max(0, Math.abs(px - x) - box.width / 2);
  const dy = Math.max(0, Math.abs(py - y) - box.height / 2);
  return Math.sqrt(dx * dx + dy * dy);
}

/** An edge of a convex polygon: nx·x + ny·y − offset is how far a spot lies inside of it. The normal has length 1. */
interface Edge {
  readonly nx: number;
  readonly ny: number;
  readonly offset: number;
}

const edgesByPolygon = new WeakMap<readonly Spot[], readonly Edge[]>();

/** The edges of a polygon are asked for by hundreds of spots in every frame. */
function edgesOf(polygon: readonly Spot[]): readonly Edge[] {
  const known = edgesByPolygon.get(polygon);
  if (known) return known;
  const turn = Math.sign(signedArea(polygon));
  const edges = polygon.flatMap(([x0, y0], corner): Edge[] => {
    const [x1, y1] = polygon[(corner + 1) % polygon.length] ?? [x0, y0];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length < 1e-6) return [];
    const [nx, ny] = [(-(y1 - y0) / length) * turn, ((x1 - x0) / length) * turn];
    return [{ nx, ny, offset: x0 * nx + y0 * ny }];
  });
  edgesByPolygon.set(polygon, edges);
  return edges;
}

/** How far the box stays inside a convex polygon: the least signed distance of its corners to the edges. */
function roomInside([x, y]: Spot, box: Box, polygon: readonly Spot[]): number {
  let room = Infinity;
  for (const { nx, ny, offset } of edgesOf(polygon)) {
    const centre = x * nx + y * ny - offset;
    room = Math.min(room, centre - (Math.abs(nx) * box.width) / 2 - (Math.abs(ny) * box.height) / 2);
  }
  return room;
}

function signedArea(polygon: readonly Spot[]): number {
  let twice = 0;
  polygon.forEach(([x0, y0], corner) => {
    const [x1, y1] = polygon[(corner + 1) % polygon.length] ?? [x0, y0];
    twice += x0 * y1 - x1 * y0;
  });
  return twice;
}

/** A region in CSS px: a convex polygon, or one with any rings, the first of which is `polygon`. */
export interface Shape {
  readonly polygon: readonly Spot[];
  readonly rings?: readonly (readonly Spot[])[] | undefined;
}

/** How far the box stays from the vertices of rings, whose curves have one every few px, and within their frame. */
function roomInRings(spot: Spot, box: Box, rings: readonly (readonly Spot[])[]): number {
  if (!isInRings(spot, rings)) return -Infinity;
  let room = Infinity;
  for (const ring of rings) for (const vertex of ring) room = Math.min(room, distanceToBox(spot, box, vertex));
  const [frame = []] = rings;
  const [xs, ys] = [frame.map(([x]) => x), frame.map(([, y]) => y)];
  const aside = Math.min(spot[0] - Math.min(...xs), Math.max(...xs) - spot[0]) - box.width / 2;
  const above = Math.min(spot[1] - Math.min(...ys), Math.max(...ys) - spot[1]) - box.height / 2;
  return Math.min(room === 0 ? -1 : room, aside, above);
}

/** Whether a spot lies within outer rings and outside the holes. */
function isInRings([x, y]: Spot, rings: readonly (readonly Spot[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x0, y0], at) => {
      const [x1, y1] = ring[(at + 1) % ring.length]!;
      if (y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)) inside = !inside;
    });
  }
  return inside;
}

/** Whether a spot lies so many CSS px from every vertex of rings. */
export function clearOfRings(spot: Spot, rings: readonly (readonly Spot[])[], least: number): boolean {
  return rings.every((ring) => ring.every(([x, y]) => Math.hypot(x - spot[0], y - spot[1]) >= least));
}

/** The room of a name that at most grazes the room about a marker, or the edge of its region. */
const MOST_GRAZED_PX = -2;
/** Room that is worth having; more than this earns a spot nothing. */
const ENOUGH_PX = 46;

/** Radius of a marker where none is told. */
const MARKER_PX = 6;
/** Room between words and a marker that looks calm. */
const CALM_PX = 2;

/**
 * How good a spot is: the room to the nearest edge or marker of radius `r`, less some for calm distance. Negative: it
 * collides. Exact above `floor`; what is no better is only known to be so.
 */
export function roomAt(
  spot: Spot,
  box: Box,
  { polygon, rings }: Shape,
  obstacles: readonly Spot[],
  r = MARKER_PX,
  floor = MOST_GRAZED_PX,
): number {
  const inside = rings ? roomInRings(spot, box, rings) : roomInside(spot, box, polygon);
  let room = Math.min(ENOUGH_PX, inside);
  for (const obstacle of obstacles) {
    if (room <= floor) break;
    room = Math.min(room, distanceToBox(spot, box, obstacle) - r - CALM_PX);
  }
  return room;
}

/** Whether a spot lies in a convex polygon, at least `least` CSS px from its edges. */
export function insidePolygon(spot: Spot, polygon: readonly Spot[], least: number): boolean {
  return roomInside(spot, { width: 0, height: 0 }, polygon) >= least;
}

const GRID = 13;
/**
 * The roomiest spot for a box in a region clear of `obstacles`; null where the region is too small for it. The
 * `previous` spot is kept while it is nearly as good, so that words do not wander while the region moves.
 */
export function placeInRegion(
  shape: Shape,
  box: Box,
  obstacles: readonly Spot[],
  previous: Spot | undefined,
  r = MARKER_PX,
): Spot | null {
  const xs = shape.polygon.map(([x]) => x);
  const ys = shape.polygon.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (right - left < 60 || bottom - top < box.height) return null;
  const kept = previous === undefined ? -Infinity : roomAt(previous, box, shape, obstacles, r);
  if (previous !== undefined && kept > 0.6 * ENOUGH_PX) return previous;
  let best: Spot | null = null;
  let most = MOST_GRAZED_PX;
  for (let column = 1; column < GRID; column++) {
    for (let row = 1; row < GRID; row++) {
      const spot: Spot = [left + ((right - left) * column) / GRID, top + ((bottom - top) * row) / GRID];
      const room = roomAt(spot, box, shape, obstacles, r, most);
      if (room > most) [best, most] = [spot, room];
    }
  }
  if (previous !== undefined && kept > MOST_GRAZED_PX && most < 1.5 * kept + 6) return previous;
  return best;
}

/** The spot among `candidates` farthest from everything in `obstacles`, at least `least` away; null if there is none. */
export function farthest(candidates: readonly Spot[], obstacles: readonly Spot[], least: number): Spot | null {
  let best: Spot | null = null;
  // Squares of distances: this runs for every frame, and Math.hypot is slow.
  let most = least * least;
  for (const [x, y] of candidates) {
    let near = Infinity;
    for (const [ox, oy] of obstacles) {
      near = Math.min(near, (x - ox) * (x - ox) + (y - oy) * (y - oy));
      if (near <= most) break;
    }
    if (near > most) [best, most] = [[x, y], near];
  }
  return best;
}

/** Whether all spots lie beyond one edge of a convex polygon. */
export function beyondAnEdge(polygon: readonly Spot[], spots: readonly Spot[]): boolean {
  return edgesOf(polygon).some(({ nx, ny, offset }) => spots.every(([x, y]) => x * nx + y * ny < offset));
}

/** Whether two convex polygons have no point in common: then one of their edges has all of the other beyond it. */
export function apart(one: readonly Spot[], other: readonly Spot[]): boolean {
  return beyondAnEdge(one, other) || beyondAnEdge(other, one);
}

/** Whether an upright box about its spot and a convex polygon have no point in common. */
export function boxApart([x, y]: Spot, { width, height }: Box, polygon: readonly Spot[]): boolean {
  const beyond = ({ nx, ny, offset }: Edge): boolean =>
    x * nx + y * ny - offset + (Math.abs(nx) * width + Math.abs(ny) * height) / 2 < 0;
  return (
    edgesOf(polygon).some(beyond) ||
    polygon.every(([px]) => px < x - width / 2) ||
    polygon.every(([px]) => px > x + width / 2) ||
    polygon.every(([, py]) => py < y - height / 2) ||
    polygon.every(([, py]) => py > y + height / 2)
  );
}
