/**
 * The derivation evaluated: both sides of every line at the chosen n, i, m, o, and how they compare over the line's whole
 * domain. All results of one call belong to one and the same (X, y, W).
 */
import type { Choice, Point, Prepared, Side } from './proofData';
import { type LineId, PROOF_LINES, type ProofLine } from './proofLines';
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
  /** max |left − right| over the compared cells and all equalities of the line. */
  readonly worst: number;
  /** max |left − right| / |left| over the compared cells where left ≠ 0. */
  readonly worstRelative: number;
}

export type Proof = Readonly<Record<LineId, Evaluation>>;

/**
 * Every line at the chosen point; N ≥ 1, and n, i, m, o in range. Where N·D²·K² exceeds `affordable`, the sums over all
 * samples (G, E5) are compared in the shown cell only.
 */
export function evaluateProof(data: Prepared, choice: Choice, affordable = Infinity): Proof {
  const at = { ...data, ...choice };
  const value = sidesRemembered();
  const whole = data.N * data.D ** 2 * data.K ** 2 <= affordable;
  const evaluations = PROOF_LINES.map((line): [LineId, Evaluation] => [
    line.id,
    evaluateLine(line, at, value, whole || !line.sums),
  ]);
  return Object.fromEntries(evaluations) as Proof;
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

/** One line at a point and over its domain, or at the point alone. */
export function evaluateLine(line: ProofLine, at: Point, value: Remember, everywhere = true): Evaluation {
  const here = comparison(line, at, value);
  return {
    id: line.id,
    ...here,
    accident: line.accident !== null && here.state === 'holds' ? line.accident(at) : null,
    whole: overDomain(line, at, value, everywhere),
    witness: witnessed(line, at, value),
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
  const holds = [...between, right].every((other) => Math.abs(left - other) <= allowed);
  return { state: holds ? 'holds' : 'fails', left, between, right, obstacle };
}

function overDomain(line: ProofLine, at: Point, value: Remember, everywhere: boolean): Whole {
  const points = domainOf(line, at);
  const results = (everywhere ? points : [at]).map((point) => comparison(line, point, value));
  const compared = results.filter(({ state }) => state === 'holds' || state === 'fails');
  const distances = compared.flatMap(({ left, between, right }) =>
    [...between, right!].map((other) => ({ left: left!, off: Math.abs(left! - other) })),
  );
  return {
    cells: points.length,
    compared: compared.length,
    failed: compared.filter(({ state }) => state === 'fails').length,
    worst: distances.reduce((worst, { off }) => Math.max(worst, off), 0),
    worstRelative: distances.reduce(
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
  const is = line.over === 'i' || line.over === 'im' ? all(at.K) : [at.i];
  const ms = line.over === 'm' || line.over === 'im' || line.over === 'om' ? all(at.K) : [at.m];
  const os = line.over === 'om' ? all(at.D) : [at.o];
  return is
    .flatMap((i) => ms.flatMap((m) => os.map((o) => ({ ...at, i, m, o }))))
    .filter((point) => line.applies(point));
}
