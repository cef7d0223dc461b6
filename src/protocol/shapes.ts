/** What a value from the other end of the wire is, found out without trusting it. */

/**
 * Largest magnitude that crosses the wire: far beyond every limit of a document, and the logits of such numbers are
 * still finite.
 */
const FARTHEST = 1e100;

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A whole number ≥ 0 that doubles count exactly. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && typeof value === 'number' && value >= 0;
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FARTHEST;
}

/** `length` numbers in double precision. */
export function isNumbers(value: unknown, length: number): value is Float64Array {
  return value instanceof Float64Array && value.length === length && value.every(isNumber);
}
