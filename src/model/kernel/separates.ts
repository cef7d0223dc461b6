/**
 * W separates the samples if z_y > z_k for every sample and every other class k: then R(cW) falls toward 0 as c grows, and
 * no finite W has the lowest risk. A tie proves nothing.
 */
import type { Design } from '../features/design';

/** Relative rounding error of one operation. */
const UNIT = 2 ** -53;

/** Whether W (D × K) puts every sample inside the region of its label for certain, rounding included; false without samples. */
export function separates({ N, D, K, X, labels }: Design, W: Float64Array): boolean {
  for (let n = 0; n < N; n++) {
    const y = labels[n]!;
    for (let m = 0; m < K; m++) if (m !== y && !isAhead(X, n * D, W, D, K, y, m)) return false;
  }
  return N > 0;
}

/** Whether R falls without end along W, so that no W has the lowest: it separates the samples, and no penalty grows with it. */
export function fallsWithoutEnd(design: Design, W: Float64Array): boolean {
  return !design.penalty && separates(design, W);
}

/** Whether z_y > z_m for the features from `X[start]` on, by more than D + 3 roundings of the terms can add up to. */
function isAhead(X: Float64Array, start: number, W: Float64Array, D: number, K: number, y: number, m: number): boolean {
  let margin = 0;
  let size = 0;
  for (let o = 0; o < D; o++) {
    const term = (W[o * K + y]! - W[o * K + m]!) * X[start + o]!;
    margin += term;
    size += Math.abs(term);
  }
  return margin > (D + 3) * UNIT * size + Number.MIN_VALUE * D;
}
