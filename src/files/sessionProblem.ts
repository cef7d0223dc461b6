/** Why a session file was refused, as data: `i18n` makes the sentence. */
import { LIMITS } from '../model/limits';

/** The limits of `LIMITS` that a file can break. */
export const LIMIT_NAMES = ['classes', 'samples', 'features', 'coordinate', 'eta', 'name', 'weight'] as const;

/**
 * What a limit is about. `classes`, `samples`, `features` are counts (features with the bias), `name` is a length in
 * characters, `coordinate`, `eta` and `weight` are values.
 */
export type LimitName = (typeof LIMIT_NAMES)[number];

export type SessionProblem =
  /** Larger than `LIMITS.maxFileBytes`; it was not looked into. */
  | { readonly kind: 'tooLarge'; readonly bytes: number }
  | { readonly kind: 'notJson' }
  /** JSON, but of something else. */
  | { readonly kind: 'notASession' }
  | { readonly kind: 'newerVersion'; readonly version: number }
  /** The features are to be standardised, which this version can't do. */
  | { readonly kind: 'standardised' }
  /** Well-formed, but beyond a limit. `value` is finite; `where` as in `damaged`. */
  | { readonly kind: 'limit'; readonly what: LimitName; readonly value: number; readonly where: string }
  /** `where` names the place in the file's own words, `document.points[12]` (counted from 0); never text of the file. */
  | { readonly kind: 'damaged'; readonly where: string };

/** The problem of a file of so many bytes (`File.size`), to be asked before it is read; null where it is small enough. */
export function sizeProblem(bytes: number): SessionProblem | null {
  return bytes > LIMITS.maxFileBytes ? { kind: 'tooLarge', bytes } : null;
}

export function damaged(where: string): SessionProblem {
  return { kind: 'damaged', where };
}

/** A `limit` problem where |value| exceeds `limit`, else null. */
export function limitProblem(what: LimitName, value: number, limit: number, where: string): SessionProblem | null {
  return Math.abs(value) > limit ? { kind: 'limit', what, value, where } : null;
}
