import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBound,
  formatCell,
  formatChange,
  formatCount,
  formatExact,
  formatFitting,
  formatFixed,
  formatRisk,
  formatScientific,
  formatSetting,
  formatSignificant,
} from './formatNumber';
import { numberRead } from '../../testing/numberRead';

const every = [
  (value: number) => formatFixed(value, 3),
  (value: number) => formatScientific(value),
  (value: number) => formatCell(value, 4, 6),
  formatRisk,
  formatChange,
  (value: number) => formatFitting(value, 6),
  (value: number) => formatSetting(value),
  (value: number) => formatSignificant(value, 4),
  formatCount,
  formatExact,
  (value: number) => formatBound(Math.abs(value)),
];

describe('every format', () => {
  it('never shows NaN, Infinity, undefined, a hyphen for minus, or a sign on nothing', () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom(...every), (value, format) => {
        const text = format(value);
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        expect(text.replace(/e-\d+$/, '')).not.toContain('-');
        expect(text).not.toMatch(/^[−+][0.]*$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('shows a dash for what is no number', () => {
    for (const format of every) for (const value of [NaN, Infinity, -Infinity]) expect(format(value)).toMatch(/^\+?–$/);
  });
});

describe('a number that is not 0, and one that is not whole,', () => {
  const rounding = every.filter((format) => format !== formatCount);
  const sizes = fc.tuple(
    fc.double({ min: 1, max: 10, noNaN: true }),
    fc.integer({ min: -300, max: 300 }),
    fc.boolean(),
  );

  it('never reads so, from 10,000 on', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(...rounding), ([mantissa, power, negative], format) => {
        const value = (negative ? -1 : 1) * Number(`${mantissa.toFixed(12)}e${power}`);
        const text = format(value);
        expect({ value, text, read: Math.abs(numberRead(text)) > 0 }).toEqual({ value, text, read: true });
        const looksWhole = /^[−+]?\d+$/.test(text) && Math.abs(value) >= 1e4;
        expect({ value, text, whole: looksWhole }).toEqual({
          value,
          text,
          whole: looksWhole && numberRead(text) === value,
        });
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    [formatCell(-594729.85, 3), '−5.947e5'],
    [formatCell(-1359689, 3), '−1359689'],
    [formatCell(2.56e-5, 3, 6), '2.6e−5'],
    [formatCell(4e-100, 4, 6), '4e−100'],
    [formatSetting(-594729.85), '−5.947 × 10⁵'],
    [formatSetting(123456), '123456'],
    [formatSignificant(0, 2), '0'],
    [formatFitting(1e-7, 6), '1e−7'],
    [formatFitting(1e-21, 6), '1e−21'],
    [formatExact(-1e-7), '−1e−7'],
    [formatExact(1e21), '1e21'],
    [formatFixed(-3e-5, 4), '−3e−5'],
    [formatFixed(0, 4), '0.0000'],
  ])('as %s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
