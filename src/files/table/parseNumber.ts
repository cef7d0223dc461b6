/** One cell as a number, or why it is none. */
import { LIMITS } from '../../model/limits';

/**
 * `empty` is never 0. `decimalMark`: a number in the other dialect, `1,5` where the point is the mark. `otherDigits`:
 * digits that are not 0 to 9, as `１２`. `notFinite`: NaN or an infinity in words. `tooLarge`: |x| beyond
 * `LIMITS.maxCoordinate`, `1e999` included. `notANumber`: all else.
 */
export type NumberFault = 'empty' | 'decimalMark' | 'otherDigits' | 'notFinite' | 'tooLarge' | 'notANumber';

// U+2212 is the minus sign of typesetting, which cells copied from a page have.
const POINT = /^[+\-\u2212]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+\-\u2212]?\d+)?$/;
const COMMA = /^[+\-\u2212]?(?:\d+(?:,\d*)?|,\d+)(?:[eE][+\-\u2212]?\d+)?$/;
const NOT_FINITE = /^[+\-\u2212]?(?:nan|inf|infinity|∞)$/i;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/u;

/**
 * The double nearest to the decimal number in the cell, never −0. Blanks around it don't count; inside it nothing but
 * sign, digits, the decimal mark and an exponent may stand.
 */
export function parseNumber(cell: string, decimalComma: boolean): number | NumberFault {
  const text = cell.trim();
  if (!(decimalComma ? COMMA : POINT).test(text)) return faultOf(text, decimalComma);
  const value = Number(plainText(text, decimalComma));
  return Math.abs(value) > LIMITS.maxCoordinate ? 'tooLarge' : value + 0;
}

/** As `Number` reads it. Most cells are that already, and there may be a million. */
function plainText(text: string, decimalComma: boolean): string {
  const pointed = decimalComma ? text.replace(',', '.') : text;
  return pointed.includes('\u2212') ? pointed.replaceAll('\u2212', '-') : pointed;
}

function faultOf(text: string, decimalComma: boolean): NumberFault {
  if (text === '') return 'empty';
  if ((decimalComma ? POINT : COMMA).test(text)) return 'decimalMark';
  if (NOT_FINITE.test(text)) return 'notFinite';
  return OTHER_DIGIT.test(text) ? 'otherDigits' : 'notANumber';
}
