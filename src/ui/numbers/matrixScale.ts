/**
 * Numbers of a matrix with one power of ten in front: the largest entry keeps three digits, and no cell is wider than
 * "−9.99" or "−0.999".
 */
import { formatCell, formatFixed, insteadOf, superscript } from './formatNumber';

export interface MatrixScale {
  /** Entries are shown as multiples of 10^power; 0 without a factor. */
  readonly power: number;
  /** Digits behind the point. */
  readonly decimals: number;
}

interface Rules {
  /** Largest |entries| from here on, and below there, are shown without a factor. */
  readonly plain: readonly [from: number, below: number];
  /** Digits behind the point without a factor. */
  readonly decimals: number;
}

/** G is plain between a tenth and ten, W up to a thousand: it is what people type. */
export const GRADIENT: Rules = { plain: [0.1, 10], decimals: 3 };
/** Where cells are narrow, three digits of G fit only as −9.99. */
export const NARROW_GRADIENT: Rules = { plain: [1, 10], decimals: 2 };
export const WEIGHTS: Rules = { plain: [0.1, 1000], decimals: 3 };

/** The scale for entries whose largest size is `largest` ≥ 0, finite. */
export function matrixScale(largest: number, { plain: [from, below], decimals }: Rules): MatrixScale {
  // As it is printed: what rounds up to ten is ten.
  const size = Number(largest.toPrecision(3));
  if (size === 0 || (size >= from && size < below)) return { power: 0, decimals };
  return { power: exponentOf(size), decimals: 2 };
}

function exponentOf(size: number): number {
  return Number(size.toExponential().split('e')[1]);
}

/**
 * Keeps the power calm while descent plays: it rises at once, and falls only when the entries are half a power below it.
 */
export class CalmScale {
  #power = 0;

  /** The scale to show: `playing` or not decides whether the one shown before counts. */
  next(largest: number, rules: Rules, playing: boolean): MatrixScale {
    const scale = matrixScale(largest, rules);
    const before = this.#power;
    const stays = playing && before !== 0 && scale.power < before && largest >= 0.5 * 10 ** before;
    this.#power = stays ? before : scale.power;
    return stays ? { power: before, decimals: 2 } : scale;
  }
}

/** How the entries of one matrix are written. */
export interface EntryStyle {
  readonly scale: MatrixScale;
  /** The common power of ten in front, if there is one. */
  readonly factor: string | null;
  /** There is no room for an entry's own power of ten. */
  readonly narrow: boolean;
}

export interface CellText {
  readonly text: string;
  /** It is the number's own power of ten and no multiple of the common one: to be shown small. */
  readonly own: boolean;
}

/**
 * An entry at a scale. One that is not 0 and would be printed as 0 shows its own power, or where `narrow` only "≈0" and its
 * sign raised, as one writes a limit from below.
 */
export function cellText(value: number, { power, decimals }: MatrixScale, narrow: boolean): CellText {
  // Rounded below, it would no longer be known.
  const instead = insteadOf(value);
  if (instead !== null) return { text: instead, own: false };
  const entry = inPowers(value, power);
  const hidden = value !== 0 && Number(Math.abs(entry).toFixed(decimals)) === 0;
  if (!hidden) {
    // Rounded before its digits are counted: 99.9995 has three before the point.
    const large = power === 0 && Math.abs(value) >= 10 ? Number(value.toPrecision(decimals + 2)) : null;
    return {
      text: large === null ? formatFixed(entry, decimals) : formatCell(large, decimals, decimals + 3),
      own: false,
    };
  }
  if (narrow) return { text: `≈0${value < 0 ? '⁻' : '⁺'}`, own: true };
  const [digit = '', exponent = '0'] = Math.abs(value).toExponential(0).split('e');
  return { text: `${value < 0 ? '−' : ''}${digit}·10${superscript(Number(exponent))}`, own: true };
}

/** `value` / 10^power by its decimal form: 10^−324 is no double. */
function inPowers(value: number, power: number): number {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) - power}`);
}

/** "10⁻³"; null without a factor. */
export function factorText({ power }: MatrixScale): string | null {
  return power === 0 ? null : `10${superscript(power)}`;
}
