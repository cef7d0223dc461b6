import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundCoordinate } from './roundCoordinate';

describe('roundCoordinate', () => {
  it('rounds to 10^(⌊log₁₀ span⌋ − 3)', () => {
    expect(roundCoordinate(0.123456, 2.4)).toBe(0.123);
    expect(roundCoordinate(0.123456, 0.9)).toBe(0.1235);
    expect(roundCoordinate(5.55555, 10)).toBe(5.56);
    expect(roundCoordinate(123456.7, 2e7)).toBe(120000);
    expect(roundCoordinate(0.126, 1000)).toBe(0);
    expect(roundCoordinate(1.26, 1000)).toBe(1);
  });

  it('never gives −0', () => {
    expect(Object.is(roundCoordinate(-1e-9, 2), 0)).toBe(true);
    expect(Object.is(roundCoordinate(-1, 1e7), 0)).toBe(true);
  });

  it('stays within half a unit, and rounds to itself', () => {
    const span = fc.double({ min: 1e-9, max: 2e7, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), span, (value, extent) => {
        const rounded = roundCoordinate(value, extent);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(
          extent * 0.5e-3 * (1 + 1e-9) + Math.abs(value) * 2 ** -52,
        );
        expect(roundCoordinate(rounded, extent)).toBe(rounded);
      }),
      { numRuns: 2000 },
    );
  });
});
