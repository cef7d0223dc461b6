/**
 * L = ½ λ_max((1/N) Σₙ x⁽ⁿ⁾x⁽ⁿ⁾ᵀ): for 0 < η < 2/L every step lowers R unless G = 0, and η = 1/L promises most.
 *
 * With a penalty λ it is L + λ.
 *
 * Source: D. Böhning, "Multinomial logistic regression algorithm", Ann. Inst. Stat. Math. 44, 1992 (the bound ½).
 */
import type { Design } from '../features/design';
import { eigenvalues } from './eigenvalues';

/** L of the samples, in (units of x)², and λ where there is a penalty; 0 where there are no samples. */
export function smoothness(design: Design): number {
  if (design.N === 0) return 0;
  return Math.max(0, ...eigenvalues(meanOuterProduct(design), design.D)) / 2 + (design.penalty?.lambda ?? 0);
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
