/**
 * R(W) with twice the digits in its logits, for differences of R (`gradientCheck.ts`). Rounding z where |z| ~ 1000
 * changes a small loss by 1e−13 of itself; a difference over 2h = 6e−5 would show that as 2e−9.
 *
 * z and z − max are unevaluated sums hi + lo, made by the error-free sum of Knuth and the error-free product of Dekker
 * and Veltkamp: T. Ogita, S. M. Rump & S. Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26, 2005.
 */
import type { Design } from '../features/design';
import { penaltyAt } from './penalty';
import { finish, samplesPerSlice, type Slices } from './slices';

/** Multiplying by it splits a double into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

/** R_λ in nats at W (D × K), 0 where there are no samples: `penalisedRisk` without the gradient, slower, to more digits. */
export function preciseRisk(design: Design, W: Float64Array): number {
  return finish(preciseRiskInSlices(design, W));
}

/** `preciseRisk` with pauses, to the same bits. W must hold the same numbers after each of them. */
export function* preciseRiskInSlices(design: Design, W: Float64Array): Slices<number> {
  const { N, K } = design;
  const total = { sum: 0, compensation: 0 };
  const [hi, lo] = [new Float64Array(K), new Float64Array(K)];
  const slice = samplesPerSlice(design);
  for (let n = 0; n < N; n += slice) {
    yield;
    addLosses(total, design, n, Math.min(N, n + slice), W, hi, lo);
  }
  return N === 0 ? 0 : (total.sum + total.compensation) / N + penaltyAt(design, W);
}

/** Adds ℓ of the samples `from` to `to` − 1, with Neumaier's compensation as in `risk.ts`; `hi` and `lo` are overwritten. */
function addLosses(
  total: { sum: number; compensation: number },
  design: Design,
  from: number,
  to: number,
  W: Float64Array,
  hi: Float64Array,
  lo: Float64Array,
): void {
  let { sum, compensation } = total;
  for (let n = from; n < to; n++) {
    preciseLogits(design, n, W, hi, lo);
    const loss = preciseLoss(hi, lo, design.labels[n]!);
    const next = sum + loss;
    compensation += sum >= loss ? sum - next + loss : loss - next + sum;
    sum = next;
  }
  total.sum = sum;
  total.compensation = compensation;
}

/** Writes z of sample n as hi + lo (each of length K). */
function preciseLogits({ D, K, X }: Design, n: number, W: Float64Array, hi: Float64Array, lo: Float64Array): void {
  hi.fill(0);
  lo.fill(0);
  for (let o = 0; o < D; o++) {
    const x = X[n * D + o]!;
    const xHigh = highHalf(x);
    const xLow = x - xHigh;
    for (let m = 0; m < K; m++) {
      const w = W[o * K + m]!;
      const wHigh = highHalf(w);
      const wLow = w - wHigh;
      const product = x * w;
      const productError = xLow * wLow - (product - xHigh * wHigh - xLow * wHigh - xHigh * wLow);
      const before = hi[m]!;
      const sum = before + product;
      hi[m] = sum;
      lo[m]! += sumError(before, product, sum) + productError;
    }
  }
}

/** ℓ of the logits hi + lo for the class `label`, in nats. */
function preciseLoss(hi: Float64Array, lo: Float64Array, label: number): number {
  let top = 0;
  for (let m = 1; m < hi.length; m++) if (hi[m]! > hi[top]!) top = m;
  const max = hi[top]!;
  let rest = 0;
  let gap = 0;
  for (let m = 0; m < hi.length; m++) {
    if (m === top) continue;
    const coarse = hi[m]! - max;
    const fine = sumError(hi[m]!, -max, coarse) + (lo[m]! - lo[top]!);
    const shifted = coarse + fine;
    const left = sumError(coarse, fine, shifted);
    // exp(shifted + left): `left` is below one unit of the last digit, so that two terms of its series do.
    rest += Math.exp(shifted) * (1 + left);
    if (m === label) gap = -shifted - left;
  }
  return gap + Math.log1p(rest);
}

/** What a + b lost when it was rounded to `sum`, exactly. */
function sumError(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

function highHalf(value: number): number {
  const scaled = SPLITTER * value;
  return scaled - (scaled - value);
}
