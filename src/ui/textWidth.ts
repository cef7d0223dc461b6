const NO_WIDTH = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;
const PICTURE = /[\u{1f000}-\u{1faff}]/u;
const SQUARE = /[\u2e80-\uffef\u{20000}-\u{3ffff}]/u;

/** About how wide a text is: Han characters are square, emoji wider, marks take nothing, others about half an em. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (NO_WIDTH.test(character)) continue;
    ems += SQUARE.test(character) ? 1 : PICTURE.test(character) ? 1.3 : 0.52;
  }
  return ems * size;
}
