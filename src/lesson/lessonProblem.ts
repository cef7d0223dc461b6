/** Why a lesson was refused, as data: `i18n` makes the sentence. */

export type LessonProblem =
  /** Longer than a file may be; it was not looked into. */
  | { readonly kind: 'tooLarge' }
  /** The file is gone, was changed meanwhile, or is a folder. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'notJson' }
  /** JSON, but of something else. */
  | { readonly kind: 'notALesson' }
  | { readonly kind: 'newerVersion'; readonly version: number }
  /** A name that is not in the grammar, and the place that has it. */
  | { readonly kind: 'unknown'; readonly name: string; readonly where: string }
  /** `where` names the place in the file's own words, `scenes[3].ask`. */
  | { readonly kind: 'damaged'; readonly where: string };

const LONGEST_NAME = 40;

export function unknownName(name: string, where: string): LessonProblem {
  return { kind: 'unknown', name: [...name].slice(0, LONGEST_NAME).join(''), where };
}
