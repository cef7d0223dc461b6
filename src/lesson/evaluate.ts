/** The values of a term at the two moments of a scene: what the questions and their answers are made of. */
import { evaluateLine, sidesRemembered } from '../model/derivation/proof';
import { oneHot, type Point, prepare } from '../model/derivation/proofData';
import type { LineId } from '../model/derivation/proofLine';
import { PROOF_LINES } from '../model/derivation/proofLines';
import { forwardPass } from '../model/kernel/forwardPass';
import { gradientCheckInSlices } from '../model/kernel/gradientCheck';
import type { Slices } from '../model/kernel/slices';
import { smoothness } from '../model/kernel/smoothness';
import { probabilitiesAt } from '../model/plane/scoreField';
import { boundaryLine, fieldOf, lineNumbers } from './boundary';
import type { Scene } from './lessonSchema';
import { lowest, newtonRisk } from './lowest';
import { firstTerm, secondTerm } from './lineTerms';
import type { ArrayName, PartName, Place, ScalarName, Term } from './quantity';
import { type Moment, momentOf, placesOf, type SceneRun, walk } from './sceneRun';

/** Numbers, or null where the quantity does not exist: no such sample, class or feature. */
export type Values = readonly number[] | null;
export type Side = 'before' | 'after';

/** The values of `term` at one side of what runs after the answer. */
export function* valuesOf(term: Term, run: SceneRun, side: Side): Slices<Values> {
  switch (term.kind) {
    case 'number':
      return [term.value];
    case 'scalar':
      return yield* scalarOf(term.name, run, run[side]);
    case 'array':
      return yield* arrayOf(term.name, term.at, run, run[side]);
    case 'part':
      return partOf(term.line, term.part, run, run[side]);
    case 'inverse':
      return mapped(yield* valuesOf(term.of, run, side), (value) => 1 / value);
    case 'largest':
      return reduced(yield* valuesOf(term.of, run, side), (values) => Math.max(0, ...values.map(Math.abs)));
    case 'norm':
      return reduced(yield* valuesOf(term.of, run, side), (values) => Math.hypot(...values));
    case 'riskBeside':
      return riskBeside(term.sign, run.before);
    case 'riskAfter':
      return [yield* riskAfter(run.before, term.eta, term.steps)];
    case 'newton':
      return yield* newtonRisk(term.steps, run.before);
    case 'call':
      return yield* callOf(term, run, side);
    default:
      return term satisfies never;
  }
}

function* callOf({ name, terms }: Extract<Term, { kind: 'call' }>, run: SceneRun, side: Side): Slices<Values> {
  const [term] = terms as readonly [Term];
  switch (name) {
    case 'inf': {
      const optimum = yield* lowest(run.before);
      return 'risk' in optimum ? [optimum.risk] : null;
    }
    case 'size':
      return reduced(yield* valuesOf(term, run, side), (values) => values.length);
    case 'minus':
      return mapped(yield* valuesOf(term, run, side), (value) => -value);
    case 'sum': {
      const all: number[] = [];
      for (const part of terms) {
        const values = yield* valuesOf(part, run, side);
        if (!values) return null;
        all.push(...values);
      }
      return [all.reduce((sum, value) => sum + value, 0)];
    }
    case 'after':
      return yield* valuesOf(term, run, 'after');
    case 'change':
    case 'factor': {
      const before = yield* valuesOf(term, run, 'before');
      const after = yield* valuesOf(term, run, 'after');
      if (!before || after?.length !== before.length) return null;
      return after.map((value, at) => (name === 'change' ? value - before[at]! : value / before[at]!));
    }
    default:
      return name satisfies never;
  }
}

const mapped = (values: Values, f: (value: number) => number): Values => values && values.map(f);
const reduced = (values: Values, f: (values: readonly number[]) => number): Values => values && [f(values)];

function* scalarOf(name: ScalarName, run: SceneRun, moment: Moment): Slices<Values> {
  switch (name) {
    case 'iteration':
    case 'risk':
    case 'correct':
      return [moment[name]];
    case 'eta':
      return [moment.document.eta];
    case 'samples':
      return [moment.design.N];
    case 'smoothness':
      return [smoothness(moment.design)];
    case 'loss': {
      const { n } = placesOf(run.scene, moment);
      return n === null ? null : [forwardPass(moment.design, moment.W, n).loss];
    }
    case 'digits':
      return yield* digitsOf(run, moment);
    default:
      return name satisfies never;
  }
}

/** How many decimal digits of G and of its centred difference agree at the chosen o and m: −log₁₀ of the relative distance. */
function* digitsOf({ scene }: SceneRun, moment: Moment): Slices<Values> {
  const { o, m } = placesOf(scene, moment);
  if (o === null || m === null) return null;
  const cell = o * moment.design.K + m;
  const slope = moment.G[cell]!;
  const { centred } = yield* gradientCheckInSlices(moment.design, moment.W, moment.risk, moment.G);
  const distance = Math.abs(slope - centred[cell]!);
  if (distance === 0) return [MOST_DIGITS];
  return [slope === 0 ? 0 : Math.min(MOST_DIGITS, -Math.log10(distance / Math.abs(slope)))];
}

