/** Checks of values from the other end of the wire. */
import { LIMITS } from '../model/limits';

/** No limit of a document or its run is above this one. */
const FARTHEST = LIMITS.maxRisk;

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A whole number ≥ 0 that doubles count exactly. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && typeof value === 'number' && value >= 0;
}

/** The number of an iteration that may be shown or asked for. */
export function isIteration(value: unknown): value is number {
  return isCount(value) && value <= LIMITS.maxIteration;
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FARTHEST;
}

/** `length` numbers in double precision. */
export function isNumbers(value: unknown, length: number): value is Float64Array {
  return value instanceof Float64Array && value.length === length && value.every(isNumber);
}
