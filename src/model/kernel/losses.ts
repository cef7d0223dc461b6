/** ℓ of every sample: what R is the mean of. */
import type { Design } from '../features/design';
import { logits } from './logits';
import { crossEntropy } from './softmax';

/** N losses in nats at W (D × K). ŷ of the label is exp(−ℓ). */
export function lossesOf({ N, D, K, X, labels }: Design, W: Float64Array): Float64Array {
  const z = new Float64Array(K);
  return Float64Array.from({ length: N }, (_, n) => {
    logits(X, n * D, W, D, K, z);
    return crossEntropy(z, labels[n]!);
  });
}
