import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRate, rateOfThumb, shareOfRate, thumbOfRate } from './rateScale';

describe('the slider of η', () => {
  it('is logarithmic from 0.001 to 10', () => {
    expect([0.001, 0.1, 10].map(thumbOfRate)).toEqual([-3, -1, 1]);
    expect(shareOfRate(0.1)).toBeCloseTo(0.5, 12);
  });

  it('rests at its ends for any η beyond them', () => {
    expect(thumbOfRate(1e6)).toBe(1);
    expect(thumbOfRate(1e-9)).toBe(-3);
  });

  it('goes by keys to the next rate of two digits, and back', () => {
    expect([0.1, 0.99, 0.25, 0.001, 9.9].map((eta) => nextRate(eta, 1))).toEqual([0.11, 1, 0.26, 0.0011, 10]);
    expect([0.1, 1, 0.26, 0.0011, 10].map((eta) => nextRate(eta, -1))).toEqual([0.099, 0.99, 0.25, 0.001, 9.9]);
    expect([0.1234, 0.0999].map((eta) => [nextRate(eta, -1), nextRate(eta, 1)])).toEqual([
      [0.12, 0.13],
      [0.099, 0.1],
    ]);
    expect([1e6, 1e-9, 10, 0.001].map((eta) => [nextRate(eta, -1), nextRate(eta, 1)])).toEqual([
      [10, 1e6],
      [1e-9, 0.001],
      [9.9, 10],
      [0.001, 0.0011],
    ]);
  });

  it('never rests where a key is pressed, but at its ends', () => {
    fc.assert(
      fc.property(fc.double({ min: -2.999, max: 0.999, noNaN: true }), (thumb) => {
        const eta = 10 ** thumb;
        const [less, more] = [nextRate(eta, -1), nextRate(eta, 1)];
        expect([less < eta, more > eta]).toEqual([true, true]);
        expect(more / less).toBeLessThan(1.22);
        for (const rate of [less, more]) expect(rate).toBe(Number(rate.toPrecision(2)));
      }),
    );
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
