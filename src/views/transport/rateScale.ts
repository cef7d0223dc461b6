/** The slider of η is logarithmic: its thumb is log₁₀ η. */

/** log₁₀ of the least and the largest η on the slider. */
export const RATE_EXPONENTS = [-3, 1] as const;

/** Where η stands on the slider, log₁₀ η kept within its ends. */
export function thumbOfRate(eta: number): number {
  const [low, high] = RATE_EXPONENTS;
  return Math.min(high, Math.max(low, Math.log10(eta)));
}

/** η of a thumb, to two significant digits, so that a dragged η is a number one can write down. */
export function rateOfThumb(thumb: number): number {
  return Number((10 ** thumb).toPrecision(2));
}

/** Where η stands between the ends of the slider, 0 to 1; outside them below 0 or above 1. */
export function shareOfRate(eta: number): number {
  const [low, high] = RATE_EXPONENTS;
  return (Math.log10(eta) - low) / (high - low);
}
