/** Where the names of pinned curves stand: at their ends, clear of every curve as far as there is room. */

/** x and y in CSS px, y downward. */
export type Spot = readonly [number, number];

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface NamedCurve {
  /** The curve as it is drawn, one point a column. */
  readonly points: readonly Spot[];
  /** How wide its name is, CSS px. */
  readonly width: number;
}

/** CSS px between the end of a curve and its name beside it. */
const BESIDE_PX = 6;

/** CSS px from a curve within which a name touches it. */
const CLEARANCE_PX = 2;

/** Lines below and above a name's own: more than three other names and the words of the picture can take. */
const LINES = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((line) => [line, -line]);

/** What a place costs, in px of curve under the name: to cover another name, to leave the picture, to be farther away. */
const COST = { covers: 500, leaves: 5000, farther: 0.5 };

/**
 * The box of each name, of height `line`; null for a curve of no points. `others` are points of curves without a name,
 * `taken` is where other words stand, and `room` is the picture.
 */
export function placeNames(
  curves: readonly NamedCurve[],
  others: readonly Spot[],
  taken: readonly Box[],
  room: Box,
  line: number,
): (Box | null)[] {
  const points = [...others, ...curves.flatMap((curve) => curve.points)];
  const words = [...taken];
  return curves.map((curve) => {
    let best: Box | null = null;
    let least = Infinity;
    for (const [place, box] of candidates(curve, line).entries()) {
      // No place farther away costs less.
      if (COST.farther * place >= least) break;
      const under = points.filter((point) => touches(box, point)).length;
      const covered = words.filter((other) => overlap(box, other)).length;
      const cost = under + COST.covers * covered + (inside(box, room) ? 0 : COST.leaves) + COST.farther * place;
      if (cost < least) [best, least] = [box, cost];
    }
    if (best) words.push(best);
    return best;
  });
}

/** Beside the end first, then above and below it, then along the curve. */
function candidates({ points, width }: NamedCurve, line: number): Box[] {
  const end = points.at(-1);
  if (end === undefined) return [];
  const beside = [0, ...LINES].map((lines) => boxAt(end[0] + BESIDE_PX, end[1] + lines * line, width, line));
  const along = [1, 0.75, 0.5, 0.25].flatMap((share) => {
    const [x, y] = points[Math.round(share * (points.length - 1))] ?? end;
    const left = share === 1 ? x - width : x - width / 2;
    return LINES.map((lines) => boxAt(left, y + lines * line, width, line));
  });
  return [...beside, ...along];
}

function boxAt(left: number, middle: number, width: number, line: number): Box {
  return { left, right: left + width, top: middle - line / 2, bottom: middle + line / 2 };
}

function touches({ left, right, top, bottom }: Box, [x, y]: Spot): boolean {
  return x > left - CLEARANCE_PX && x < right + CLEARANCE_PX && y > top - CLEARANCE_PX && y < bottom + CLEARANCE_PX;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function inside(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}
