/** What of a file or link is beyond which limit, in the reader's language. */
import type { LimitProblem } from '../files/sessionProblem';
import type { Messages } from '../i18n/en';
import { formatExact, formatSetting } from './numbers/formatNumber';

/** Below this a number is as easily read in full. */
const PLAIN = 1e15;

/** "9 classes; the limit is 8", to be put into a sentence; the numbers printed are themselves beyond each other. */
export function limitWords({ what, value, bound, side }: LimitProblem, { limits }: Messages): string {
  const [shown, limit] = numbersApart(value, bound, side);
  return limits[side](limits.of[what](shown), limit);
}

/** The two numbers with as many digits as it takes to tell which is beyond the other. */
function numbersApart(value: number, bound: number, side: LimitProblem['side']): readonly [string, string] {
  const isBeyond = (digits: number): boolean => {
    const rounded = Number(value.toPrecision(digits));
    return side === 'most' ? Math.abs(rounded) > bound : side === 'least' ? rounded < bound : rounded <= bound;
  };
  let digits = 4;
  while (digits < 17 && !isBeyond(digits)) digits++;
  if (digits > 4 && Math.abs(value) < PLAIN && bound >= 1) return [formatExact(value), formatExact(bound)];
  return [formatSetting(value, digits), formatSetting(bound)];
}
