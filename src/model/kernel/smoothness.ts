/**
 * L = ½ λ_max((1/N) Σₙ x⁽ⁿ⁾x⁽ⁿ⁾ᵀ): for 0 < η < 2/L every step lowers R unless G = 0, and η = 1/L promises most.
 *
 * Source: D. Böhning, "Multinomial logistic regression algorithm", Ann. Inst. Stat. Math. 44, 1992 (the bound ½);
 * eigenvalues by cyclic Jacobi rotations (Golub & Van Loan, "Matrix Computations", 8.5).
 */
import type { Design } from '../features/design';

/** L of the samples, in (units of x)², 0 where there are none. */
export function smoothness(design: Design): number {
  return design.N === 0 ? 0 : largestEigenvalue(meanOuterProduct(design), design.D) / 2;
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

/** Largest eigenvalue of the symmetric D × D matrix A, which is overwritten. */
function largestEigenvalue(A: Float64Array, D: number): number {
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotated = false;
    for (let o = 0; o < D; o++) {
      for (let p = o + 1; p < D; p++) if (rotate(A, D, o, p)) rotated = true;
    }
    if (!rotated) break;
  }
  let largest = 0;
  for (let o = 0; o < D; o++) largest = Math.max(largest, A[o * D + o]!);
  return largest;
}

/** Annihilates A[o, p] by one rotation; false where it is already negligible beside its diagonal. */
function rotate(A: Float64Array, D: number, o: number, p: number): boolean {
  const off = A[o * D + p]!;
  const first = A[o * D + o]!;
  const second = A[p * D + p]!;
  if (Math.abs(off) <= 2 ** -60 * Math.max(Math.abs(first), Math.abs(second))) return false;
  const theta = (second - first) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let q = 0; q < D; q++) {
    const a = A[q * D + o]!;
    const b = A[q * D + p]!;
    A[q * D + o] = A[o * D + q] = c * a - s * b;
    A[q * D + p] = A[p * D + q] = s * a + c * b;
  }
  A[o * D + o] = first - t * off;
  A[p * D + p] = second + t * off;
  A[o * D + p] = A[p * D + o] = 0;
  return true;
}
