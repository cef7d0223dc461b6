/**
 * Where each class wins in the plane, where scores are polynomials: a quadtree finds the cells of a grid in which more than
 * one class may win, the winners along their edges say where boundaries pass, and what is drawn between two crossings is put
 * on the curve z_i = z_j itself. Regions and boundaries are made of the same pieces.
 */
import type { Domain } from '../../data/fitDomain';
import type { Boundary, PlanePoint, Region } from '../region';
import { type Cut, cutsOf, type Side } from './cell';
import { joined, type Piece, rings } from './chain';
import type { Spot } from './chord';
import { CELLS, Edges, lineAt } from './grid';
import type { Leads } from './leads';

export interface Partition {
  readonly regions: readonly Region[];
  readonly boundaries: readonly Boundary[];
}

/** In the square [−1, 1]²; smaller rings are rounding, or can't be seen. */
const SMALLEST_AREA = 1e-7;

/**
 * The regions by class, each with its largest ring first, and the boundaries by i, then j. Of identical scores the lowest
 * index wins; where all tie everywhere there are none.
 */
export function partitionOf(leads: Leads, domain: Domain): Partition {
  if (leads.K > 1 && leads.classes.length === 1) {
    // One score, or all alike: only with another score is there a winner.
    const [first = 0] = leads.classes;
    const others = Array.from({ length: leads.K }, (_, m) => m).some(
      (m) => m !== first && leads.of(first, m).some((term) => term !== 0),
    );
    if (!others) return { regions: [], boundaries: [] };
  }
  const edges = new Edges(leads);
  const cuts: Cut[] = [];
  const mixed = [...mixedCells(leads)];
  const sides: Side[] = [...outlineSides(leads, edges, mixed)];
  for (const [column, row, among] of mixed) {
    const crossings = edges.around(column, row, among);
    if (crossings.length === 0) continue;
    const found = cutsOf(leads, edges, crossings);
    cuts.push(...found.cuts);
    sides.push(...found.sides);
  }
  return { regions: regionsFrom(sides, leads.K, domain), boundaries: boundariesFrom(cuts, leads.K, domain) };
}

/** A cell of the grid in which more than one class may win, and which. */
type Mixed = readonly [column: number, row: number, among: readonly number[]];

function* mixedCells(leads: Leads): Generator<Mixed> {
  const open: { column: number; row: number; size: number; among: readonly number[] }[] = [
    { column: 0, row: 0, size: CELLS, among: leads.classes },
  ];
  for (let node = open.pop(); node; node = open.pop()) {
    const { column, row, size } = node;
    const [u, v] = [lineAt(column + size / 2), lineAt(row + size / 2)];
    const among = leads.contenders(u, v, size / CELLS, node.among);
    if (among.length < 2) continue;
    if (size === 1) {
      yield [column, row, among];
      continue;
    }
    const half = size / 2;
    for (const [right, up] of QUARTERS)
      open.push({ column: column + right * half, row: row + up * half, size: half, among });
  }
}

const QUARTERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** The corners of the plane, counter-clockwise from the lower left one: side k ends in corner k + 1. */
const CORNERS: readonly Spot[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

/** The outline of the plane, cut where the winner changes along it. */
function outlineSides(leads: Leads, edges: Edges, mixed: readonly Mixed[]): readonly Side[] {
  const along = ([column, row]: Mixed): readonly boolean[] => [
    row === 0,
    column === CELLS - 1,
    row === CELLS - 1,
    column === 0,
  ];
  const atBorder = mixed.filter((cell) => along(cell).includes(true));
  const border = [0, 1, 2, 3].map((side) =>
    atBorder
      .filter((cell) => along(cell)[side])
      .map(([column, row]) => (side % 2 === 0 ? column : row))
      .sort((one, other) => one - other),
  );
  const crossings = edges.outline(border);
  if (crossings.length === 0) {
    const node = edges.node();
    return [{ from: node, to: node, spots: [...CORNERS, CORNERS[0]!], m: leads.winner(...CORNERS[0]!) }];
  }
  return crossings.map((start, k) => {
    const end = crossings[(k + 1) % crossings.length]!;
    const turns = end.side - start.side + (k + 1 === crossings.length ? 4 : 0);
    const corners = Array.from({ length: turns }, (_, turn) => CORNERS[(start.side + turn + 1) % 4]!);
    return { from: start.node, to: end.node, spots: [start.spot, ...corners, end.spot], m: start.after };
  });
}

function regionsFrom(sides: readonly Side[], K: number, domain: Domain): readonly Region[] {
  return byKey(sides, K, ({ m }) => m).flatMap(([m, pieces]) => {
    const own = rings(pieces)
      .map((ring) => ({ ring, area: areaOf(ring) }))
      .filter(({ area }) => Math.abs(area) > SMALLEST_AREA)
      .sort((one, other) => other.area - one.area)
      .map(({ ring }) => ring.map((spot) => fromSquare(spot, domain)));
    return own.length > 0 ? [{ m, rings: own }] : [];
  });
}

function boundariesFrom(cuts: readonly Cut[], K: number, domain: Domain): readonly Boundary[] {
  return byKey(cuts, K * K, ({ i, j }) => i * K + j).flatMap(([key, pieces]) =>
    joined(pieces).map((line) => ({
      ...{ i: Math.floor(key / K), j: key % K },
      line: line.map((spot) => fromSquare(spot, domain)),
    })),
  );
}

function byKey<P extends Piece>(pieces: readonly P[], keys: number, keyOf: (piece: P) => number): [number, P[]][] {
  const groups = Array.from({ length: keys }, (): P[] => []);
  for (const piece of pieces) groups[keyOf(piece)]!.push(piece);
  return [...groups.entries()].filter(([, group]) => group.length > 0);
}

/** Positive where the ring runs counter-clockwise. */
function areaOf(ring: readonly Spot[]): number {
  return ring.reduce((area, [u, v], at) => {
    const [nextU, nextV] = ring[(at + 1) % ring.length]!;
    return area + (u * nextV - nextU * v) / 2;
  }, 0);
}

export function fromSquare([u, v]: Spot, [x1, x2]: Domain): PlanePoint {
  return [x1[0] + ((x1[1] - x1[0]) * (u + 1)) / 2, x2[0] + ((x2[1] - x2[0]) * (v + 1)) / 2];
}
