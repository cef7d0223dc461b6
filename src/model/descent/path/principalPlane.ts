/**
 * The plane through W_t in which a path is best seen: that of the two directions along which its points spread most, the
 * first two principal components. Where the path has no second direction, that of the largest curvature of R stands in.
 */
import type { Design } from '../../features/design';
import { logits } from '../../kernel/logits';
import { eigenPairs } from '../../kernel/eigenvalues';
import { addPull } from '../../kernel/penalty';
import { softmax } from '../../kernel/softmax';
import { finish, samplesPerSlice, type Slices } from '../../kernel/slices';
import { evenly, type PathPoint } from './weightPath';

export interface PathPlane {
  /** Orthogonal directions of length 1, D × K row-major: u from W₀ to W_t. */
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** The part of the path's spread along u, and along v; null where the path is one point. */
  readonly spread: readonly [number, number] | null;
}

/** The spread along v, as a part of all, below which there is no second direction. */
const THIN = 1e-6;
/** Points and dimensions of the eigenvalue problem: it is solved in the fewer of both. */
const MOST_POINTS = 400;
const FEW = 100;
const ROUNDS = 60;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** `a` less its part along the unit `u`, of length 1; null where nothing is left. */
function orthogonal(a: Float64Array, u: Float64Array | null): Float64Array | null {
  const before = Math.sqrt(dot(a, a));
  let rest = a;
  // Twice: once leaves what rounding left.
  for (let time = 0; time < 2 && u !== null; time++) {
    const along = dot(rest, u);
    rest = rest.map((value, i) => value - along * u[i]!);
  }
  const length = Math.sqrt(dot(rest, rest));
  return length > 1e-8 * before ? rest.map((value) => value / length) : null;
}

/** The plane of a path that ends at W_t, the last of `points`; G is the gradient there. */
export function* pathPlane(design: Design, points: readonly PathPoint[], G: Float64Array): Slices<PathPlane> {
  const here = points.at(-1)!.W;
  const few = here.length > FEW ? FEW : MOST_POINTS;
  yield;
  const found = principal(evenly(points, few).map(({ W }) => W));
  const away = here.map((w, i) => w - points[0]!.W[i]!);
  const first = found?.[0];
  const along = orthogonal(first?.vector ?? G, null) ?? unit(here.length, 0);
  const u = dot(along, away) < 0 ? along.map((value) => -value) : along;
  const second = found?.[1];
  const thin = second === undefined || !(second.share > THIN);
  const across = thin ? null : orthogonal(second.vector, u);
  const v = across ?? (yield* stiffest(design, here, u));
  const large = v.reduce((most, value) => (Math.abs(value) > Math.abs(most) + 1e-12 ? value : most), 0);
  return {
    u,
    v: large < 0 ? v.map((value) => -value) : v,
    spread: found && first ? [first.share, thin ? 0 : second.share] : null,
  };
}

function unit(length: number, place: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => (i === place ? 1 : 0));
}

interface Component {
  readonly vector: Float64Array;
  /** Its part of the spread. */
  readonly share: number;
}

/** The first two principal components of these points; null where all are one point. */
function principal(points: readonly Float64Array[]): readonly Component[] | null {
  const M = points.length;
  const P = points[0]!.length;
  const mean = new Float64Array(P);
  for (const point of points) for (let i = 0; i < P; i++) mean[i]! += point[i]! / M;
  const centred = points.map((point) => point.map((value, i) => value - mean[i]!));
  const total = centred.reduce((sum, point) => sum + dot(point, point), 0);
  if (!(total > 0)) return null;
  const columns =
    P <= M ? Array.from({ length: P }, (_, i) => Float64Array.from(centred, (point) => point[i]!)) : centred;
  const size = columns.length;
  const A = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) A[i * size + j] = A[j * size + i] = dot(columns[i]!, columns[j]!);
  return eigenPairs(A, size)
    .slice(0, 2)
    .map(({ value, vector }) => ({
      share: Math.max(0, value / total),
      vector: P <= M ? vector : combined(centred, vector),
    }));
}

function combined(points: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(points[0]!.length);
  points.forEach((point, n) => {
    for (let i = 0; i < sum.length; i++) sum[i]! += weights[n]! * point[i]!;
  });
  return sum;
}

/** The direction across u in which R curves most at W, by power iteration on products with its Hessian. */
function* stiffest(design: Design, W: Float64Array, u: Float64Array): Slices<Float64Array> {
  let v = orthogonal(
    Float64Array.from(u, (_, i) => 1 + Math.cos(i * i)),
    u,
  );
  for (let place = 0; v === null && place < u.length; place++) v = orthogonal(unit(u.length, place), u);
  let found = v ?? u;
  for (let round = 0; round < ROUNDS; round++) {
    const next = orthogonal(yield* hessianProductInSlices(design, W, found), u);
    if (next === null) return found;
    found = next;
  }
  return found;
}

/** ∇²R(W)·V: (1/N) Σ x ŷₘ(dₘ − d̄), d = Vᵀx, and λV with a penalty. Both are D × K row-major. */
export function hessianProduct(design: Design, W: Float64Array, V: Float64Array): Float64Array {
  return finish(hessianProductInSlices(design, W, V));
}

/** `hessianProduct` with pauses. */
export function* hessianProductInSlices(design: Design, W: Float64Array, V: Float64Array): Slices<Float64Array> {
  const { N, D, K, X } = design;
  const product = new Float64Array(W.length);
  const z = new Float64Array(K);
  const d = new Float64Array(K);
  const slice = samplesPerSlice(design);
  for (let n = 0; n < N; n++) {
    if (n % slice === 0) yield;
    logits(X, n * D, W, D, K, z);
    logits(X, n * D, V, D, K, d);
    const yhat = softmax(z);
    const mean = dot(yhat, d);
    for (let o = 0, cell = 0; o < D; o++) {
      for (let m = 0; m < K; m++, cell++) product[cell]! += (X[n * D + o]! * yhat[m]! * (d[m]! - mean)) / N;
    }
  }
  addPull(design, V, product);
  return product;
}

/** Where W is in the plane, from `origin`: its parts along u and v. */
export function placeIn({ u, v }: PathPlane, origin: Float64Array, W: Float64Array): readonly [p: number, q: number] {
  const away = W.map((w, i) => w - origin[i]!);
  return [dot(away, u), dot(away, v)];
}
