/** Names of classes and features come from files, and go into labels, titles and other files: letters only, no tricks. */
import { LIMITS } from '../model/limits';

/** Controls, line separators, lone surrogates, and what is drawn as nothing: zero-width and bidirectional characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** Normal form C makes at most so many code points one, so a longer name is too long in every form. */
const COMPOSED = 4;

/**
 * The name without invisible characters, in normal form C. Cleaning twice changes nothing more. A name that is too long
 * in any form keeps its form: marks in the wrong order take quadratic time to sort.
 */
export function cleanName(name: string): string {
  const seen = name.replace(UNSEEN, '');
  return nameLength(seen) > COMPOSED * LIMITS.maxNameLength ? seen : seen.normalize('NFC');
}

/** Length of a name in code points, which is what `LIMITS.maxNameLength` counts. */
export function nameLength(name: string): number {
  let length = 0;
  for (const _ of name) length++;
  return length;
}
