/** Eigenvalues of symmetric matrices by cyclic Jacobi rotations (Golub & Van Loan, "Matrix Computations", 8.5). */
import { finish, type Slices } from './slices';

/** The eigenvalues of the symmetric D × D matrix A (row-major, overwritten), in no order; each to a few roundings of |A|. */
export function eigenvalues(A: Float64Array, D: number): Float64Array {
  return finish(eigenvaluesInSlices(A, D));
}

/** The same with pauses, for larger D. */
export function* eigenvaluesInSlices(A: Float64Array, D: number): Slices<Float64Array> {
  yield* diagonalise(A, D, null);
  return Float64Array.from({ length: D }, (_, o) => A[o * D + o]!);
}

export interface EigenPair {
  readonly value: number;
  /** Of length 1. */
  readonly vector: Float64Array;
}

/** The eigenvalues of A (as above, overwritten) with their vectors, the largest first. */
export function eigenPairs(A: Float64Array, D: number): readonly EigenPair[] {
  return finish(eigenPairsInSlices(A, D));
}

/** The same with pauses, for larger D. */
export function* eigenPairsInSlices(A: Float64Array, D: number): Slices<readonly EigenPair[]> {
  const V = Float64Array.from({ length: D * D }, (_, at) => (at % (D + 1) === 0 ? 1 : 0));
  yield* diagonalise(A, D, V);
  const pairs = Array.from({ length: D }, (_, o) => ({
    value: A[o * D + o]!,
    vector: Float64Array.from({ length: D }, (_, q) => V[q * D + o]!),
  }));
  return pairs.sort((a, b) => b.value - a.value);
}

/** Rotates A until it is diagonal; the columns of V, where it is given, follow. */
function* diagonalise(A: Float64Array, D: number, V: Float64Array | null): Slices<void> {
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotated = false;
    for (let o = 0; o < D; o++) {
      yield;
      for (let p = o + 1; p < D; p++) if (rotate(A, D, o, p, V)) rotated = true;
    }
    if (!rotated) return;
  }
}

/** Annihilates A[o, p] by one rotation; false where it is already negligible beside its diagonal. */
function rotate(A: Float64Array, D: number, o: number, p: number, V: Float64Array | null): boolean {
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
    if (V === null) continue;
    const [v, w] = [V[q * D + o]!, V[q * D + p]!];
    V[q * D + o] = c * v - s * w;
    V[q * D + p] = s * v + c * w;
  }
  A[o * D + o] = first - t * off;
  A[p * D + p] = second + t * off;
  A[o * D + p] = A[p * D + o] = 0;
  return true;
}
