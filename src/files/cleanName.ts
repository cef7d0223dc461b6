/** Names of classes and features come from files, and go into labels, titles and other files: letters only, no tricks. */

/** Controls, line separators, lone surrogates, and what is drawn as nothing: zero-width and bidirectional characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** The name without invisible characters, in normal form C. Cleaning twice changes nothing more. */
export function cleanName(name: string): string {
  return name.replace(UNSEEN, '').normalize('NFC');
}

/** Length of a name in code points, which is what `LIMITS.maxNameLength` counts. */
export function nameLength(name: string): number {
  let length = 0;
  for (const _ of name) length++;
  return length;
}
