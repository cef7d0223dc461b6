/** What a field of a change from outside is, and whether it is within the limits of an experiment. */
import { LIMITS } from '../limits';

/** A whole number ≥ 0 that doubles count exactly. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Largest magnitude that a change may carry: far beyond every limit, and the logits of such numbers are still finite. */
const MAX_MAGNITUDE = 1e100;

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MAX_MAGNITUDE;
}

/** A list of numbers. */
export function isRow(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isNumber);
}

/** Absent, or as `is` says. */
export function isOptional(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}

/** An index of one of `count`. */
export function isIndex(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

/** F coordinates within the limit. */
export function isPoint(features: readonly number[], F: number): boolean {
  return features.length === F && features.every((value) => Math.abs(value) <= LIMITS.maxCoordinate);
}

/** Whether a weight may be typed. */
export function isWeight(value: number): boolean {
  return Math.abs(value) <= LIMITS.maxWeight;
}
