/** Where a side of a line has no value in double precision, or none at all, and where a slip agrees by accident. */
import { atSample, feature, label, type Point, probabilities, scores } from './proofData';
import { averageOuterProduct, gradientSize, residual } from './proofForms';

/**
 * Why a side can't be evaluated: exp overflows, log of a ŷ that is 0, division by it, an index that W does not have, or
 * more samples than there is time for.
 */
export type Obstacle = 'overflow' | 'logarithm' | 'quotient' | 'index' | 'manySamples';

/** Why a slip agrees at the chosen n, i, m, o. */
export type Accident = 'noError' | 'notLabel' | 'saturated' | 'samePlace' | 'noFeature' | 'noSlope' | 'underflow';

/** Below this a ŷ of the label has lost digits, or is 0: ŷ ≥ 1e−280 also keeps ŷₘŷᵢ/ŷᵢ exact enough. */
const SMALLEST_DIVISOR = 1e-280;
/** exp neither overflows nor reaches 0 within it. */
const LARGEST_SCORE = 700;

/** Whether every ŷₖ with yₖ ≠ 0 of sample n is large enough to divide by. */
function labelsAreLikely(at: Point): boolean {
  const yhat = probabilities(at);
  return yhat.every((value, k) => label(at, k) === 0 || value >= SMALLEST_DIVISOR);
}

/** No obstacle anywhere. */
export const none = (): null => null;

/** The logarithms of R need every sample's ŷ of the label. */
export function noLogarithm(at: Point): Obstacle | null {
  for (let n = 0; n < at.N; n++) if (!labelsAreLikely(atSample(at, n))) return 'logarithm';
  return null;
}

/** exp(z) without the shift needs |z| ≤ 700. */
export const noExponential = (at: Point): Obstacle | null =>
  scores(at).some((z) => Math.abs(z) > LARGEST_SCORE) ? 'overflow' : null;

/** yᵢ/ŷᵢ needs ŷᵢ. */
export const noQuotient = (at: Point): Obstacle | null => (labelsAreLikely(at) ? null : 'quotient');

/** log(yᵢ/ŷᵢ) needs ŷᵢ. */
export const noDivergence = (at: Point): Obstacle | null => (labelsAreLikely(at) ? null : 'logarithm');

/** Σₚ w_mp xₚ needs row m and columns 1 to D of W, which is D × K. */
export const noIndex = ({ D, K, m }: Point): Obstacle | null => (D > K || m >= D ? 'index' : null);

/** E1 agrees where ŷₘ − yₘ is 0, or so small that the measured slope is. */
export const accidentOfSign = (at: Point): Accident => (residual(at, at.m) === 0 ? 'noError' : 'underflow');

/** E2 agrees where yₘ = 0, or where ŷₘ is 1 to the last bits. */
export const accidentOfFactor = (at: Point): Accident => (label(at, at.m) === 0 ? 'notLabel' : 'saturated');

/** E3 agrees where o and m stand in the same place, where xₒ = 0, or where ŷₘ − yₘ is 0 or too small to be measured. */
export function accidentOfIndices(at: Point): Accident {
  if (at.o === at.m) return 'samePlace';
  return feature(at, at.o) === 0 ? 'noFeature' : accidentOfSign(at);
}

/** E5 agrees where the cell of G is 0 beside its terms, or too small to be measured. */
export const accidentOfGradient = (at: Point): Accident =>
  Math.abs(averageOuterProduct(at)) <= 1e-13 * gradientSize(at) ? 'noSlope' : 'underflow';
