/** Which label was taken for which class: entry (i, m) counts the samples with label i whose largest score is z_m. */
import type { Design } from '../features/design';
import { logits } from './logits';
import { samplesPerSlice, type Slices } from './slices';

/** K × K row-major counts at W (D × K); of scores that tie the class of the lowest index counts, as in `correct`. */
export function confusionOf({ N, D, K, X, labels }: Design, W: Float64Array): Uint32Array {
  const counts = new Uint32Array(K * K);
  const z = new Float64Array(K);
  for (let n = 0; n < N; n++) counts[labels[n]! * K + logits(X, n * D, W, D, K, z)]!++;
  return counts;
}

/** How many samples W puts into their class, with pauses. */
export function* correctInSlices({ N, D, K, X, labels }: Design, W: Float64Array): Slices<number> {
  const z = new Float64Array(K);
  const every = samplesPerSlice({ D, K });
  let correct = 0;
  for (let n = 0; n < N; n++) {
    if (n % every === 0) yield;
    if (logits(X, n * D, W, D, K, z) === labels[n]) correct++;
  }
  return correct;
}
