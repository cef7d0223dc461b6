/** What the boundaries do within a cell of the grid: which of its crossings they join. */
import { curveBetween, type Spot } from './chord';
import type { Piece } from './chain';
import type { Crossing, Edges } from './grid';
import type { Leads } from './leads';

/** A piece of a boundary between two classes, whichever runs on its left. */
export interface Cut extends Piece {
  readonly i: number;
  readonly j: number;
}

/** A piece of a region's outline, the region on its left. */
export interface Side extends Piece {
  readonly m: number;
}

export interface CellCuts {
  readonly cuts: readonly Cut[];
  readonly sides: readonly Side[];
}

/**
 * What joins the crossings of a cell, given in order around it. The arc after a crossing up to the next one belongs to one
 * class; a cut takes an arc off whose neighbours are of one class, and where that does not end in two arcs, all meet in a
 * point: three classes in the one where they tie.
 */
export function cutsOf(leads: Leads, edges: Edges, crossings: readonly Crossing[]): CellCuts {
  const cuts: Cut[] = [];
  const sides: Side[] = [];
  /** Takes off the arc from one crossing to another. */
  const cut = (from: Crossing, to: Crossing): void => {
    const [m, around] = [from.after, from.before];
    const spots = curveBetween(leads.curve(m, around), to.spot, from.spot);
    const piece = { from: to.node, to: from.node, spots };
    cuts.push({ ...piece, i: Math.min(m, around), j: Math.max(m, around) });
    // Around the cell its inside is on the left, and back along the cut too.
    sides.push({ ...piece, m }, { ...reversed(piece), m: around });
  };
  let items = crossings;
  const inside = items.length > 2 ? leads.winner(...middleOf(items)) : -1;
  while (items.length > 3) {
    const k = items.findIndex(({ before, after }, at) => {
      return before === items[(at + 1) % items.length]!.after && after !== inside;
    });
    if (k < 0) break;
    const next = (k + 1) % items.length;
    cut(items[k]!, items[next]!);
    items = items.filter((_, at) => at !== k && at !== next);
  }
  if (items.length === 2) cut(items[0]!, items[1]!);
  if (items.length > 2) {
    const centre = items.length === 3 ? tieOf(leads, items) : middleOf(items);
    const node = edges.node();
    const legs = items.map(({ spot, before, after }) => curveBetween(leads.curve(after, before), spot, centre));
    items.forEach(({ node: from, before, after }, k) => {
      cuts.push({ from, to: node, spots: legs[k]!, i: Math.min(before, after), j: Math.max(before, after) });
      const next = (k + 1) % items.length;
      const back = [...legs[k]!].reverse().slice(1);
      sides.push({ from: items[next]!.node, to: from, spots: [...legs[next]!, ...back], m: after });
    });
  }
  return { cuts, sides };
}

function reversed({ from, to, spots }: Piece): Piece {
  return { from: to, to: from, spots: [...spots].reverse() };
}

function middleOf(items: readonly Crossing[]): Spot {
  const [u, v] = [0, 1].map((axis) => items.reduce((sum, { spot }) => sum + spot[axis]!, 0) / items.length);
  return [u!, v!];
}

/** Where three classes tie, by Newton's method from the middle of their crossings; that middle where it leads away. */
function tieOf(leads: Leads, items: readonly Crossing[]): Spot {
  const start = middleOf(items);
  const [i, j, k] = items.map(({ after }) => after) as [number, number, number];
  const far = Math.max(...items.map(({ spot: [u, v] }) => Math.hypot(u - start[0], v - start[1])));
  const step = 1e-5;
  let [u, v] = start;
  for (let round = 0; round < 8; round++) {
    const [f, g] = [leads.at(i, j, u, v), leads.at(i, k, u, v)];
    const fu = (leads.at(i, j, u + step, v) - leads.at(i, j, u - step, v)) / (2 * step);
    const fv = (leads.at(i, j, u, v + step) - leads.at(i, j, u, v - step)) / (2 * step);
    const gu = (leads.at(i, k, u + step, v) - leads.at(i, k, u - step, v)) / (2 * step);
    const gv = (leads.at(i, k, u, v + step) - leads.at(i, k, u, v - step)) / (2 * step);
    const turn = fu * gv - fv * gu;
    const [du, dv] = [(g * fv - f * gv) / turn, (f * gu - g * fu) / turn];
    [u, v] = [u + du, v + dv];
    if (!(Math.hypot(u - start[0], v - start[1]) <= far)) return start;
    if (Math.hypot(du, dv) < 1e-12) break;
  }
  return [u, v];
}
