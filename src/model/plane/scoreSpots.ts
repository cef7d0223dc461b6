/**
 * The score plane of classes a and b: x = z_a − z_b, y = max(z_a, z_b) − max of the other scores. Whatever D and K, a wins
 * where x > 0 and y > 0, b where x < 0 and y > 0, and another class where y < 0.
 */
import type { Design } from '../features/design';
import type { Frame } from '../kernel/frame';
import { logits } from '../kernel/logits';

/** Sample n stands at (spots[2n], spots[2n + 1]). There must be a third class. */
export function scoreSpots(
  { N, D, K, X }: Design,
  { W }: Pick<Frame, 'W'>,
  [a, b]: readonly [number, number],
): Float64Array {
  const spots = new Float64Array(2 * N);
  const z = new Float64Array(K);
  for (let n = 0; n < N; n++) {
    logits(X, n * D, W, D, K, z);
    let others = -Infinity;
    for (let m = 0; m < K; m++) if (m !== a && m !== b && z[m]! > others) others = z[m]!;
    spots[2 * n] = z[a]! - z[b]!;
    spots[2 * n + 1] = Math.max(z[a]!, z[b]!) - others;
  }
  return spots;
}
