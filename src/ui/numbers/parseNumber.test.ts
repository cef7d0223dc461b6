import { describe, expect, it } from 'vitest';
import { formatExact, formatScientific } from './formatNumber';
import { parseNumber } from './parseNumber';

describe('parseNumber', () => {
  it.each([
    ['0.1', 0.1],
    ['1e-3', 0.001],
    [' +7 ', 7],
    ['.5', 0.5],
    ['５', 5],
    ['０．５', 0.5],
    ['0。5', 0.5],
    ['０｡５', 0.5],
    ['１０', 10],
    ['－２．５', -2.5],
    ['１ｅ－３', 0.001],
    ['\u3000１０\u3000', 10],
    ['−2.5', -2.5],
    ['–2.5', -2.5],
    ['1e−7', 1e-7],
    ['1.2 × 10⁻⁷', 1.2e-7],
    ['−3 × 10¹²', -3e12],
  ])('reads %j', (typed, value) => expect(parseNumber(typed)).toBe(value));

  it.each([
    ['0,5', 0.5],
    ['−2,5', -2.5],
    ['0,125', 0.125],
    ['0，5', 0.5],
    ['1,25', 1.25],
    ['1,0000', 1],
    ['1000,125', 1000.125],
  ])('reads the comma of %j as a decimal point', (typed, value) => expect(parseNumber(typed)).toBe(value));

  it.each(['1,000', '12,345', '−999,999', '１，０００'])('does not guess what the comma of %j separates', (typed) =>
    expect(parseNumber(typed)).toBeNull(),
  );

  it.each(['', ' ', 'abc', '1e400', '--1', '0x1F', '12abc', 'NaN', 'Infinity', '1_000', '10²', '1,000,000', '1,000.5'])(
    'does not read %j',
    (typed) => expect(parseNumber(typed)).toBeNull(),
  );

  it('gives up on what is too long to be a number', () => {
    expect(parseNumber('9'.repeat(10_000))).toBeNull();
    expect(parseNumber('0.' + '1'.repeat(300))).toBe(Number('0.' + '1'.repeat(300)));
  });

  it('reads what the page itself writes', () => {
    for (const value of [0.1, -2.5, 1e-7, 1e21, 5e-324]) {
      expect(parseNumber(formatExact(value))).toBe(value);
      expect(parseNumber(formatScientific(value, 17))).toBe(value);
    }
  });
});
