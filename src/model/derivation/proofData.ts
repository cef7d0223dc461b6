/**
 * What the lines of the derivation are evaluated on: N samples with labels that may be soft (Σᵢ yᵢ = 1), one W, and the
 * chosen sample n, classes i and m, feature o.
 */
import type { Design } from '../features/design';
import { logits } from '../kernel/logits';
import type { RowPenalty } from '../penalty';
import { softmax } from '../kernel/softmax';

export interface ProofData {
  readonly N: number;
  readonly D: number;
  readonly K: number;
  /** N × D, row-major. */
  readonly X: Float64Array;
  /** N × K, row-major; every row sums to 1. */
  readonly Y: Float64Array;
  /** D × K, row-major: `W[o * K + m]`. */
  readonly W: Float64Array;
  /** R is without it; only the line PEN speaks of R_λ. */
  readonly penalty?: RowPenalty;
}

export interface Choice {
  readonly n: number;
  readonly i: number;
  readonly m: number;
  readonly o: number;
}

/** The data with what every line needs of it, computed once: the sides stay functions of (X, y, W, n, i, m, o). */
export interface Prepared extends ProofData {
  /** z = Wᵀx of every sample, N × K, row-major. */
  readonly Z: Float64Array;
  /** ŷ of every sample, N × K, row-major. */
  readonly Yhat: Float64Array;
  /** max over samples and classes of Σₒ|w_om xₒ|: how large the terms of a score are. */
  readonly scoreSize: number;
}

/** Where a line is evaluated. */
export interface Point extends Prepared, Choice {}

/** One side of a line, in the units of that line. */
export type Side = (at: Point) => number;

/** Labels as columns of a unit matrix, N × K row-major. */
export function oneHot({ N, K, labels }: Pick<Design, 'N' | 'K' | 'labels'>): Float64Array {
  const Y = new Float64Array(N * K);
  labels.forEach((label, n) => {
    Y[n * K + label] = 1;
  });
  return Y;
}

/** xₚ⁽ⁿ⁾. */
export function feature({ X, D, n }: Point, p: number): number {
  return X[n * D + p]!;
}

/** yₖ⁽ⁿ⁾. */
export function label({ Y, K, n }: Point, k: number): number {
  return Y[n * K + k]!;
}

/** Σₒ|w_ok xₒ| of sample n. */
function sizeOfScore({ D, K, X, W }: ProofData, n: number, k: number): number {
  let size = 0;
  for (let o = 0; o < D; o++) size += Math.abs(W[o * K + k]! * X[n * D + o]!);
  return size;
}

/**
 * The data with z, summed as the training kernel sums it, and ŷ of every sample; or of sample `only` alone, for lines that
 * don't sum over samples (`ProofLine.work` is 0): the other rows then stay 0.
 */
export function prepare(data: ProofData, only: number | null = null): Prepared {
  const { N, D, K, X, W } = data;
  const Z = new Float64Array(N * K);
  const Yhat = new Float64Array(N * K);
  const z = new Float64Array(K);
  let scoreSize = 0;
  const [first, end] = only === null ? [0, N] : [only, only + 1];
  for (let n = first; n < end; n++) {
    logits(X, n * D, W, D, K, z);
    Z.set(z, n * K);
    Yhat.set(softmax(z), n * K);
    for (let k = 0; k < K; k++) scoreSize = Math.max(scoreSize, sizeOfScore(data, n, k));
  }
  return { ...data, Z, Yhat, scoreSize };
}

/** z⁽ⁿ⁾, K numbers. */
export function scores({ Z, K, n }: Point): Float64Array {
  return Z.subarray(n * K, n * K + K);
}

/** ŷ⁽ⁿ⁾, K numbers. */
export function probabilities({ Yhat, K, n }: Point): Float64Array {
  return Yhat.subarray(n * K, n * K + K);
}

/** Σ of f(0), …, f(count − 1) with Neumaier's compensation. */
export function sumOver(count: number, f: (index: number) => number): number {
  let sum = 0;
  let compensation = 0;
  for (let index = 0; index < count; index++) {
    const term = f(index);
    const total = sum + term;
    compensation += Math.abs(sum) >= Math.abs(term) ? sum - total + term : term - total + sum;
    sum = total;
  }
  return sum + compensation;
}

/** max over the samples of |xₒ|. */
export function largestFeature({ X, N, D, o }: Point): number {
  let largest = 0;
  for (let n = 0; n < N; n++) largest = Math.max(largest, Math.abs(X[n * D + o]!));
  return largest;
}

/** The point with another sample chosen. */
export function atSample(at: Point, n: number): Point {
  return { ...at, n };
}
