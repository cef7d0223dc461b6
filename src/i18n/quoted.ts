/** What was typed and refused, in quotation marks; `empty` where nothing was. */
export function quoted(typed: string, empty: string): string {
  return typed === '' ? empty : `“${typed}”`;
}