/** Doubles have no more. */
const MOST_DIGITS = 17;

interface Cells {
  readonly values: ArrayLike<number>;
  readonly rows: number;
  readonly columns: number;
}

function* arrayOf(name: ArrayName, at: readonly Place[], run: SceneRun, moment: Moment): Slices<Values> {
  if (name === 'boundary') return boundariesAt(at, run, moment);
  const cells = yield* cellsOf(name, run, moment);
  if (!cells) return null;
  const vector = cells.rows === 1;
  const [row, column] = vector ? [0, at[0]] : at;
  const rows = indices(row, cells.rows, run, moment);
  const columns = indices(column, cells.columns, run, moment);
  if (!rows || !columns) return null;
  return rows.flatMap((o) => columns.map((m) => cells.values[o * cells.columns + m]!));
}

/** The indices that a place stands for; null where there is none such. */
function indices(place: Place | undefined, count: number, run: SceneRun, moment: Moment): readonly number[] | null {
  if (place === undefined || place === '*') return Array.from({ length: count }, (_, index) => index);
  const index = typeof place === 'number' ? place : placesOf(run.scene, moment)[place];
  return index !== null && index < count ? [index] : null;
}

function* cellsOf(name: Exclude<ArrayName, 'boundary'>, run: SceneRun, moment: Moment): Slices<Cells | null> {
  const { D, K } = moment.design;
  const matrix = (values: Float64Array, rows = D): Cells => ({ values, rows, columns: K });
  const vector = (values: ArrayLike<number>): Cells => ({ values, rows: 1, columns: values.length });
  if (name === 'W' || name === 'G') return matrix(moment[name]);
  if (name === 'check') {
    const check = yield* gradientCheckInSlices(moment.design, moment.W, moment.risk, moment.G);
    return matrix(check.centred);
  }
  if (name === 'probe') {
    const dot = dotOf(run);
    return dot && vector(probabilitiesAt(fieldOf(moment), ...dot));
  }
  const { n } = placesOf(run.scene, moment);
  if (n === null) return null;
  const pass = forwardPass(moment.design, moment.W, n);
  if (name === 'outer') return matrix(pass.outer);
  if (name === 'jacobian') return matrix(pass.jacobian, K);
  if (name === 'yhat(1-y)') return vector(pass.yhat.map((yhat, m) => yhat * (1 - pass.y[m]!)));
  return vector(pass[name]);
}

/** The dot of the scene or of its question. */
export function dotOf({ scene }: SceneRun): readonly [number, number] | null {
  return (scene.ask?.kind === 'direction' ? scene.ask.dot : scene.dot) ?? null;
}

function boundariesAt(at: readonly Place[], run: SceneRun, moment: Moment): Values {
  const { K } = moment.design;
  const firsts = indices(at[0], K, run, moment);
  const seconds = indices(at[1], K, run, moment);
  if (!firsts || !seconds) return null;
  const pairs = firsts.flatMap((i) => seconds.filter((m) => m > i).map((m) => [i, m] as const));
  const lines = pairs.map(([i, m]) => boundaryLine(moment, i, m));
  const numbers = lines.map((line) => line && lineNumbers(line));
  return numbers.length > 0 && numbers.every((line) => line !== null) ? numbers.flat() : null;
}

function partOf(line: LineId, part: PartName, run: SceneRun, moment: Moment): Values {
  const point = pointOf(run.scene, moment);
  const entry = PROOF_LINES.find(({ id }) => id === line);
  if (!point || !entry?.applies(point) || entry.obstacle(point) !== null) return null;
  switch (part) {
    case 'lhs':
      return [entry.left(point)];
    case 'rhs':
      return [entry.right(point)];
    case 'first':
      return [firstTerm(line, point)];
    case 'second':
      return [secondTerm(point)];
    default:
      return part satisfies never;
  }
}

/** Whether a line of the proof holds at the chosen n, i, m, o; null where it can't be evaluated. */
export function holds(line: LineId, run: SceneRun, moment: Moment): boolean | null {
  const point = pointOf(run.scene, moment);
  const entry = PROOF_LINES.find(({ id }) => id === line);
  if (!point || !entry) return null;
  const { state } = evaluateLine(entry, point, sidesRemembered(), { cell: Infinity, whole: 0 });
  return state === 'holds' || state === 'fails' ? state === 'holds' : null;
}

/** Where the lines of the proof are evaluated; null where the scene's choice does not exist. */
export function pointOf(scene: Scene, moment: Moment): Point | null {
  const { n, i, m, o } = placesOf(scene, moment);
  if (n === null || i === null || m === null || o === null) return null;
  const { N, D, K, X } = moment.design;
  return { ...prepare({ N, D, K, X, Y: oneHot(moment.design), W: moment.W }), n, i, m, o };
}

function riskBeside(sign: 1 | -1, { document, design, W, G, iteration }: Moment): readonly number[] {
  const moved = W.map((weight, w) => weight + sign * document.eta * G[w]!);
  return [momentOf(document, design, moved, iteration).risk];
}

function* riskAfter(from: Moment, eta: number, steps: number): Slices<number> {
  const end = yield* walk({ ...from, document: { ...from.document, eta } }, steps, []);
  return end.risk;
}
