/** A comma that may stand before decimals or between thousands. */
const AMBIGUOUS = /^([+−-]?[1-9]\d{0,2}),(\d{3})$/;

/** What was typed and refused, in quotation marks, with what it could mean where that is the reason. */
export function quotedEn(typed: string): string {
  return quoted(typed, 'An empty field', (one, other) => ` (${one} or ${other}?)`);
}

/** As `quotedEn`, in Simplified Chinese. */
export function quotedZh(typed: string): string {
  return quoted(typed, '空白', (one, other) => `（${one} 还是 ${other}？）`);
}

function quoted(typed: string, empty: string, either: (one: string, other: string) => string): string {
  if (typed === '') return empty;
  const [, whole, decimals] = AMBIGUOUS.exec(typed) ?? [];
  if (whole === undefined || decimals === undefined) return `“${typed}”`;
  return `“${typed}”${either(`${whole}.${decimals}`, `${whole}${decimals}`)}`;
}
