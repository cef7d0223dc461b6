/**
 * The derivation evaluated: both sides of every line at the chosen n, i, m, o, and how they compare over the line's whole
 * domain. All results of one call belong to one and the same (X, y, W).
 */
import type { Choice, Point, Prepared, Side } from './proofData';
import { PROOF_LINES } from './proofLines';
import type { LineId, ProofLine } from './proofLine';
import type { Accident, Obstacle } from './proofObstacle';

export interface Evaluation {
  readonly id: LineId;
  /** `absent`: the line does not speak of the chosen i and m. */
  readonly state: 'holds' | 'fails' | 'unevaluable' | 'absent';
  /** The sides at the chosen point; null where they have no value. */
  readonly left: number | null;
  readonly between: readonly number[];
  readonly right: number | null;
  readonly obstacle: Obstacle | null;
  /** Why a slip agrees here; null where it fails. */
  readonly accident: Accident | null;
  readonly whole: Whole;
  /** max |left − witness| over the domain, and whether it stays within its tolerance; null where nothing was measured. */
  readonly witness: { readonly worst: number; readonly holds: boolean } | null;
}

/** The line over its whole domain. */
export interface Whole {
  /** Cells the line speaks of. */
  readonly cells: number;
  /** Cells compared: fewer where one can't be evaluated, or where only the shown one is affordable. */
  readonly compared: number;
  readonly failed: number;
  /** max |left − right| over the compared cells and all equalities of the line; of an inequality, how far it is passed. */
  readonly worst: number;
  /** max |left − right| / |left| over the compared cells where left ≠ 0. */
  readonly worstRelative: number;
}

/** The lines at one point. Each is evaluated when it is first asked for, so that what is not shown costs nothing. */
export type Proof = (id: LineId) => Evaluation;

/** How many numbers (`ProofLine.work`) the sums over all samples may take: for the shown cell, and for the whole domain. */
export interface Affordable {
  readonly cell: number;
  readonly whole: number;
}

const ANYTHING: Affordable = { cell: Infinity, whole: Infinity };

/** Every line at the chosen point; N ≥ 1, and n, i, m, o in range. */
export function evaluateProof(data: Prepared, choice: Choice, affordable: Affordable = ANYTHING): Proof {
  const at = { ...data, ...choice };
  const value = sidesRemembered();
  const known = new Map<LineId, Evaluation>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const line = PROOF_LINES.find((one) => one.id === id)!;
    const evaluation = evaluateLine(line, at, value, affordable);
    known.set(id, evaluation);
    return evaluation;
  };
}

/** The value of a side at a point; sides that several lines share are computed once a point. */
export type Remember = (side: Side, at: Point) => number;

/** A memory for the sides at all (i, m, o) of one sample at one W. */
export function sidesRemembered(): Remember {
  const known = new Map<Side, Map<number, number>>();
  return (side, at) => {
    const values = known.get(side) ?? new Map<number, number>();
    known.set(side, values);
    const key = (at.i * at.K + at.m) * at.D + at.o;
    const value = values.get(key) ?? side(at);
    values.set(key, value);
    return value;
  };
}

/** One line at a point, and over its domain as far as that is affordable. */
export function evaluateLine(line: ProofLine, at: Point, value: Remember, affordable = ANYTHING): Evaluation {
  const work = line.work(at);
  const points = domainOf(line, at);
  if (work > affordable.cell && line.applies(at)) return leftOut(line, points.length);
  const here = comparison(line, at, value);
  return {
    id: line.id,
    ...here,
    accident: line.accident !== null && here.state === 'holds' ? line.accident(at) : null,
    whole: overPoints(line, points, work * points.length > affordable.whole ? [at] : points, value),
    witness: witnessed(line, at, value),
  };
}

/** A line for whose sums there is no time now. */
function leftOut({ id }: ProofLine, cells: number): Evaluation {
  const whole = { cells, compared: 0, failed: 0, worst: 0, worstRelative: 0 };
  const obstacle = 'manySamples';
  return {
    id,
    state: 'unevaluable',
    left: null,
    between: [],
    right: null,
    obstacle,
    accident: null,
    whole,
    witness: null,
  };
}

type Comparison = Pick<Evaluation, 'state' | 'left' | 'between' | 'right' | 'obstacle'>;

function comparison(line: ProofLine, at: Point, value: Remember): Comparison {
  if (!line.applies(at)) return { state: 'absent', left: null, between: [], right: null, obstacle: null };
  const left = value(line.left, at);
  const obstacle = line.obstacle(at);
  if (obstacle !== null) return { state: 'unevaluable', left, between: [], right: null, obstacle };
  const between = line.between.map((side) => value(side, at));
  const right = value(line.right, at);
  const allowed = value(line.tolerance, at);
  // A NaN is not within any tolerance.
  const holds = distances(line, left, between, right).every((distance) => distance <= allowed);
  return { state: holds ? 'holds' : 'fails', left, between, right, obstacle };
}

/** |left − other| of every other side; for an inequality, how far each side lies outside [0, right]. */
function distances({ relation }: ProofLine, left: number, between: readonly number[], right: number): number[] {
  if (relation === 'equal') return [...between, right].map((other) => Math.abs(left - other));
  return [left, ...between].map((value) => Math.max(0, -value, value - right));
}

function overPoints(line: ProofLine, domain: readonly Point[], looked: readonly Point[], value: Remember): Whole {
  const results = looked.map((point) => comparison(line, point, value));
  const compared = results.filter(({ state }) => state === 'holds' || state === 'fails');
  const gaps = compared.flatMap(({ left, between, right }) =>
    distances(line, left!, between, right!).map((off) => ({ left: left!, off })),
  );
  return {
    cells: domain.length,
    compared: compared.length,
    failed: compared.filter(({ state }) => state === 'fails').length,
    worst: gaps.reduce((worst, { off }) => Math.max(worst, off), 0),
    worstRelative: gaps.reduce(
      (worst, { left, off }) => (left === 0 ? worst : Math.max(worst, off / Math.abs(left))),
      0,
    ),
  };
}

function witnessed({ witness, left, ...line }: ProofLine, at: Point, value: Remember): Evaluation['witness'] {
  if (witness === null) return null;
  const worst = domainOf({ witness, left, ...line }, at).reduce(
    (largest, point) => Math.max(largest, Math.abs(value(left, point) - value(witness.side, point))),
    0,
  );
  return { worst, holds: worst <= witness.tolerance };
}

/** Every point of the line's domain that it speaks of. */
export function domainOf(line: ProofLine, at: Point): Point[] {
  const all = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const runsOver = (index: string): boolean => line.over !== 'one' && line.over.includes(index);
  const is = runsOver('i') ? all(at.K) : [at.i];
  const ms = runsOver('m') ? all(at.K) : [at.m];
  const os = runsOver('o') ? all(at.D) : [at.o];
  return is
    .flatMap((i) => ms.flatMap((m) => os.map((o) => ({ ...at, i, m, o }))))
    .filter((point) => line.applies(point));
}
