/** Scores on the plane of two principal components: the slice of feature space through the mean that shows most of the spread. */
import type { Components } from '../features/principalComponents';
import type { Frame } from '../kernel/frame';
import type { ScoreField } from './scoreField';

/** z_m at (s, t) is the score of x = mean + s · first + t · second. W is D × K, D counts the bias. */
export function componentField(
  { W, D, K }: Pick<Frame, 'W' | 'D' | 'K'>,
  { from, mean, directions: [first, second] }: Components,
): ScoreField {
  const [c, a, b] = [new Float64Array(K), new Float64Array(K), new Float64Array(K)];
  for (let o = 0; o < D; o++) {
    const feature = o - from;
    for (let m = 0; m < K; m++) {
      const weight = W[o * K + m]!;
      c[m]! += (feature < 0 ? 1 : mean[feature]!) * weight;
      if (feature < 0) continue;
      a[m]! += first[feature]! * weight;
      b[m]! += second[feature]! * weight;
    }
  }
  return { kind: 'affine', K, c, a, b };
}
