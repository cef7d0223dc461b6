/**
 * The least eigenvalue of the Hessian of R at W over the directions that change a probability: those orthogonal to adding
 * one vector to all columns, and to what no sample's x sees.
 *
 * In the coordinates the Hessian is well conditioned whatever the scale of the features, so its inverse is used: 1/λ is the
 * largest eigenvalue of L⁻¹SL⁻ᵀ, with LLᵀ the Hessian there and S the squared length, in the space of W, of a change of the
 * coordinates' parameters. Found by power iteration.
 */
import { cholesky, solveLower, solveUpper } from './cholesky';
import { unitDiagonal } from './newton';
import { rowsCentred, withLastClass, type PreparedDesign } from './preparedDesign';
import { originalWeights } from './exactCoordinates';
import type { Meter, Sliced } from './slices';

const MAX_ROUNDS = 2000;

/** `hessian` is d × d with d = r(K − 1); null where d = 0 (W changes nothing) or it is not positive definite. */
export function* leastEigenvalue(prepared: PreparedDesign, hessian: Float64Array, meter: Meter): Sliced<number | null> {
  return yield* leastCurvature(yield* squaredLengths(prepared, meter), hessian, prepared.design.K, meter);
}

/** The same for parameters r × (K − 1) whose squared length in the space of W is `lengths` (r × r) ⊗ (I − 11ᵀ/K). */
export function* leastCurvature(
  lengths: Float64Array,
  hessian: Float64Array,
  K: number,
  meter: Meter,
): Sliced<number | null> {
  const d = Math.sqrt(hessian.length);
  const scaled = unitDiagonal(hessian, d);
  const L = scaled && (yield* cholesky(scaled.matrix, d, 0, meter));
  if (d === 0 || !L) return null;
  const { scale } = scaled;
  let v = Float64Array.from({ length: d }, (_, j) => 1 + Math.cos(j * j));
  let previous = 0;
  for (let round = 0; ; round++) {
    solveUpper(L, d, v);
    v = applied(
      lengths,
      v.map((entry, j) => entry / scale[j]!),
      K,
    ).map((entry, j) => entry / scale[j]!);
    solveLower(L, d, v);
    const size = Math.sqrt(v.reduce((sum, entry) => sum + entry * entry, 0));
    if (Math.abs(size - previous) <= 1e-12 * size || round === MAX_ROUNDS) return 1 / size;
    previous = size;
    v = v.map((entry) => entry / size);
    if (meter(4 * d * d + 3000)) yield;
  }
}

/** TᵀT (r × r) of the shortest weights T (D × r) that act on x as the coordinates' unit vectors do. */
function* squaredLengths(prepared: PreparedDesign, meter: Meter): Sliced<Float64Array> {
  const { coordinates, integers, design } = prepared;
  const { rank: r, basis } = coordinates;
  const { D, X } = design;
  const identity = Float64Array.from({ length: r * r }, (_, at) => (at % (r + 1) === 0 ? 1 : 0));
  const T = yield* originalWeights(coordinates, integers.shift, identity, r, meter);
  const seen = orthonormal(basis.map((n) => X.slice(n * D, (n + 1) * D)));
  const inSeen = new Float64Array(r * r);
  for (let i = 0; i < r; i++) {
    for (let k = 0; k < r; k++) for (let o = 0; o < D; o++) inSeen[i * r + k]! += seen[i]![o]! * T[o * r + k]!;
  }
  const product = new Float64Array(r * r);
  for (let i = 0; i < r; i++) {
    for (let k = 0; k < r; k++)
      for (let j = 0; j < r; j++) product[i * r + k]! += inSeen[j * r + i]! * inSeen[j * r + k]!;
    if (meter(r * r)) yield;
  }
  return product;
}

/** Gram and Schmidt, done twice, which is enough (L. Giraud et al., Numer. Math. 101, 2005). */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const found: Float64Array[] = [];
  for (const vector of vectors) {
    for (let pass = 0; pass < 2; pass++) {
      for (const one of found) {
        const along = one.reduce((sum, entry, o) => sum + entry * vector[o]!, 0);
        one.forEach((entry, o) => (vector[o]! -= along * entry));
      }
    }
    const length = Math.hypot(...vector);
    found.push(vector.map((entry) => entry / length));
  }
  return found;
}

/** S · v: (TᵀT ⊗ (I − 11ᵀ/K)) v. */
function applied(lengths: Float64Array, v: Float64Array, K: number): Float64Array {
  const C = K - 1;
  const r = v.length / C;
  const centred = rowsCentred(withLastClass(v, K), K);
  const result = new Float64Array(v.length);
  for (let o = 0; o < r; o++) {
    for (let p = 0; p < r; p++) {
      for (let m = 0; m < C; m++) result[o * C + m]! += lengths[o * r + p]! * centred[p * K + m]!;
    }
  }
  return result;
}
