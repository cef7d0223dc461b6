/** What is said of W and V, checked once more where they are shown: on the samples themselves, in the space of W. */
import type { Design } from '../../features/design';
import { U } from './objective';
import type { Meter, Sliced } from './slices';

/** The largest part of its terms that the margin of a kept pair may have: V is rounded to doubles. */
const KEPT = 1e-11;

/**
 * Whether (v_y − v_m)ᵀx is certainly positive for every freed pair and 0, but for rounding, for every other. V is D × K,
 * `freed` N × K.
 */
export function* directionHolds(design: Design, V: Float64Array, freed: Uint8Array, meter: Meter): Sliced<boolean> {
  const { N, D, K, X, labels } = design;
  for (let n = 0; n < N; n++) {
    const y = labels[n]!;
    for (let m = 0; m < K; m++) {
      if (m === y) continue;
      let margin = 0;
      let size = 0;
      for (let o = 0; o < D; o++) {
        const term = (V[o * K + y]! - V[o * K + m]!) * X[n * D + o]!;
        margin += term;
        size += Math.abs(term);
      }
      const holds = freed[n * K + m] === 1 ? margin > (D + 3) * U * size : Math.abs(margin) <= KEPT * size;
      if (!holds) return false;
    }
    if (meter(20 + 6 * D * K)) yield;
  }
  return true;
}

/** The least margin of the freed pairs along V; Infinity where none is freed. */
export function* leastFreedMargin(design: Design, V: Float64Array, freed: Uint8Array, meter: Meter): Sliced<number> {
  const { N, D, K, X, labels } = design;
  let least = Infinity;
  for (let n = 0; n < N; n++) {
    const y = labels[n]!;
    for (let m = 0; m < K; m++) {
      if (freed[n * K + m] !== 1) continue;
      let margin = 0;
      for (let o = 0; o < D; o++) margin += (V[o * K + y]! - V[o * K + m]!) * X[n * D + o]!;
      least = Math.min(least, margin);
    }
    if (meter(20 + 4 * D * K)) yield;
  }
  return least;
}

/** The gradient at W (D × K) of the risk that the pairs which are not freed leave; D × K. */
export function* keptGradient(design: Design, W: Float64Array, freed: Uint8Array, meter: Meter): Sliced<Float64Array> {
  const { N, D, K, X, labels } = design;
  const G = new Float64Array(D * K);
  const z = new Float64Array(K);
  for (let n = 0; n < N; n++) {
    const y = labels[n]!;
    z.fill(0);
    for (let o = 0, w = 0; o < D; o++) for (let m = 0; m < K; m++, w++) z[m]! += X[n * D + o]! * W[w]!;
    const max = z.reduce((most, one, m) => (freed[n * K + m] === 1 ? most : Math.max(most, one)), -Infinity);
    const e = z.map((one, m) => (freed[n * K + m] === 1 ? 0 : Math.exp(one - max)));
    const all = e.reduce((sum, one) => sum + one, 0);
    const others = e.reduce((sum, one, m) => (m === y ? sum : sum + one), 0);
    for (let o = 0, w = 0; o < D; o++) {
      const x = X[n * D + o]!;
      for (let m = 0; m < K; m++, w++) G[w]! += (x * (m === y ? -others : e[m]!)) / all;
    }
    if (meter(300 + K * (3 * D + 60))) yield;
  }
  return G.map((entry) => entry / N);
}
