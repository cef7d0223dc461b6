import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBound,
  formatCell,
  formatChange,
  formatExact,
  formatFitting,
  formatFixed,
  formatRisk,
  formatScientific,
  formatSetting,
  formatSignificant,
} from './formatNumber';

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
