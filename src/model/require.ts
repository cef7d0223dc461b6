/** Refusals that the edits of an experiment share. */

/** RangeError unless `index` is an integer in 0..count−1; `what` names it. */
export function requireIndex(index: number, count: number, what: string): void {
  if (!Number.isInteger(index) || index < 0 || index >= count) throw new RangeError(`no ${what} ${index} of ${count}`);
}

/** RangeError unless every value is finite. */
export function requireFinite(values: readonly number[]): void {
  for (const value of values) if (!Number.isFinite(value)) throw new RangeError(`${value} is not finite`);
}

/** RangeError unless these are `length` finite numbers. */
export function requireNumbers(numbers: readonly number[], length: number): void {
  if (numbers.length !== length) throw new RangeError(`${numbers.length} numbers instead of ${length}`);
  requireFinite(numbers);
}
