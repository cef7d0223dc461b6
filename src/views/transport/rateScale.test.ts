import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateOfThumb, shareOfRate, thumbOfRate } from './rateScale';

describe('the slider of η', () => {
  it('is logarithmic from 0.001 to 10', () => {
    expect([0.001, 0.1, 10].map(thumbOfRate)).toEqual([-3, -1, 1]);
    expect(shareOfRate(0.1)).toBeCloseTo(0.5, 12);
  });

  it('rests at its ends for any η beyond them', () => {
    expect(thumbOfRate(1e6)).toBe(1);
    expect(thumbOfRate(1e-9)).toBe(-3);
  });

  it('gives rates of two digits that stand where the thumb was left', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 1, noNaN: true }), (thumb) => {
        const rate = rateOfThumb(thumb);
        expect(rate).toBe(Number(rate.toPrecision(2)));
        expect(Math.abs(thumbOfRate(rate) - thumb)).toBeLessThan(0.025);
      }),
    );
  });
});
