/**
 * Arithmetic that works out as it is printed: factors with as many digits, three to seven, as the printed result needs
 * to follow from the printed factors.
 */
import { formatFixed, formatScientific, formatSetting } from './numbers/formatNumber';

const MIN_DIGITS = 3;
const MAX_DIGITS = 7;
/** Below this a fixed number of decimals shows too little of a number. */
const SMALL = 1e-3;

/** A number as it is printed, and what a reader who types it in gets. */
interface Printed {
  readonly text: string;
  readonly value: number;
}

function print(value: number, digits: number): Printed {
  const short = formatSetting(value, MAX_DIGITS);
  const exact = Number(value.toPrecision(MAX_DIGITS)) === value && Math.abs(value) >= SMALL && Math.abs(value) < 1e6;
  const decimals = short.includes('.') ? short.length - short.indexOf('.') - 1 : 0;
  if (value === 0 || (exact && decimals <= digits)) return { text: short, value };
  if (Math.abs(value) >= SMALL) return { text: formatFixed(value, digits), value: Number(value.toFixed(digits)) };
  return { text: formatScientific(value, digits), value: Number(value.toExponential(digits - 1)) };
}

/** The factors' texts, and whether the printed result follows from them. */
export interface WorkedOut {
  readonly texts: readonly string[];
  readonly worksOut: boolean;
}

/** The fewest and the most digits that may be printed. */
export type DigitRange = readonly [fewest: number, most: number];

const ANY: DigitRange = [MIN_DIGITS, MAX_DIGITS];

/** While numbers run, always as many digits, so that nothing shifts; what is printed is then only about equal. */
export const WHILE_RUNNING: DigitRange = [4, 4];

/**
 * The fewest digits with which `evaluate` of the printed factors prints as `result` does. `show` prints the result.
 * With seven digits it may still not work out (where large terms cancel); then it says so.
 */
export function workedOut(
  factors: readonly number[],
  evaluate: (factors: readonly number[]) => number,
  result: number,
  show: (value: number) => string = (value) => formatFixed(value, MIN_DIGITS),
  [fewest, most]: DigitRange = ANY,
): WorkedOut {
  let printed: Printed[] = [];
  for (let digits = fewest; digits <= most; digits++) {
    const attempt = (printed = factors.map((factor) => print(factor, digits)));
    if (show(evaluate(attempt.map(({ value }) => value))) === show(result)) {
      return { texts: attempt.map(({ text }) => text), worksOut: true };
    }
  }
  return { texts: printed.map(({ text }) => text), worksOut: false };
}
