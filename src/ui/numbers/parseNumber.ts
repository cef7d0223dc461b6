/** Reads numbers as people type and paste them: from a keyboard of full-width characters, from a page, from this one. */

/** Longer than any number that is meant. */
const LONGEST = 400;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** One thousand, or one to three decimals. */
const AMBIGUOUS_COMMA = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * A typed number, or null where it is not a plain finite number. Also reads full-width digits and signs, 。 as a decimal
 * point, a true minus, "1.2 × 10⁻⁷", and a comma as a decimal point unless it may separate thousands.
 */
export function parseNumber(text: string): number | null {
  if (text.length > LONGEST) return null;
  const plain = withPlainPower(withPlainCharacters(text.trim()));
  if (AMBIGUOUS_COMMA.test(plain)) return null;
  const pointed = plain.replace(',', '.');
  const number = Number(pointed);
  return PLAIN_NUMBER.test(pointed) && Number.isFinite(number) ? number : null;
}

function withPlainCharacters(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[。｡]/g, '.')
    .replace(/[−–]/g, '-');
}

/** "1.2 × 10⁻⁷" as 1.2e-7. */
function withPlainPower(text: string): string {
  return text.replace(/\s*×\s*10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/, (_, minus: string, digits: string) => {
    const exponent = Array.from(digits, (digit) => SUPERSCRIPTS.indexOf(digit)).join('');
    return `e${minus && '-'}${exponent}`;
  });
}
