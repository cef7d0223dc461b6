/** Scores that are affine in the two shown features: every row of x is one of them, another feature, or the bias. */
import type { Experiment } from '../../experiment';
import { rowFactors } from '../../features/featureRows';
import type { Standardisation } from '../../features/standardisation';
import type { Frame } from '../../kernel/frame';

/** z_m = c[m] + a[m]·x1 + b[m]·x2 on the plane of the shown features; every array has length K. */
export interface AffineScores {
  readonly K: number;
  readonly c: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** W (D × K) with what its rows stand for. */
export type PlaneWeights = Pick<Frame, 'W' | 'D' | 'K' | 'bias' | 'degree'> & Pick<Experiment, 'standardise'>;

/**
 * Scores of W (D × K) on the plane of the raw features `axes` (one or two indices). `fixed` (length F) holds the values of
 * all raw features; those on the axes are not read. The plane is of raw features, whatever W was computed with.
 */
export function affineScores(
  { W, D, K, bias, standardise }: PlaneWeights,
  axes: readonly number[],
  fixed: Float64Array,
): AffineScores {
  const [c, a, b] = [new Float64Array(K), new Float64Array(K), new Float64Array(K)];
  for (let o = 0; o < D; o++) {
    const [feature] = rowFactors(o, { bias });
    const axis = feature === undefined ? -1 : axes.indexOf(feature);
    const into = axis < 0 ? c : axis === 0 ? a : b;
    const [mean, deviation] = scaleOf(standardise, feature);
    const factor = (axis < 0 && feature !== undefined ? fixed[feature]! - mean : 1) / deviation;
    for (let m = 0; m < K; m++) {
      const weight = W[o * K + m]!;
      into[m]! += factor * weight;
      if (axis >= 0) c[m]! -= (mean / deviation) * weight;
    }
  }
  return { K, c, a, b };
}

/** μ and σ of a raw feature; 0 and 1 where it is not standardised, and for the bias. */
function scaleOf(scale: Standardisation | undefined, feature: number | undefined): readonly [number, number] {
  return scale && feature !== undefined ? [scale.mean[feature]!, scale.deviation[feature]!] : [0, 1];
}
