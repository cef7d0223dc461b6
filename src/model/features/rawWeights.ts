/** W of standardised features as the W of raw ones that gives the same scores. */
import type { Frame } from '../kernel/frame';
import type { Standardisation } from './standardisation';

/**
 * (F + 1) × K, row-major: row 0 is the constant w₀ − Σ_o w_o μ_o/σ_o, there with and without a bias; row o is w_o/σ_o.
 */
export function rawWeights({ W, K, bias }: Pick<Frame, 'W' | 'K' | 'bias'>, scale: Standardisation): Float64Array {
  const first = bias ? 1 : 0;
  const raw = new Float64Array((scale.mean.length + 1) * K);
  if (bias) raw.set(W.subarray(0, K));
  scale.deviation.forEach((deviation, o) => {
    for (let m = 0; m < K; m++) {
      const weight = W[(o + first) * K + m]! / deviation;
      raw[(o + 1) * K + m] = weight;
      raw[m]! -= weight * scale.mean[o]!;
    }
  });
  return raw;
}
