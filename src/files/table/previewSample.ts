/** Samples to draw before a large table is opened. */
import { randomFrom } from '../../model/data/random';

/**
 * Indices of at most `most` samples, ascending: all where there are no more, else a random draw from each class in
 * proportion to its size, one at least. `most` must not be smaller than K. The same labels give the same draw.
 */
export function previewSample(labels: Uint8Array, K: number, most = 2000): Uint32Array {
  const N = labels.length;
  if (N <= most) return Uint32Array.from(labels.keys());
  const left = new Float64Array(K);
  for (const label of labels) left[label]!++;
  const wanted = shares(left, most);
  const random = randomFrom(1);
  const drawn: number[] = [];
  // Selection sampling: D. E. Knuth, The Art of Computer Programming 2, section 3.4.2, algorithm S, in each class.
  for (let n = 0; n < N; n++) {
    const m = labels[n]!;
    if (random.uniform() * left[m]! < wanted[m]!) {
      drawn.push(n);
      wanted[m]!--;
    }
    left[m]!--;
  }
  return Uint32Array.from(drawn);
}

/** `most` divided in proportion to the sizes by the largest remainders, then one for each class that has any. */
function shares(sizes: Float64Array, most: number): Float64Array {
  const N = sizes.reduce((sum, size) => sum + size, 0);
  const quotas = sizes.map((size) => (most * size) / N);
  const wanted = quotas.map(Math.floor);
  let rest = most - wanted.reduce((sum, count) => sum + count, 0);
  const byRemainder = Array.from(sizes.keys()).sort(
    (a, b) => quotas[b]! - wanted[b]! - (quotas[a]! - wanted[a]!) || a - b,
  );
  for (const m of byRemainder) if (rest-- > 0) wanted[m]!++;
  for (const [m, size] of sizes.entries()) {
    if (size === 0 || wanted[m]! > 0) continue;
    wanted[m] = 1;
    wanted[wanted.indexOf(Math.max(...wanted))]!--;
  }
  return wanted;
}
