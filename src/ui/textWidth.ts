/** About how wide a text is: Han characters are square, others take about half an em. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += /[⺀-￯]/.test(character) ? 1 : 0.52;
  return ems * size;
}
