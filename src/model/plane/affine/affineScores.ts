/** Scores that are affine in the two shown features: every row of x is one of them, another feature, or the bias. */
import { rowFactors } from '../../features/featureRows';
import type { Frame } from '../../kernel/frame';

/** z_m = c[m] + a[m]·x1 + b[m]·x2 on the plane of the shown features; every array has length K. */
export interface AffineScores {
  readonly K: number;
  readonly c: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/**
 * Scores of W (D × K) on the plane of the raw features `axes` (one or two indices). `fixed` (length F) holds the values of
 * all raw features; those on the axes are not read.
 */
export function affineScores(
  { W, D, K, bias }: Pick<Frame, 'W' | 'D' | 'K' | 'bias'>,
  axes: readonly number[],
  fixed: Float64Array,
): AffineScores {
  const [c, a, b] = [new Float64Array(K), new Float64Array(K), new Float64Array(K)];
  for (let o = 0; o < D; o++) {
    const [feature] = rowFactors(o, { bias });
    const axis = feature === undefined ? -1 : axes.indexOf(feature);
    const into = axis < 0 ? c : axis === 0 ? a : b;
    const factor = axis < 0 && feature !== undefined ? fixed[feature]! : 1;
    for (let m = 0; m < K; m++) into[m]! += factor * W[o * K + m]!;
  }
  return { K, c, a, b };
}
