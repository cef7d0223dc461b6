/** How the numbers of the derivation are printed. */
import { formatFixed, formatScientific, formatSetting } from '../../ui/numbers/formatNumber';

/** A probability, slope or product: three decimals, or a power of ten where they would hide it. */
export function resultText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-3) return formatScientific(value);
  return size < 1e4 ? formatFixed(value, 3) : formatSetting(value, 4);
}

/** A cell of G, which is smaller: four decimals. */
export function slopeText(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) < 1e-4 ? formatScientific(value) : formatFixed(value, 4);
}

/** A residual: 2.8 × 10⁻¹⁷. */
export function residualText(value: number): string {
  // It stays in one piece where the line wraps.
  return formatScientific(value).replaceAll(' ', '\u00a0');
}

/** A factor within a product: a negative one in brackets. */
export function factorText(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}
