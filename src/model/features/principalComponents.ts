/** The two directions in which the rows of X are spread most (principal components), and where each row stands on them. */
import { eigenPairsInSlices } from '../kernel/eigenvalues';
import type { Slices } from '../kernel/slices';
import type { Design } from './design';

export interface Components {
  /** Entries of a row of X that stand before its features: 1 with the bias, else 0. */
  readonly from: number;
  /** F means of the features. */
  readonly mean: Float64Array;
  /** The directions, F entries each, of length 1; the largest entry of each is positive. */
  readonly directions: readonly [first: Float64Array, second: Float64Array];
  /** The part of the variance of all features that lies along the two, 0…1; 0 where nothing varies. */
  readonly share: number;
  /** Row n stands at (spots[2n], spots[2n + 1]), from the mean. */
  readonly spots: Float64Array;
}

/** Multiply-adds between two pauses: about half a millisecond. */
const SLICE_WORK = 50_000;

/** Of the N rows of X without their first `from` entries; at least two features. O(N F² + F³). */
export function* principalComponents({ N, D, X }: Design, from: number): Slices<Components> {
  const F = D - from;
  const rows = Math.max(1, Math.floor(SLICE_WORK / (F * F)));
  const mean = new Float64Array(F);
  for (let n = 0; n < N; n++) for (let o = 0; o < F; o++) mean[o]! += X[n * D + from + o]! / N;
  const covariance = new Float64Array(F * F);
  const centred = new Float64Array(F);
  for (let n = 0; n < N; n++) {
    if (n % rows === 0) yield;
    for (let o = 0; o < F; o++) centred[o] = X[n * D + from + o]! - mean[o]!;
    for (let o = 0; o < F; o++) {
      const part = centred[o]! / N;
      for (let p = o; p < F; p++) covariance[o * F + p]! += part * centred[p]!;
    }
  }
  let variance = 0;
  for (let o = 0; o < F; o++) {
    variance += covariance[o * F + o]!;
    for (let p = 0; p < o; p++) covariance[o * F + p] = covariance[p * F + o]!;
  }
  const pairs = yield* eigenPairsInSlices(covariance, F);
  const [first, second] = [pairs[0]!, pairs[1]!];
  const directions = [signed(first.vector), signed(second.vector)] as const;
  const spots = new Float64Array(2 * N);
  for (let n = 0; n < N; n++) {
    if (n % rows === 0) yield;
    directions.forEach((direction, axis) => {
      let sum = 0;
      for (let o = 0; o < F; o++) sum += direction[o]! * (X[n * D + from + o]! - mean[o]!);
      spots[2 * n + axis] = sum;
    });
  }
  const share = variance > 0 ? Math.min(1, (first.value + second.value) / variance) : 0;
  return { from, mean, directions, share, spots };
}

/** v or −v: the one whose largest entry is positive. */
function signed(v: Float64Array): Float64Array {
  const largest = v.reduce((most, entry) => (Math.abs(entry) > Math.abs(most) ? entry : most), 0);
  return largest < 0 ? v.map((entry) => -entry) : v;
}
