/** The logits of one sample as they are written, and how large what is added up in them is. */
import type { Design } from '../model/features/design';

/** S_m = Σₒ|w_om xₒ| for each class of one sample, the size of what is added up in a logit. */
export function logitSizes({ D, K, X }: Design, W: Float64Array, n: number): number[] {
  const row = [...X.subarray(n * D, (n + 1) * D)];
  return Array.from({ length: K }, (_, m) => row.reduce((sum, x, o) => sum + Math.abs(x * W[o * K + m]!), 0));
}

export function logitsOf({ D, K, X }: Design, W: Float64Array, n: number): Float64Array {
  const row = [...X.subarray(n * D, (n + 1) * D)];
  return Float64Array.from({ length: K }, (_, m) => row.reduce((sum, x, o) => sum + x * W[o * K + m]!, 0));
}
