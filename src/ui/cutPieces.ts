/** Fewer characters in common at their beginning are seen in any case. */
const SHORT_BEGINNING = 4;

/**
 * A name in two pieces, so that where there is no room for all of it, what it has in common with another one is cut
 * first: "cultivar " and "1" beside "cultivar 2". The second piece is empty where the names differ from the start.
 */
export function cutPieces(name: string, others: readonly string[]): readonly [common: string, own: string] {
  const letters = Array.from(name);
  let common = Math.max(0, ...others.filter((other) => other !== name).map((other) => sameBeginning(letters, other)));
  // A mark stays with its letter.
  while (common > 0 && /^\p{M}/u.test(letters[common] ?? '')) common--;
  return common < SHORT_BEGINNING ? [name, ''] : [letters.slice(0, common).join(''), letters.slice(common).join('')];
}

function sameBeginning(letters: readonly string[], other: string): number {
  const theirs = Array.from(other);
  const differs = letters.findIndex((letter, at) => letter !== theirs[at]);
  return differs < 0 ? letters.length : differs;
}
