/** Symmetric positive definite matrices, d × d row-major; only the lower triangle is read. */
import type { Meter, Sliced } from './slices';

/** L with LLᵀ = A + shift · I (in the lower triangle), or null where rounding meets a pivot that is not positive. */
export function* cholesky(A: Float64Array, d: number, shift: number, meter: Meter): Sliced<Float64Array | null> {
  const L = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = A[i * d + j]!;
      for (let k = 0; k < j; k++) sum -= L[i * d + k]! * L[j * d + k]!;
      if (i !== j) L[i * d + j] = sum / L[j * d + j]!;
      else {
        const pivot = sum + shift;
        if (!(pivot > 0)) return null;
        L[i * d + i] = Math.sqrt(pivot);
      }
    }
    if (meter((i * i) / 2)) yield;
  }
  return L;
}

/** Solves Ly = b in place. */
export function solveLower(L: Float64Array, d: number, b: Float64Array): void {
  for (let i = 0; i < d; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= L[i * d + k]! * b[k]!;
    b[i] = sum / L[i * d + i]!;
  }
}

/** Solves Lᵀy = b in place. */
export function solveUpper(L: Float64Array, d: number, b: Float64Array): void {
  for (let i = d - 1; i >= 0; i--) {
    const y = b[i]! / L[i * d + i]!;
    b[i] = y;
    for (let k = 0; k < i; k++) b[k]! -= L[i * d + k]! * y;
  }
}
