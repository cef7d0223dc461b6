/**
 * How far the two sides of a line may differ, with the reason; u = 2⁻⁵³, the relative error of one rounding. All are
 * absolute differences. A slip is judged as strictly as its sides allow: it may agree only where it is true.
 */
import { feature, type Point, scores } from './proofData';
import { gradientSize, probability, residual, riskByKernel, scoreSize } from './proofForms';
import { UNDERFLOW } from './proofMeasure';
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

/** E1: one side is the other with its sign turned, rounding included, so they agree only at 0: nothing. */
export const noTolerance = (): number => 0;

/** E2: L3 relative to ŷₘ − yₘ, to see the dropped factor even where 1 − ŷₘ is tiny: 16u|ŷₘ − yₘ| and the underflow. */
export const factorTolerance = (at: Point): number => 16 * U * Math.abs(residual(at, at.m)) + at.K * UNDERFLOW;

/** E3: W relative to (ŷₘ − yₘ)xₒ, for the same reason: 16u|(ŷₘ − yₘ)xₒ| and the underflow. */
export const indexTolerance = (at: Point): number =>
  16 * U * Math.abs(residual(at, at.m) * feature(at, at.o)) + at.K * UNDERFLOW;
