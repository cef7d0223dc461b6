/**
 * Placed coordinates are rounded to 10^(⌊log₁₀ span⌋ − 3), so that clicked numbers are readable and links are short.
 */

/** `value` rounded to a thousandth (by power of ten) of `span` > 0, the extent of the domain on that axis; never −0. */
export function roundCoordinate(value: number, span: number): number {
  // The exponent is read from the decimal form: log₁₀ is not exact at powers of ten in every engine.
  const exponent = Number(span.toExponential().split('e')[1]) - 3;
  if (exponent >= 0) return Math.round(value / 10 ** exponent) * 10 ** exponent + 0;
  return Number(value.toFixed(Math.min(-exponent, 100))) + 0;
}
