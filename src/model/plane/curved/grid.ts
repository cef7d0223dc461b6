/** The grid on the square [−1, 1]² in whose cells boundaries are found, and where the winner changes along its edges. */
import type { Leads } from './leads';
import { rootBetween, type Spot } from './chord';
import { valueOf } from './polynomial';

/** Cells across and up: on a plane of 770 px about 3 px each. A power of two. */
export const CELLS = 256;

/** Each edge is looked at in so many parts, so that slivers are seen where they cross it. */
const PARTS = 4;
/** Far more changes than an edge has. */
const DEEPEST = 8;

/** Where the winner changes along an edge. */
export interface Crossing {
  readonly node: number;
  readonly spot: Spot;
  /** The winner before it and after it, in the order in which the edge was asked for. */
  readonly before: number;
  readonly after: number;
}

/** The coordinate of grid line k, 0..CELLS. */
export function lineAt(k: number): number {
  return (2 * k) / CELLS - 1;
}

/** The edges of the grid, each looked at once: both cells beside it see the same crossings. */
export class Edges {
  readonly #leads: Leads;
  readonly #known = new Map<number, readonly Crossing[]>();
  #nodes = 0;

  constructor(leads: Leads) {
    this.#leads = leads;
  }

  /** A number for a node of its own. */
  node(): number {
    return this.#nodes++;
  }

  /** The crossings of a cell's outline, counter-clockwise from its lower left corner; no class but `among` wins in it. */
  around(column: number, row: number, among: readonly number[]): readonly Crossing[] {
    const lower = this.of('u', column, row, among);
    const right = this.of('v', column + 1, row, among);
    const upper = this.of('u', column, row + 1, among);
    const left = this.of('v', column, row, among);
    if (lower.length + right.length + upper.length + left.length === 0) return lower;
    return [...lower, ...right, ...backward(upper), ...backward(left)];
  }

  /**
   * The crossings of the whole grid's outline in the same way, each with the side it is on, 0..3 from the lower one: `mixed`
   * are the cells along each side in which there may be some, ascending.
   */
  outline(mixed: readonly (readonly number[])[]): readonly (Crossing & { readonly side: number })[] {
    const [lower = [], right = [], upper = [], left = []] = mixed;
    const sides = [
      lower.flatMap((k) => this.of('u', k, 0)),
      right.flatMap((k) => this.of('v', CELLS, k)),
      [...upper].reverse().flatMap((k) => backward(this.of('u', k, CELLS))),
      [...left].reverse().flatMap((k) => backward(this.of('v', 0, k))),
    ];
    return sides.flatMap((crossings, side) => crossings.map((crossing) => ({ ...crossing, side })));
  }

  /** The crossings of the edge that leaves the corner (column, row) in the direction of u or v, on which one of `among` wins. */
  of(along: 'u' | 'v', column: number, row: number, among?: readonly number[]): readonly Crossing[] {
    const key = (row * (CELLS + 1) + column) * 2 + (along === 'u' ? 0 : 1);
    let crossings = this.#known.get(key);
    if (crossings === undefined) {
      crossings = this.#look(along, column, row, among);
      this.#known.set(key, crossings);
    }
    return crossings;
  }

  #look(along: 'u' | 'v', column: number, row: number, among?: readonly number[]): readonly Crossing[] {
    const leads = this.#leads;
    const [u, v] = [lineAt(column), lineAt(row)];
    const across = along === 'u';
    const spotAt = (t: number): Spot => (across ? [t, v] : [u, t]);
    const winnerAt = (t: number): number => (across ? leads.winner(t, v, among) : leads.winner(u, t, among));
    const found: Crossing[] = [];
    const between = (low: number, before: number, high: number, after: number, depth: number): void => {
      if (before === after) return;
      const q = leads.of(before, after);
      const t = rootBetween((s) => (across ? valueOf(q, s, v) : valueOf(q, u, s)), low, high);
      const there = winnerAt(t);
      // At a crossing of two classes no third one wins.
      const third = there !== before && there !== after && depth < DEEPEST && t > low && t < high;
      if (third) {
        between(low, before, t, there, depth + 1);
        between(t, there, high, after, depth + 1);
      } else found.push({ node: this.node(), spot: spotAt(t), before, after });
    };
    const k = along === 'u' ? column : row;
    const [first, last] = [lineAt(k), lineAt(k + 1)];
    let [low, before] = [first, winnerAt(first)];
    for (let part = 1; part <= PARTS; part++) {
      const high = part === PARTS ? last : first + ((last - first) * part) / PARTS;
      const after = winnerAt(high);
      between(low, before, high, after, 0);
      [low, before] = [high, after];
    }
    return found;
  }
}

function backward(crossings: readonly Crossing[]): readonly Crossing[] {
  return crossings.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })).reverse();
}
