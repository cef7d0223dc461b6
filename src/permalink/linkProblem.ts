/** Why a link was refused, as data: `i18n` makes the sentence. */
import { LIMITS } from '../model/limits';
import type { SessionProblem } from '../files/sessionProblem';

export type LinkProblem =
  /** Longer than `LIMITS.maxLinkLength`; it was not looked into. */
  | { readonly kind: 'tooLong'; readonly characters: number }
  /** Something is missing, or was changed on the way. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'newerVersion'; readonly version: number }
  /** What reads links could not be fetched. */
  | { readonly kind: 'notLoaded' }
  /** It arrived as it was written, but is beyond a limit or does not fit together. */
  | Extract<SessionProblem, { kind: 'limit' | 'damaged' }>;

/** The problem of a link of that many characters; null where it is short enough. */
export function lengthProblem(characters: number): LinkProblem | null {
  return characters > LIMITS.maxLinkLength ? { kind: 'tooLong', characters } : null;
}
