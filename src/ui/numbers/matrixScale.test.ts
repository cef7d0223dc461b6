import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalmScale, cellText, factorText, GRADIENT, matrixScale, WEIGHTS } from './matrixScale';

test('the factor by the largest entry, as the design has it', () => {
  expect(matrixScale(0, GRADIENT)).toEqual({ power: 0, decimals: 3 });
  expect(matrixScale(0.1193, GRADIENT)).toEqual({ power: 0, decimals: 3 });
  expect(matrixScale(0.00955, GRADIENT)).toEqual({ power: -3, decimals: 2 });
  expect(matrixScale(0.0999, GRADIENT)).toEqual({ power: -2, decimals: 2 });
  expect(matrixScale(0.09996, GRADIENT), 'it rounds to a tenth').toEqual({ power: 0, decimals: 3 });
  expect(matrixScale(12, GRADIENT).power).toBe(1);
  expect(matrixScale(9.999, GRADIENT).power).toBe(1);
  expect(matrixScale(999, WEIGHTS).power).toBe(0);
  expect(matrixScale(12345.678, WEIGHTS).power).toBe(4);
  expect(factorText(matrixScale(12345.678, WEIGHTS))).toBe('10⁴');
  expect(factorText(matrixScale(1, WEIGHTS))).toBeNull();
});

/** Back from the text, without the code under test. */
function readBack(text: string): number {
  const plain = text.replace('−', '-');
  const [digit, exponent] = plain.split('·10');
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  if (exponent === undefined) return Number(plain);
  const value = Array.from(exponent.replace('⁻', ''), (raised) => digits.indexOf(raised)).join('');
  return Number(`${digit}e${exponent.startsWith('⁻') ? '-' : ''}${value}`);
}

const entry = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -14, max: 6 }))
  .map(([mantissa, exponent]) => mantissa * 10 ** exponent);

test('a cell says what the entry is to the digits shown, is narrow, and hides no entry', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 24 }),
      fc.constantFrom(GRADIENT, WEIGHTS),
      (entries, rules) => {
        const largest = Math.max(...entries.map(Math.abs));
        const scale = matrixScale(largest, rules);
        for (const value of entries) {
          const { text, own } = cellText(value, scale, false);
          expect(text).not.toMatch(/^[-−]0\.?0*$/);
          if (value !== 0) expect(text, 'an entry is no 0').toMatch(/[1-9]/);
          const meant = value * 10 ** -scale.power;
          if (own) expect(readBack(text)).toBe(Number(value.toPrecision(1)));
          else {
            expect(text.replace('−', '').length).toBeLessThanOrEqual(6);
            const last = 10 ** -(text.split('.')[1]?.length ?? 0);
            if (Number.isFinite(meant)) expect(Math.abs(readBack(text) - meant)).toBeLessThanOrEqual(0.5001 * last);
          }
        }
      },
    ),
  );
});

test('where there is no room an entry that would be 0 keeps its sign', () => {
  const scale = matrixScale(5, GRADIENT);
  expect(cellText(-3e-9, scale, true)).toEqual({ text: '≈0⁻', own: true });
  expect(cellText(3e-9, scale, true)).toEqual({ text: '≈0⁺', own: true });
  expect(cellText(-3e-9, scale, false)).toEqual({ text: '−3·10⁻⁹', own: true });
  expect(cellText(9.7e-10, scale, false)).toEqual({ text: '1·10⁻⁹', own: true });
  expect(cellText(0, scale, true)).toEqual({ text: '0.000', own: false });
  expect(cellText(-0, scale, true)).toEqual({ text: '0.000', own: false });
});

test('while it plays the power rises at once and falls late; at rest it depends on the step alone', () => {
  const calm = new CalmScale();
  const power = (largest: number, playing: boolean): number => calm.next(largest, GRADIENT, playing).power;
  expect(power(0.05, true)).toBe(-2);
  expect(power(0.009, true)).toBe(-2);
  expect(power(0.0049, true)).toBe(-3);
  expect(power(0.02, true)).toBe(-2);
  expect(power(0.009, false)).toBe(-3);
});
