/**
 * The one way a number becomes text: U+2212 for minus, never a sign on a zero, scientific notation where fixed decimals
 * would hide the number, and a dash for what is not a finite number.
 */

const MINUS = '−';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NO_NUMBER = '–';
const WITHHELD = '?';

let mayPrint: (value: number) => boolean = () => true;

/** From now on `decide` says which numbers may be printed; of all others no text is made. */
export function decidePrinting(decide: (value: number) => boolean): void {
  mayPrint = decide;
}

/** What stands where a number has no text; null where it has one. */
export function insteadOf(value: number): string | null {
  if (!Number.isFinite(value)) return NO_NUMBER;
  return mayPrint(value) ? null : WITHHELD;
}

function withTrueMinus(text: string): string {
  const plain = text.replace(/^[-−]/, '');
  const negative = plain.length < text.length && /[1-9]/.test(plain);
  return negative ? MINUS + plain : plain;
}

/** `digits` decimals: −0.463. What is not 0 and would read 0 is a power of ten: 3e−5. */
export function formatFixed(value: number, digits: number): string {
  const instead = insteadOf(value);
  if (instead !== null) return instead;
  const text = withTrueMinus(value.toFixed(digits));
  return value === 0 || digits === 0 || /[1-9]/.test(text) ? text : signed(value, shortScientific(Math.abs(value), 1));
}

/** From here on a number that is not whole is never rounded to a whole one. */
const LARGE = 1e4;

/** Whether a number would read as a whole one that it is not, with so many decimals. */
function isFalseInteger(value: number, decimals: number): boolean {
  return decimals === 0 && Math.abs(value) >= LARGE && !Number.isInteger(value);
}

function signed(value: number, size: string): string {
  return value < 0 ? MINUS + size : size;
}

