import type { Design } from '../model/features/design';
import { exactly } from './exactArithmetic';

/** Whether z_y > z_m for all samples and all m, in exact arithmetic. */
export function exactlySeparated({ N, D, K, X, labels }: Design, W: Float64Array): boolean {
  for (let n = 0; n < N; n++) {
    const z = Array.from({ length: K }, (_, m) =>
      Array.from({ length: D }, (_, o) => exactly(X[n * D + o]!) * exactly(W[o * K + m]!)).reduce((a, b) => a + b, 0n),
    );
    if (z.some((score, m) => m !== labels[n] && score >= z[labels[n]!]!)) return false;
  }
  return true;
}
