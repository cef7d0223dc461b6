import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACT_ONE, exactExp, exactLog1p, exactly, ratio } from '../../testing/exactArithmetic';
import { argMax, crossEntropy, softmax } from './softmax';

const u = 2 ** -53;
const anyLogits = (reach: number): fc.Arbitrary<Float64Array> =>
  fc.float64Array({ minLength: 2, maxLength: 10, min: -reach, max: reach, noNaN: true });
const of = (...z: number[]): Float64Array => Float64Array.from(z);

describe('softmax', () => {
  it('gives numbers in [0, 1] that sum to 1', () => {
    fc.assert(
      fc.property(anyLogits(1e4), (z) => {
        const yhat = softmax(z);
        expect(Math.abs(yhat.reduce((a, b) => a + b) - 1)).toBeLessThanOrEqual(1e-12);
        expect(yhat.every((p) => p >= 0 && p <= 1)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not change when all logits move together', () => {
    fc.assert(
      fc.property(anyLogits(100), fc.double({ min: -1e4, max: 1e4, noNaN: true }), (z, c) => {
        const moved = softmax(z.map((value) => value + c));
        softmax(z).forEach((p, m) => expect(Math.abs(moved[m]! - p)).toBeLessThanOrEqual(1e-9 * p));
      }),
      { numRuns: 2000 },
    );
  });

  it('permutes with the classes', () => {
    fc.assert(
      fc.property(anyLogits(1e4), (z) => {
        const turned = softmax(z.slice().reverse());
        softmax(z).forEach((p, m) => expect(Math.abs(turned[z.length - 1 - m]! - p)).toBeLessThanOrEqual(1e-14 * p));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with 300-digit arithmetic within the bound of Blanchard, Higham & Higham', () => {
    fc.assert(
      fc.property(anyLogits(350), (z) => {
        const max = exactly(z[argMax(z)]!);
        const e = Array.from(z, (value) => exactExp(exactly(value) - max));
        const sum = e.reduce((a, b) => a + b);
        softmax(z).forEach((p, m) => {
          const exact = ratio(e[m]!, sum);
          const bound = Math.max(1e-13, u * (Math.abs(z[m]! - z[argMax(z)]!) + z.length + 4));
          expect(Math.abs(p - exact)).toBeLessThanOrEqual(bound * exact + 2 ** -1022);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('crossEntropy', () => {
  it('keeps its digits for margins from 0 to 700, where −log ŷ would be 0', () => {
    for (let margin = 0; margin <= 700; margin += 3.5) {
      const exact = ratio(exactLog1p(exactExp(exactly(-margin))), EXACT_ONE);
      const loss = crossEntropy(of(margin, 0), 0);
      expect(loss).toBeGreaterThan(0);
      if (exact >= 1e-300) expect(Math.abs(loss / exact - 1)).toBeLessThanOrEqual(1e-14);
    }
    expect(crossEntropy(of(37, 0), 0)).toBeCloseTo(8.533e-17, 20);
  });

  it('agrees with 300-digit arithmetic for any label', () => {
    fc.assert(
      fc.property(anyLogits(350), fc.nat(9), (z, pick) => {
        const label = pick % z.length;
        const top = argMax(z);
        const max = exactly(z[top]!);
        const rest = Array.from(z, (value, m) => (m === top ? 0n : exactExp(exactly(value) - max)));
        const gap = max - exactly(z[label]!);
        const exact = ratio(gap + exactLog1p(rest.reduce((a, b) => a + b)), EXACT_ONE);
        expect(Math.abs(crossEntropy(z, label) - exact)).toBeLessThanOrEqual(1e-13 * exact);
      }),
      { numRuns: 300 },
    );
  });

  it('is exact for [1000, 0, −1000]', () => {
    const z = of(1000, 0, -1000);
    expect([...softmax(z)]).toEqual([1, 0, 0]);
    expect([0, 1, 2].map((label) => crossEntropy(z, label))).toEqual([0, 1000, 2000]);
  });

  it('handles logits far apart and logits far out', () => {
    expect(Math.abs(crossEntropy(of(10000, 0, 7e-7), 2) / 9999.9999993 - 1)).toBeLessThanOrEqual(1e-11);
    expect(crossEntropy(of(1e17, 1e17), 0)).toBeCloseTo(Math.LN2, 12);
    expect(crossEntropy(of(1e17, 1e17), 1)).toBeCloseTo(Math.LN2, 12);
  });

  it('is ln K, and ŷ is 1/K, where all logits are 0', () => {
    for (let K = 1; K <= 10; K++) {
      const z = new Float64Array(K);
      expect(Math.abs(crossEntropy(z, K - 1) - Math.log(K))).toBeLessThanOrEqual(4 * 2 ** -52 * K);
      expect([...softmax(z)]).toEqual(Array.from({ length: K }, () => 1 / K));
    }
  });
});

describe('argMax', () => {
  it('takes the lowest index at ties and never −1', () => {
    expect(argMax(of(1, 3, 3))).toBe(1);
    expect(argMax(of(0, 0, 0))).toBe(0);
    expect(argMax(of(1, 1 + 2 ** -52))).toBe(1);
    expect(argMax(of(NaN, NaN))).toBe(0);
    expect(argMax(of(-Infinity, -Infinity))).toBe(0);
  });
});
