import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iterationEnd } from '../../ui/iterationEnd';
import { curveScales } from './curveScales';

describe('iterationEnd', () => {
  it('holds the last iteration, leaves room, but not too much, and grows in steps', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e9), (first, steps) => {
        const end = iterationEnd(first, first + steps);
        expect(end).toBeGreaterThanOrEqual(first + steps);
        if (steps > 100) expect(end - first).toBeLessThanOrEqual((2.5 / 0.95) * steps);
      }),
    );
    expect([0, 95, 96, 200, 390, 951].map((last) => iterationEnd(0, last))).toEqual([100, 100, 200, 400, 1000, 2000]);
  });
});

describe('curveScales', () => {
  const size = { width: 400, height: 200 };
  const risks = fc.double({ min: 1e-300, max: 1e6, noNaN: true });

  it('keeps every risk and ln K on the picture, linear or logarithmic', () => {
    fc.assert(
      fc.property(risks, risks, fc.boolean(), (a, b, logarithmic) => {
        const range = { min: Math.min(a, b), max: Math.max(a, b) };
        const { risk, riskTicks } = curveScales(size, [0, 100], range, Math.log(3), logarithmic);
        for (const value of [range.min, range.max, Math.log(3), ...riskTicks]) {
          expect(risk(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(risk(value)).toBeLessThanOrEqual(200 + 1e-6);
        }
      }),
    );
  });

  it('begins at 0 where it is linear', () => {
    expect(curveScales(size, [0, 100], { min: 0.5, max: 1 }, Math.log(3), false).risk(0)).toBe(200);
  });
});
