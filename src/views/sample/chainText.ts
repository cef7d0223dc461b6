/** How the numbers of the chain are printed: three decimals, and powers of ten where those would hide the number. */
import { formatCell, formatFixed, formatScientific } from '../../ui/formatNumber';

/** Below this, three decimals say 0.000. */
const HIDDEN = 5e-4;

/** exp(z − max z), an error or an entry of an outer product. */
export function smallText(value: number): string {
  return value !== 0 && Math.abs(value) < HIDDEN ? formatScientific(value) : formatCell(value, 3, 7);
}

/** ŷ with `others` the sum of the other ŷ: near 1 it says how near, "1 − 8.5 × 10⁻¹⁷". */
export function probabilityText(yhat: number, others: number): string {
  if (others > 0 && others < HIDDEN) return `1 − ${formatScientific(others)}`;
  return yhat > 0 && yhat < HIDDEN ? formatScientific(yhat) : formatFixed(yhat, 3);
}

/** A score or a weight, with fewer decimals where a cell is narrow. */
export function scoreText(value: number, digits = 3): string {
  return formatCell(value, digits, 7);
}
