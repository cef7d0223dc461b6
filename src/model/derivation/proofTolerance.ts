/**
 * How far the two sides of a line may differ, with the reason; u = 2⁻⁵³, the relative error of one rounding. All are
 * absolute differences. A slip is judged as strictly as its sides allow: it may agree only where it is true.
 */
import { errorSize, lambdaAt, lossByKernel, shiftVector } from './proofConsequences';
import { feature, largestFeature, type Point, scores, sumOver } from './proofData';
import { gradientSize, probability, residual, riskByKernel, scoreSize } from './proofForms';
import { CENTRED, UNDERFLOW } from './proofMeasure';
import { argMax } from '../kernel/softmax';

const U = 2 ** -53;
const SMALLEST_NORMAL = 2 ** -1022;

/** R: logarithms of about 1 + R, each off by a few roundings of its argument: 8u(1 + R). */
export const riskTolerance = (at: Point): number => 8 * U * (1 + riskByKernel(at));

/** Z: D products and D − 1 sums in either order: 2Du Σₚ|w_pm xₚ|. */
export const scoreTolerance = (at: Point): number => 2 * at.D * U * scoreSize(at);

/** S: the shift rounds zᵢ − max z once, which exp turns into a relative error: 8u(1 + |zᵢ − max z|) of ŷᵢ. */
export function softmaxTolerance(at: Point): number {
  const z = scores(at);
  return 8 * U * (1 + Math.abs(z[at.i]! - z[argMax(z)]!)) * Math.max(probability(at, at.i), SMALLEST_NORMAL);
}

/** J: both sides are products of two numbers ≤ 1, each off by about a rounding: 4u. */
export const jacobianTolerance = (): number => 4 * U;

/** The centred difference leaves h²/6 of the third derivative and u/h of rounding, both near 1e−11: 1e−10. */
export const differenceTolerance = (): number => 1e-10;

/** L: K + 2 terms of size ≤ 1 with a few roundings each: 16u. */
export const lossTolerance = (): number => 16 * U;

/** W, M: L times xₒ: 16u|xₒ|. */
export const weightTolerance = (at: Point): number => 16 * U * Math.abs(feature(at, at.o));

/** G: 1e−13 of the size of its terms, (1/N) Σ |xₒ||ŷₘ − yₘ|, and what the measurement can't see. */
export const gradientTolerance = (at: Point): number => 1e-13 * gradientSize(at) + at.K * UNDERFLOW;

/** PEN: as G, and a few roundings of λw. */
export const penaltyTolerance = (at: Point): number =>
  gradientTolerance(at) + 4 * U * Math.abs(lambdaAt(at) * at.W[at.o * at.K + at.m]!);

/** E1: one side is the other with its sign turned, rounding included, so they agree only at 0: nothing. */
export const noTolerance = (): number => 0;

/** E2: L3 relative to ŷₘ − yₘ, to see the dropped factor even where 1 − ŷₘ is tiny: 16u|ŷₘ − yₘ| and the underflow. */
export const factorTolerance = (at: Point): number => 16 * U * Math.abs(residual(at, at.m)) + at.K * UNDERFLOW;

/** E3: W relative to (ŷₘ − yₘ)xₒ, for the same reason: 16u|(ŷₘ − yₘ)xₒ| and the underflow. */
export const indexTolerance = (at: Point): number =>
  16 * U * Math.abs(residual(at, at.m) * feature(at, at.o)) + at.K * UNDERFLOW;

/** V: the same terms in another order, both sums compensated: 1e−13 of their size, as for G. */
export const productTolerance = (at: Point): number => 1e-13 * errorSize(at);

/**
 * SHIFT: as R, and what the scores lose by the larger W: a loss moves by at most twice what they move, which is
 * (D + 2)u of their terms: 4(D + 2)u (1/N) Σₙ Σₒ |xₒ|(maxₖ|w_ok| + |vₒ|).
 */
export function shiftTolerance(at: Point): number {
  const { N, D, K, W } = at;
  const reach = shiftVector(D).map((v, o) => Math.abs(v) + Math.max(...W.subarray(o * K, o * K + K).map(Math.abs)));
  const sizes = sumOver(N * D, (cell) => Math.abs(at.X[cell]!) * reach[cell % D]!) / N;
  return riskTolerance(at) + 4 * (D + 2) * U * sizes;
}

/**
 * H: the difference leaves s²/4 of the terms' size, and u/s of rounding for every operation and for the size of the
 * scores; s = 2e−5 is how far a score moves.
 */
export function curvatureTolerance(at: Point): number {
  const relative = CENTRED ** 2 / 4 + (4 * (at.K + 4 + at.scoreSize) * U) / CENTRED;
  return largestFeature(at) * relative * errorSize(at) + UNDERFLOW;
}

/** HB: rotations move an eigenvalue by a few roundings of the matrix, whose entries are ≤ ¼: 4Ku. */
export const eigenvalueTolerance = (at: Point): number => 4 * at.K * U;

/** KL: logarithms of about 1 + ℓ, each off by a few roundings of its argument: 8u(1 + ℓ). */
export const divergenceTolerance = (at: Point): number => 8 * U * (1 + lossByKernel(at));

/** K2: uᵀx is off by (D + 2)u of its terms, which turns into a relative error of σ and of 1 − σ. */
export const logisticTolerance = (at: Point): number =>
  errorSize(at, (here) => (8 + 2 * (at.D + 2) * (scoreSize({ ...here, m: 0 }) + scoreSize({ ...here, m: 1 }))) * U) +
  UNDERFLOW;
