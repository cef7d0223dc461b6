/** How the numbers of the chain are printed: three decimals, and powers of ten where those would hide the number. */
import { formatCell, formatFixed, formatScientific } from '../../ui/numbers/formatNumber';
import { type CellText, cellText } from '../../ui/numbers/matrixScale';

/** Characters of a number, its sign not counted, in a column with room and in one without. */
export const [WIDE, NARROW] = [7, 5] as const;

/** Below this, three decimals say 0.000. */
const HIDDEN = 5e-4;

/** exp(z − max z), an error or an entry of an outer product. */
export function smallText(value: number): string {
  return value !== 0 && Math.abs(value) < HIDDEN ? formatScientific(value) : formatCell(value, 3, 7);
}

/** Characters of a number's own power of ten, "3·10⁻⁴", that a narrow column holds. */
const OWN = 6;

/**
 * The same for a cell of a table: where it is narrow, a number that three decimals would hide has its own small power, or
 * where that is long only its sign.
 */
export function entryText(value: number, narrow: boolean): CellText {
  if (!narrow) return { text: smallText(value), own: false };
  const hidden = value !== 0 && Math.abs(value) < HIDDEN;
  if (!hidden) return { text: formatCell(value, 3, NARROW), own: false };
  const scale = { power: 0, decimals: 3 };
  const entry = cellText(value, scale, false);
  return entry.text.length > OWN ? cellText(value, scale, true) : entry;
}

/** Characters of a number, its sign not counted, beside a square. */
const BESIDE_SQUARE = 6;

/** The same beside a square: a power of ten is small, so that the square hides no digit. */
export function entryBesideSquare(value: number, narrow: boolean): CellText {
  if (narrow) return entryText(value, true);
  const hidden = value !== 0 && Math.abs(value) < HIDDEN;
  return {
    text: hidden ? formatScientific(value).replace(' × ', '·') : formatCell(value, 3, BESIDE_SQUARE),
    own: hidden,
  };
}

/**
 * ŷ with `others` the sum of the other ŷ: near 1 it says how near, "1 − 8.5 × 10⁻¹⁷", in two lines at most where the column is
 * not narrow.
 */
export function probabilityText(yhat: number, others: number, narrow: boolean): string {
  if (others > 0 && others < HIDDEN) {
    const power = formatScientific(others);
    return `1 − ${narrow ? power : power.replaceAll(' ', '\u00a0')}`;
  }
  return yhat > 0 && yhat < HIDDEN ? formatScientific(yhat) : formatFixed(yhat, 3);
}

/** A score or a weight, with fewer decimals where there is less room. */
export function scoreText(value: number, room: number = WIDE): string {
  return formatCell(value, 3, room);
}
