/** A plane through more than two features is a slice: a sample is judged by all of its features, the region around it by two. */
import type { Design } from '../features/design';
import type { Frame } from '../kernel/frame';
import { logits } from '../kernel/logits';
import { type ScoreField, scoresAt } from './scoreField';

/** Indices of the samples whose own ŷ has another winner than the region that they stand in, in order. At a tie the first wins. */
export function sliceMismatches(
  { N, D, K, X }: Design,
  { W }: Pick<Frame, 'W'>,
  field: ScoreField,
  spotOf: (n: number) => readonly [x1: number, x2: number],
): readonly number[] {
  const z = new Float64Array(K);
  const found: number[] = [];
  for (let n = 0; n < N; n++) {
    const own = logits(X, n * D, W, D, K, z);
    const around = scoresAt(field, ...spotOf(n));
    if (around.indexOf(Math.max(...around)) !== own) found.push(n);
  }
  return found;
}
