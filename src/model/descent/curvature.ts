/**
 * How R curves at W: eigenvalues of its Hessian (1/N) Σ (diag ŷ − ŷŷᵀ) ⊗ xxᵀ. Adding one vector to every column of W
 * changes nothing, so D of them are 0. The largest is at most L, the bound ½ λ_max((1/N) XᵀX) of `kernel/smoothness.ts`.
 */
import type { Design } from '../features/design';
import { eigenvaluesInSlices } from '../kernel/eigenvalues';
import { logits } from '../kernel/logits';
import { samplesPerSlice, type Slices } from '../kernel/slices';
import { softmax } from '../kernel/softmax';
import { hessianProductInSlices } from './path/principalPlane';

export interface Curvature {
  /** In (units of x)². */
  readonly largest: number;
  /** The smallest that is not 0; null where all are, and where W has too many cells for it. */
  readonly least: number | null;
}

/** Cells of W up to which the whole Hessian is formed. */
const MOST_CELLS = 100;
/** What is less than this part of the largest is 0 but for rounding. */
const ZERO = 1e-12;
const ROUNDS = 300;
const CLOSE = 1e-10;

/** The extremes of the curvature at W (D × K row-major). */
export function* curvatureAt(design: Design, W: Float64Array): Slices<Curvature> {
  const { D, K } = design;
  if (D * K > MOST_CELLS) return { largest: yield* largestByProducts(design, W), least: null };
  const values = (yield* eigenvaluesInSlices(yield* hessianAt(design, W), D * K)).sort((a, b) => b - a);
  const largest = Math.max(0, values[0] ?? 0);
  const rest = values.slice(0, D * (K - 1)).filter((value) => value > ZERO * largest);
  return { largest, least: largest > 0 ? (rest.at(-1) ?? null) : null };
}

/** By how much a step of η can multiply |G| at most, if R were the parabola that it is close to W. */
export function contraction({ largest, least }: Curvature, eta: number): number | null {
  return least === null ? null : Math.max(Math.abs(1 - eta * largest), Math.abs(1 - eta * least));
}

function* hessianAt(design: Design, W: Float64Array): Slices<Float64Array> {
  const { N, D, K, X } = design;
  const P = D * K;
  const H = new Float64Array(P * P);
  const z = new Float64Array(K);
  const slice = Math.max(1, Math.floor(samplesPerSlice(design) / P));
  for (let n = 0; n < N; n++) {
    if (n % slice === 0) yield;
    logits(X, n * D, W, D, K, z);
    const yhat = softmax(z);
    for (let m = 0; m < K; m++) {
      for (let i = 0; i <= m; i++) {
        const share = (yhat[m]! * ((m === i ? 1 : 0) - yhat[i]!)) / N;
        for (let o = 0; o < D; o++) {
          const part = share * X[n * D + o]!;
          for (let p = 0; p < D; p++) H[(o * K + m) * P + p * K + i]! += part * X[n * D + p]!;
        }
      }
    }
  }
  for (let m = 0; m < K; m++) {
    for (let i = 0; i < m; i++) {
      for (let o = 0; o < D; o++)
        for (let p = 0; p < D; p++) H[(p * K + i) * P + o * K + m] = H[(o * K + m) * P + p * K + i]!;
    }
  }
  return H;
}

/** Power iteration: the quotient only grows, to the largest eigenvalue. */
function* largestByProducts(design: Design, W: Float64Array): Slices<number> {
  let v = Float64Array.from(W, (_, i) => 1 + Math.cos(i * i));
  let largest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const product = yield* hessianProductInSlices(design, W, v);
    const length = Math.sqrt(product.reduce((sum, value) => sum + value * value, 0));
    if (!(length > 0)) return 0;
    v = product.map((value) => value / length);
    if (round > 0 && Math.abs(length - largest) <= CLOSE * length) return length;
    largest = length;
  }
  return largest;
}
