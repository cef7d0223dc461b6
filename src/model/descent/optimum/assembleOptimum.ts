/** One answer from the minima of the groups, checked on the samples in the space of W before it is given. */
import type { Design } from '../../features/design';
import { directionHolds, keptGradient, leastFreedMargin } from './certificate';
import { classesOf, merge, type ClassGroups } from './classGroups';
import type { ProvenMinimum } from './provenMinimum';
import { leastEigenvalue } from './leastEigenvalue';
import type { Optimum } from './optimum';
import { weightsFrom, type Preparations } from './preparedDesign';
import { isStationary, meanFeatureSizes } from '../stationary';
import type { Meter, Sliced } from './slices';

export interface SettledGroup {
  readonly classes: readonly number[];
  /** The samples of these classes, by their number in the whole design. */
  readonly samples: readonly number[];
  readonly minimum: ProvenMinimum;
}

/** R* is not given where it may be off by more than this part of 1 + R*. */
const UNCERTAINTY = 1e-9;

export function* assembleOptimum(
  prepared: Preparations,
  groups: ClassGroups,
  minima: readonly SettledGroup[],
  meter: Meter,
): Sliced<Optimum> {
  const { design } = prepared.full;
  const { N, D, K } = design;
  const risk = sumOver(minima, ({ value }) => value);
  const uncertainty = sumOver(minima, (minimum) => minimum.uncertainty);
  if (!(uncertainty <= UNCERTAINTY * (1 + risk))) return { status: 'undecided' };
  const W = sideBySide(minima, D, K, (minimum) => minimum.W);
  const freed = yield* freedMask(design, groups, minima, meter);
  const G = yield* keptGradient(design, W, freed, meter);
  if (!isStationary(G, meanFeatureSizes(design))) return { status: 'undecided' };
  const largestGradient = G.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  const lowest = { risk, uncertainty, W, largestGradient, newton: newtonValues(minima) };
  let freedPairs = 0;
  for (const one of freed) freedPairs += one;
  if (freedPairs === 0) {
    const hessian = minima[0]?.minimum.hessian;
    const least = hessian ? yield* leastEigenvalue(prepared.full, hessian, meter) : null;
    return { status: 'attained', ...lowest, leastEigenvalue: least };
  }
  const held = yield* heldTogether(design, freed, meter);
  const direction = yield* wholeDirection(prepared, groups, minima, freed, held, meter);
  if (!(yield* directionHolds(design, direction, freed, meter))) return { status: 'undecided' };
  const status = freedPairs === N * (K - 1) ? 'separable' : 'approached';
  return { status, ...lowest, freed, freedPairs, groups: held, direction };
}

function sumOver(minima: readonly SettledGroup[], part: (minimum: ProvenMinimum) => number): number {
  return minima.reduce((sum, { minimum }) => sum + part(minimum), 0);
}

/** The totals after each step, groups that have arrived waiting for the others. */
function newtonValues(minima: readonly SettledGroup[]): number[] {
  const steps = Math.max(0, ...minima.map(({ minimum }) => minimum.values.length));
  return Array.from({ length: steps }, (_, i) =>
    sumOver(minima, ({ values }) => values[Math.min(i, values.length - 1)]!),
  );
}

/** D × K: the columns of each group, 0 elsewhere. */
function sideBySide(
  minima: readonly SettledGroup[],
  D: number,
  K: number,
  columns: (minimum: ProvenMinimum) => Float64Array | null,
): Float64Array {
  const matrix = new Float64Array(D * K);
  for (const { classes, minimum } of minima) {
    const part = columns(minimum);
    if (!part) continue;
    for (let o = 0; o < D; o++) {
      classes.forEach((m, at) => (matrix[o * K + m] = part[o * classes.length + at]!));
    }
  }
  return matrix;
}

/** N × K: pairs between groups are freed, those within one as its minimum says. */
function* freedMask(
  { N, K, labels }: Design,
  { groupOf }: ClassGroups,
  minima: readonly SettledGroup[],
  meter: Meter,
): Sliced<Uint8Array> {
  const freed = new Uint8Array(N * K);
  for (let n = 0; n < N; n++) {
    for (let m = 0; m < K; m++) if (groupOf[m] !== groupOf[labels[n]!]) freed[n * K + m] = 1;
    if (meter(10 * K)) yield;
  }
  for (const { classes, samples, minimum } of minima) {
    if (!minimum.freed) continue;
    for (const [row, n] of samples.entries()) {
      for (const [at, m] of classes.entries()) freed[n * K + m] = minimum.freed[row * classes.length + at]!;
    }
  }
  return freed;
}

function* heldTogether({ N, K, labels }: Design, freed: Uint8Array, meter: Meter): Sliced<number[][]> {
  const groupOf = Array.from({ length: K }, (_, m) => m);
  for (let n = 0; n < N; n++) {
    for (let m = 0; m < K; m++) {
      if (freed[n * K + m] === 0 && groupOf[m] !== groupOf[labels[n]!]) merge(groupOf, labels[n]!, m);
    }
    if (meter(10 * K)) yield;
  }
  return classesOf({ groupOf });
}

/** One V that frees all: that between groups, large enough to outweigh those within, which change nothing between. */
function* wholeDirection(
  prepared: Preparations,
  groups: ClassGroups,
  minima: readonly SettledGroup[],
  freed: Uint8Array,
  held: readonly (readonly number[])[],
  meter: Meter,
): Sliced<Float64Array> {
  const { design } = prepared.full;
  const { D, K } = design;
  const within = sideBySide(minima, D, K, ({ V }) => V);
  const between = yield* weightsFrom(prepared.solid, groups.V, meter);
  const apart = yield* freedMask(design, groups, [], meter);
  const least = yield* leastFreedMargin(design, between, apart, meter);
  const lost = yield* leastFreedMargin(design, within, apart, meter);
  const factor = least === Infinity ? 0 : (1 + Math.max(0, -lost)) / least;
  const V = within.map((entry, cell) => entry + factor * between[cell]!);
  const margin = yield* leastFreedMargin(design, V, freed, meter);
  const largest = held.reduce((a, b) => (b.length >= a.length ? b : a));
  const still = largest.at(-1)!;
  return V.map((entry, cell) => (entry - V[cell - (cell % K) + still]!) / margin + 0);
}
