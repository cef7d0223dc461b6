/**
 * L = ½ λ_max((1/N) Σₙ x⁽ⁿ⁾x⁽ⁿ⁾ᵀ): for 0 < η < 2/L every step lowers R unless G = 0, and η = 1/L promises most.
 *
 * With a penalty λ it is L + λ.
 *
 * Source: D. Böhning, "Multinomial logistic regression algorithm", Ann. Inst. Stat. Math. 44, 1992 (the bound ½).
 */
import type { Design } from '../features/design';
import type { FeatureMoments } from '../features/featureMoments';
import { deviationOf } from '../features/standardisation';
import { eigenvalues } from './eigenvalues';

/** L of the samples, in (units of x)², and λ where there is a penalty; 0 where there are no samples. */
export function smoothness(design: Design): number {
  if (design.N === 0) return 0;
  return Math.max(0, ...eigenvalues(meanOuterProduct(design), design.D)) / 2 + (design.penalty?.lambda ?? 0);
}

/** What makes x of features. */
interface Rows {
  readonly bias: boolean;
  /** Whether the features are standardised with the mean and the deviation of these samples. */
  readonly standardise: boolean;
  /** λ. */
  readonly penalty: number;
}

/** `smoothness` of the design that is made so of features with these moments, without making it. */
export function smoothnessOfMoments(
  { N, mean, scatter, largest }: FeatureMoments,
  { bias, standardise, penalty }: Rows,
): number {
  const F = mean.length;
  const first = bias ? 1 : 0;
  const D = F + first;
  // A constant feature is 0 once standardised.
  const scale = Array.from(largest, (most, o) => {
    const sigma = standardise ? deviationOf(scatter[o * F + o]! / N, most) : 1;
    return sigma > 0 ? 1 / sigma : 0;
  });
  const middle = standardise ? new Float64Array(F) : mean;
  const A = new Float64Array(D * D);
  if (bias) A[0] = 1;
  for (let o = 0; o < F; o++) {
    if (bias) A[o + 1] = A[(o + 1) * D] = middle[o]!;
    for (let p = 0; p < F; p++) {
      A[(o + first) * D + p + first] = (scatter[o * F + p]! / N) * scale[o]! * scale[p]! + middle[o]! * middle[p]!;
    }
  }
  return Math.max(0, ...eigenvalues(A, D)) / 2 + penalty;
}

/** (1/N) Σ xxᵀ, D × D row-major. */
function meanOuterProduct({ N, D, X }: Design): Float64Array {
  const A = new Float64Array(D * D);
  for (let n = 0; n < N; n++) {
    for (let o = 0; o < D; o++) {
      const x = X[n * D + o]!;
      for (let p = 0; p <= o; p++) A[o * D + p]! += x * X[n * D + p]!;
    }
  }
  for (let o = 0; o < D; o++) {
    for (let p = 0; p <= o; p++) A[o * D + p] = A[p * D + o] = A[o * D + p]! / N;
  }
  return A;
}
