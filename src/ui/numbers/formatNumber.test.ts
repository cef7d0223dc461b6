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
  tickFormat,
} from './formatNumber';

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

/** A text as a number; NaN where it is none. */
function read(text: string): number {
  const [mantissa = '', power] = text.replace('+', '').replaceAll('−', '-').split(' × 10');
  const digits = power?.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).replace('⁻', '-');
  return Number(digits === undefined ? mantissa : `${mantissa}e${digits}`);
}

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
        expect({ value, text, read: Math.abs(read(text)) > 0 }).toEqual({ value, text, read: true });
        const looksWhole = /^[−+]?\d+$/.test(text) && Math.abs(value) >= 1e4;
        expect({ value, text, whole: looksWhole }).toEqual({ value, text, whole: looksWhole && read(text) === value });
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

describe('formatFitting', () => {
  it.each([
    [0.1, '0.1'],
    [0, '0'],
    [123456, '123456'],
    [1e6, '1e6'],
    [1234567, '1.23e6'],
    [0.0015, '0.0015'],
    [0.0012345, '0.0012'],
    [0.00015, '1.5e−4'],
    [0.123456789, '0.1235'],
    [-2.5, '−2.5'],
    [12345.6, '1.23e4'],
    [5e-324, '5e−324'],
  ])('%f is %s', (value, text) => {
    expect(formatFitting(value, 6)).toBe(text);
  });

  it('fits, and what is read back is the number to the digits shown', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e300, max: 1e300, noNaN: true }),
        fc.integer({ min: 6, max: 20 }),
        (value, room) => {
          const text = formatFitting(value, room);
          expect(text.replace(/^−/, '').length).toBeLessThanOrEqual(room);
          const back = Number(text.replaceAll('−', '-'));
          // One digit at the least: half a unit of it.
          expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * Math.abs(value));
        },
      ),
    );
  });
});

describe('formatFixed', () => {
  it('rounds, and drops the sign of a zero', () => {
    expect(formatFixed(-0.46349, 3)).toBe('−0.463');
    expect(formatFixed(-0.0004, 3)).toBe('−4e−4');
    expect(formatFixed(-0, 1)).toBe('0.0');
  });
});

describe('formatScientific', () => {
  it('writes powers of ten', () => {
    expect(formatScientific(1.1e-8)).toBe('1.1 × 10⁻⁸');
    expect(formatScientific(-2.83e12)).toBe('−2.8 × 10¹²');
    expect(formatScientific(0)).toBe('0');
  });
});

describe('formatCell', () => {
  it('keeps to its room', () => {
    expect(formatCell(-0.0615, 4, 6)).toBe('−0.0615');
    expect(formatCell(123.456789, 4, 6)).toBe('123.46');
    expect(formatCell(-1234567, 4, 6)).toBe('−1.23e6');
    fc.assert(
      fc.property(fc.double({ min: -1e99, max: 1e99, noNaN: true }), (value) => {
        expect(formatCell(value, 4, 6).replace('−', '').length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('risks, changes and settings', () => {
  it('are written as one would', () => {
    expect(formatRisk(1.0986122886681098)).toBe('1.0986');
    expect(formatRisk(4.248e-18)).toBe('4.2 × 10⁻¹⁸');
    expect(formatChange(-0.00086)).toBe('−0.0009');
    expect(formatChange(0.2127)).toBe('+0.2127');
    expect(formatSetting(0.1)).toBe('0.1');
    expect(formatSetting(1e6)).toBe('1 × 10⁶');
    expect(formatSignificant(0.100032, 4)).toBe('0.1000');
    expect(formatSignificant(0.99996, 4)).toBe('1.000');
    expect(formatSignificant(1925.6, 4)).toBe('1926');
    expect(formatExact(-1 / 3)).toBe('−0.3333333333333333');
  });
});

describe('formatBound', () => {
  it.each([
    [1.11e-8, '1.2 × 10⁻⁸'],
    [1.1e-8, '1.1 × 10⁻⁸'],
    [9.91e-3, '1.0 × 10⁻²'],
    [0, '0'],
  ])('%f is %s', (value, text) => {
    expect(formatBound(value)).toBe(text);
  });

  it('is never below the value, and at most one unit of the last digit above', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
        const digits = (power: string): string => power.replace(/[⁰-⁹¹²³]/gu, (d) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(d)));
        const [mantissa = '', power = ''] = formatBound(value).split(' × 10');
        const back = Number(`${mantissa}e${digits(power).replace('⁻', '-')}`);
        expect(back).toBeGreaterThanOrEqual(value);
        expect(back).toBeLessThanOrEqual(value * 1.1001);
      }),
    );
  });
});

describe('tickFormat', () => {
  it.each([
    [
      [-0.5, 0, 0.5],
      ['−0.5', '0.0', '0.5'],
    ],
    [
      [0, 5, 10],
      ['0', '5', '10'],
    ],
    [
      [1e-9, 2e-9, 3e-9],
      ['1e−9', '2e−9', '3e−9'],
    ],
    [
      [4.4e-7, 4.5e-7, 4.6e-7],
      ['4.4e−7', '4.5e−7', '4.6e−7'],
    ],
    [
      [9e-7, 1e-6, 1.1e-6],
      ['9e−7', '1e−6', '1.1e−6'],
    ],
    [
      [-2e6, 0, 2e6],
      ['−2e6', '0', '2e6'],
    ],
    [
      [10000000.2, 10000000.4],
      ['10000000.2', '10000000.4'],
    ],
    [
      [99999.5, 100000],
      ['99999.5', '100000.0'],
    ],
  ])('%j', (ticks, texts) => {
    expect(ticks.map(tickFormat(ticks))).toEqual(texts);
  });

  it('tells all ticks apart, and reads back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 5),
        fc.integer({ min: -12, max: 12 }),
        fc.integer({ min: -40, max: 40 }),
        (unit, power, first) => {
          const ticks = Array.from({ length: 7 }, (_, at) => Number(`${(first + at) * unit}e${power}`));
          const texts = ticks.map(tickFormat(ticks));
          expect(new Set(texts).size).toBe(7);
          expect(texts.map(read)).toEqual(ticks.map((tick) => tick + 0));
        },
      ),
    );
  });
});
