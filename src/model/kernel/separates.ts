/**
 * W separates the samples if z_y > z_k for every sample and every other class k: then R(cW) falls toward 0 as c grows, and
 * no finite W has the lowest risk. A tie proves nothing.
 */
import type { Design } from '../features/design';
import { logits } from './logits';

/** Whether W (D × K) puts every sample strictly inside the region of its label; false where there are no samples. */
export function separates({ N, D, K, X, labels }: Design, W: Float64Array): boolean {
  const z = new Float64Array(K);
  for (let n = 0; n < N; n++) {
    const label = labels[n]!;
    if (logits(X, n * D, W, D, K, z) !== label) return false;
    for (let m = 0; m < K; m++) if (m !== label && z[m] === z[label]) return false;
  }
  return N > 0;
}
