/**
 * Lines of equal confidence where scores are polynomials: where max ŷ = p ≥ 0.5. With m the winner,
 *
 *     log(ŷ_m / (1 − ŷ_m)) = −LSE_{j ≠ m} (z_j − z_m),
 *
 * the log odds for m, which are smooth where m wins and beyond, and nearly linear where W is large: their level is found along
 * the edges of a grid, and what is drawn between two of its points is put on the line itself.
 */
import type { Domain } from '../../data/fitDomain';
import type { PlanePoint } from '../region';
import { joined, type Piece } from './chain';
import { curveBetween, rootBetween, type Spot } from './chord';
import type { Leads } from './leads';
import { fromSquare } from './partition';

/** Cells across and up. */
const CELLS = 128;
/** A line everywhere nearer than this to its neighbour, CSS px, says no more than the neighbour. */
const NEAR = 3;

export interface ContourLine {
  /** The class whose probability it is. */
  readonly m: number;
  readonly level: number;
  /** In order; closed where the last point is the first. */
  readonly line: readonly PlanePoint[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The lines at `levels`, ascending and each at least 0.5, on a plane of a size in CSS px. */
export function contourLines(
  leads: Leads,
  domain: Domain,
  levels: readonly number[],
  size: Size,
): readonly ContourLine[] {
  if (leads.classes.length < 2) return [];
  const odds = oddsOf(leads);
  const { winners, values } = nodesOf(leads, odds);
  const above = new Uint8Array(values.length);
  return leads.classes.flatMap((m) => {
    const lines: ContourLine[] = [];
    let beside = 0;
    for (const level of levels) {
      const limit = Math.log(level / (1 - level));
      let some = false;
      for (let node = 0; node < above.length; node++) {
        const is = winners[node] === m && values[node]! > limit;
        above[node] = Number(is);
        some ||= is;
      }
      // Where not even a lower level is reached, a higher one is not.
      if (!some) break;
      const own = joined(piecesAt(above, (u, v) => odds(m, u, v) - limit));
      // The distance to the neighbour is the step of the odds by their slope.
      const far = own.some((line) => line.some((spot) => limit - beside > NEAR * slopeAt(odds, m, spot, size)));
      if (!far) continue;
      beside = limit;
      lines.push(...own.map((line) => ({ m, level, line: line.map((spot) => fromSquare(spot, domain)) })));
    }
    return lines;
  });
}

type Odds = (m: number, u: number, v: number) => number;

/** The log odds for a class. */
function oddsOf(leads: Leads): Odds {
  const z = new Float64Array(leads.K);
  return (m, u, v) => {
    let most = -Infinity;
    for (let j = 0; j < leads.K; j++) {
      if (j === m) continue;
      z[j] = leads.at(j, m, u, v);
      if (z[j]! > most) most = z[j]!;
    }
    let sum = 0;
    for (let j = 0; j < leads.K; j++) if (j !== m) sum += Math.exp(z[j]! - most);
    return -(most + Math.log(sum));
  };
}

/** The winner and its log odds at every node of the grid. */
function nodesOf(leads: Leads, odds: Odds): { readonly winners: Uint8Array; readonly values: Float64Array } {
  const nodes = (CELLS + 1) ** 2;
  const [winners, values] = [new Uint8Array(nodes), new Float64Array(nodes)];
  for (let node = 0; node < nodes; node++) {
    const [u, v] = spotOf(node);
    const m = leads.winner(u, v);
    winners[node] = m;
    values[node] = odds(m, u, v);
  }
  return { winners, values };
}

function spotOf(node: number): Spot {
  const row = Math.floor(node / (CELLS + 1));
  return [(2 * (node - row * (CELLS + 1))) / CELLS - 1, (2 * row) / CELLS - 1];
}

/** The pieces of the line f = 0 in every cell: f > 0 at the nodes where `above` is 1. */
function piecesAt(above: Uint8Array, f: (u: number, v: number) => number): readonly Piece[] {
  const known = new Map<number, Spot>();
  /** Where the line crosses the edge between two nodes, the lower number first. */
  const crossing = (from: number, to: number): { readonly node: number; readonly spot: Spot } => {
    const node = from * 2 + Number(to - from > 1);
    let spot = known.get(node);
    if (spot === undefined) {
      const [a, b] = [spotOf(from), spotOf(to)];
      const at = (t: number): Spot => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
      const t = rootBetween((s) => f(...at(s)), 0, 1);
      spot = at(t);
      known.set(node, spot);
    }
    return { node, spot };
  };
  const pieces: Piece[] = [];
  for (let row = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++) {
      const a = row * (CELLS + 1) + column;
      const count = above[a]! + above[a + 1]! + above[a + CELLS + 1]! + above[a + CELLS + 2]!;
      if (count === 0 || count === 4) continue;
      const corners = [a, a + 1, a + CELLS + 2, a + CELLS + 1] as const;
      const inside = corners.map((corner) => above[corner] === 1);
      const crossings = corners.flatMap((corner, k) => {
        const next = corners[(k + 1) % 4]!;
        if (inside[k] === inside[(k + 1) % 4]) return [];
        return [crossing(Math.min(corner, next), Math.max(corner, next))];
      });
      // Of four, those about a corner that the middle is not like belong together.
      const [u, v] = spotOf(a);
      const first = crossings.length === 4 && f(u + 1 / CELLS, v + 1 / CELLS) > 0 === inside[0] ? 0 : 1;
      for (let pair = 0; pair < crossings.length; pair += 2) {
        const [from, to] = [
          crossings[(pair + first) % crossings.length]!,
          crossings[(pair + first + 1) % crossings.length]!,
        ];
        pieces.push({ from: from.node, to: to.node, spots: curveBetween(f, from.spot, to.spot) });
      }
    }
  }
  return pieces;
}

/** How fast the odds for m change, nats per CSS px. */
function slopeAt(odds: Odds, m: number, [u, v]: Spot, { width, height }: Size): number {
  const step = 1e-5;
  const across = (odds(m, u + step, v) - odds(m, u - step, v)) / (step * width);
  const up = (odds(m, u, v + step) - odds(m, u, v - step)) / (step * height);
  return Math.hypot(across, up);
}
