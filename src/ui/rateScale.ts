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

/** The next rate of two significant digits above η (`by` 1) or below it (−1) on the slider; η itself where there is none. */
export function nextRate(eta: number, by: 1 | -1): number {
  const [least, most] = RATE_EXPONENTS.map((exponent) => 10 ** exponent) as [number, number];
  if (by === 1 ? eta >= most : eta <= least) return eta;
  if (eta < least || eta > most) return eta < least ? least : most;
  const [mantissa = '', exponent = ''] = eta.toExponential(1).split('e');
  const nearest = Number(`${mantissa}e${exponent}`);
  if (by * (nearest - eta) > 0) return nearest;
  // Below a power of ten the digits are ten times finer.
  const digits = Math.round(Number(mantissa) * 10);
  return by === -1 && digits === 10
    ? Number(`99e${Number(exponent) - 2}`)
    : Number(`${digits + by}e${Number(exponent) - 1}`);
}

/** Where η stands between the ends of the slider, 0 to 1; outside them below 0 or above 1. */
export function shareOfRate(eta: number): number {
  const [low, high] = RATE_EXPONENTS;
  return (Math.log10(eta) - low) / (high - low);
}
