import { formatCell } from '../../../ui/numbers/formatNumber';
import { type CellText, cellText } from '../../../ui/numbers/matrixScale';

/**
 * An entry of W or G on paper, without a factor in front and with room for `room` signs: what would be printed as 0 shows its
 * own power of ten, as in the lab.
 */
export function plainText(value: number, digits: number, room: number): CellText {
  const entry = cellText(value, { power: 0, decimals: digits }, false);
  return entry.own ? entry : { text: formatCell(value, digits, room), own: false };
}