/** The exponent as raised digits. */
export function superscript(exponent: number): string {
  const digits = Array.from(String(Math.abs(exponent)), (digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');
  return exponent < 0 ? `⁻${digits}` : digits;
}

/** `digits` significant digits as a power of ten: 1.1 × 10⁻⁸. */
export function formatScientific(value: number, digits = 2): string {
  const instead = insteadOf(value);
  if (instead !== null) return instead;
  if (value === 0) return '0';
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
  return `${withTrueMinus(mantissa)} × 10${superscript(Number(exponent))}`;
}

/** A bound of something, in `digits` significant digits that are never below it: 1.2 × 10⁻⁸ for 1.11 × 10⁻⁸. */
export function formatBound(value: number, digits = 2): string {
  const near = Number(value.toPrecision(digits));
  return formatScientific(
    near >= value ? near : value + 0.5 * 10 ** (Math.floor(Math.log10(value)) - digits + 1),
    digits,
  );
}

/**
 * As many of `digits` decimals as fit into `room` characters (sign not counted); a power of ten where even the integer part
 * does not fit, or where a number would read 0 or as a whole one that it is not. For cells of fixed width.
 */
export function formatCell(value: number, digits: number, room = 7): string {
  const instead = insteadOf(value);
  if (instead !== null) return instead;
  const size = Math.abs(value);
  const integer = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  const decimals = Math.max(0, Math.min(digits, room - integer - 1));
  const hidden = value !== 0 && Number(size.toFixed(decimals)) === 0;
  if (integer <= room && !hidden && !isFalseInteger(value, decimals)) return formatFixed(value, decimals);
  return signed(value, scientificWithin(size, room, hidden ? 2 : 4));
}

/** A power of ten with as many of `digits` digits as fit into `room` characters. */
function scientificWithin(size: number, room: number, digits: number): string {
  for (let shown = digits; shown > 1; shown--) {
    const text = shortScientific(size, shown);
    if (text.length <= room) return text;
  }
  return shortScientific(size, 1);
}

/** A risk or loss in nats: four decimals, or a power of ten below 0.001. Exactly 0 is "0". */
export function formatRisk(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) < 1e-3 ? formatScientific(value) : formatCell(value, 4, 7);
}

/** A difference of risks with its sign always shown: +0.0009, −0.0009, 0; four decimals, or a power of ten. */
export function formatChange(value: number): string {
  const text = value !== 0 && Math.abs(value) < 5e-5 ? formatScientific(value) : formatCell(value, 4);
  return value > 0 ? `+${text}` : text;
}

/** A setting as one would write it: 0.1, 12, 2.5 × 10⁻⁵; at most `digits` significant digits, but every one before the point
 * of numbers below 10,000 and of whole ones. */
export function formatSetting(value: number, digits = 4): string {
  const instead = insteadOf(value);
  if (instead !== null) return instead;
  const size = Math.abs(value);
  const decimals = decimalsOf(value, digits);
  if (size !== 0 && (size < 1e-4 || size >= 1e6 || isFalseInteger(value, decimals))) {
    const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
    return `${withTrueMinus(String(Number(mantissa)))} × 10${superscript(Number(exponent))}`;
  }
  return withTrueMinus(String(Number(value.toFixed(decimals))));
}

/**
 * A number for a field of `room` characters, its sign not counted: in full where that fits, else with as many of
 * `digits` significant digits as do, 1.23e5 where plain digits would hide it. The room holds at least a digit and e−324.
 */
export function formatFitting(value: number, room: number, digits = 4): string {
  const instead = insteadOf(value);
  if (instead !== null) return instead;
  const size = Math.abs(value);
  const exact = plainOf(size);
  if (exact.length <= room) return signed(value, exact);
  const plain = size >= 1e-3 && size < 10 ** Math.min(digits, room);
  for (let shown = digits; shown > 1; shown--) {
    const text = plain ? plainOf(Number(size.toPrecision(shown))) : shortScientific(size, shown);
    if (text.length <= room) return signed(value, text);
  }
  return signed(value, shortScientific(size, 1));
}

/** The shortest form that reads back to the same double: 0.1, 1e−7. */
function plainOf(size: number): string {
  return String(size).replace('e+', 'e').replace('e-', `e${MINUS}`);
}

function shortScientific(size: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = size.toExponential(digits - 1).split('e');
  return `${Number(mantissa)}e${withTrueMinus(String(Number(exponent)))}`;
}

/** `digits` significant digits, zeros kept: 0.1000; a power of ten where that is shorter. */
export function formatSignificant(value: number, digits: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const decimals = decimalsOf(value, digits);
  if (size < 1e-4 || size >= 10 ** (digits + 2) || isFalseInteger(value, decimals))
    return formatScientific(value, digits);
  return insteadOf(value) ?? withTrueMinus(value.toFixed(decimals));
}

function decimalsOf(value: number, digits: number): number {
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  return Math.max(0, digits - 1 - exponent);
}

/** A whole number. */
export function formatCount(value: number): string {
  return Number.isFinite(value) ? withTrueMinus(String(Math.round(value))) : NO_NUMBER;
}

/** The number in full, shortest form that reads back to the same double, with a true minus. */
export function formatExact(value: number): string {
  return insteadOf(value) ?? signed(value, plainOf(Math.abs(value)));
}

/** Ticks in no more characters than these, signs not counted, are written with decimals. */
const SHORT_TICK = 6;

/**
 * How to write ticks that stand at equal distances: with as many decimals as tell them apart, or as powers of ten where
 * those are shorter.
 */
export function tickFormat(ticks: readonly number[]): (tick: number) => string {
  const [first = 0, second = first + 1] = ticks;
  const step = Math.abs(second - first);
  const nearZero = (tick: number): boolean => Math.abs(tick) < step / 1e3;
  const power = Math.floor(Math.log10(step) + 1e-9);
  const decimals = Math.min(20, Math.max(0, -power));
  const fixed = (tick: number): string => formatFixed(nearZero(tick) ? 0 : tick, decimals);
  const scientific = (tick: number): string => {
    if (nearZero(tick)) return '0';
    const size = Math.abs(tick);
    const digits = Math.floor(Math.log10(size * (1 + 1e-12))) - power + 1;
    return signed(tick, shortScientific(size, Math.min(17, Math.max(1, digits))));
  };
  const longest = (format: (tick: number) => string): number =>
    Math.max(...ticks.map((tick) => format(tick).replace(MINUS, '').length), 0);
  return longest(fixed) <= Math.max(SHORT_TICK, longest(scientific)) ? fixed : scientific;
}
