import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFixed } from './numbers/formatNumber';
import { workedOut } from './workedOut';

const product = ([a = 0, b = 0]: readonly number[]): number => a * b;
/** What a reader types into a calculator. */
const typed = (text: string): number =>
  Number(
    text.replace('−', '-').replace(/ × 10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, minus: string, digits: string) => {
      const exponent = Array.from(digits, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
      return `e${minus ? '-' : ''}${exponent}`;
    }),
  );

describe('workedOut', () => {
  it('takes the fewest digits that give the printed result', () => {
    const error = -0.555574;
    expect(workedOut([5.1, error], product, 5.1 * error)).toEqual({ texts: ['5.1', '−0.55557'], worksOut: true });
    expect(workedOut([1, error], product, error).texts).toEqual(['1', '−0.556']);
    expect(workedOut([0.444426], ([p = 1]) => -Math.log(p), -Math.log(0.444426)).texts).toEqual(['0.4444']);
  });

  it('follows from what is printed, whatever the factors', () => {
    const number = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const { texts, worksOut } = workedOut([a, b], product, a * b);
        const again = typed(texts[0]!) * typed(texts[1]!);
        if (worksOut) expect(formatFixed(again, 3)).toBe(formatFixed(a * b, 3));
        // With seven digits a product of numbers below 50 is off by less than 1e−5.
        expect(Math.abs(again - a * b)).toBeLessThanOrEqual(1e-5 + (worksOut ? 1e-3 : 0));
      }),
      { numRuns: 2000 },
    );
  });

  it('nearly always works out with sums of products', () => {
    let failures = 0;
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 6, maxLength: 6 }), (all) => {
        const score = (f: readonly number[]): number => f[0]! * f[1]! + f[2]! * f[3]! + f[4]! * f[5]!;
        if (!workedOut(all, score, score(all)).worksOut) failures++;
      }),
      { numRuns: 1000 },
    );
    expect(failures).toBeLessThan(5);
  });

  it('prints small factors as powers of ten', () => {
    const { texts, worksOut } = workedOut([2, 8.5123e-17], product, 1.70246e-16, (value) => value.toExponential(2));
    expect(worksOut).toBe(true);
    expect(texts).toEqual(['2', '8.51 × 10⁻¹⁷']);
  });
});
