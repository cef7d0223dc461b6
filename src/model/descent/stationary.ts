/**
 * When descent has come to rest, free of scale: every cell of row o of G is a mean of xₒ(ŷₘ − yₘ), so it is measured by the
 * mean of |xₒ|. In metres or in micrometres, a run stops at the same step.
 */
import type { Design } from '../features/design';

/** The part of its row's mean |xₒ| that a cell of G may have where descent stops. */
export const STATIONARY = 1e-6;

/** (1/N) Σₙ |xₒ|, one number a row of W; once per design. Zeros where there are no samples. */
export function meanFeatureSizes({ N, D, X }: Design): Float64Array {
  const sizes = new Float64Array(D);
  for (let n = 0; n < N; n++) for (let o = 0; o < D; o++) sizes[o]! += Math.abs(X[n * D + o]!) / N;
  return sizes;
}

/**
 * Whether max over m of |G_om| ≤ 10⁻⁶ `sizes[o]` in every row o of G (D × K); false where anything is NaN. It says that
 * steps no longer matter, not that a minimum is near: far out on a separable set it holds too.
 */
export function isStationary(G: Float64Array, sizes: Float64Array): boolean {
  const K = G.length / sizes.length;
  return G.every((entry, cell) => Math.abs(entry) <= STATIONARY * sizes[Math.floor(cell / K)]!);
}
