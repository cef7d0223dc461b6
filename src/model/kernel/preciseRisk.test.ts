import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designFrom, randomCase } from '../../testing/randomDesigns';
import { EXACT_ONE, exactExp, exactLog1p, exactly, ratio } from '../../testing/exactArithmetic';
import { preciseRisk } from './preciseRisk';
import { REFERENCE_CASES } from '../../testing/reference';
import { evaluateRisk } from './risk';
import { samplesPerSlice } from './slices';
import { randomFrom } from '../data/random';

describe('preciseRisk', () => {
  it.each(REFERENCE_CASES)('gives the reference R of $name to 1e−15', ({ design, W, stored }) => {
    expect(Math.abs(preciseRisk(design, W) - stored.risk)).toBeLessThanOrEqual(1e-15 * stored.risk);
  });

  it('agrees with evaluateRisk', () => {
    fc.assert(
      fc.property(randomCase({ maxN: 60 }), ({ design, W }) => {
        const { risk } = evaluateRisk(design, W, new Float64Array(W.length));
        expect(Math.abs(preciseRisk(design, W) - risk)).toBeLessThanOrEqual(1e-12 * risk);
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with 300-digit arithmetic to 1e−15 where |z| is in the hundreds and the loss tiny', () => {
    const weights = fc.array(fc.double({ min: -90, max: 90, noNaN: true }), { minLength: 6, maxLength: 6 });
    const features = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(weights, features, (W, x) => {
        const z = [0, 1, 2].map(
          (m) => (exactly(W[m]!) * exactly(x[0]!) + exactly(W[3 + m]!) * exactly(x[1]!)) / EXACT_ONE,
        );
        const top = z.reduce((best, value, m) => (value > z[best]! ? m : best), 0);
        const rest = z.map((value, m) => (m === top ? 0n : exactExp(value - z[top]!))).reduce((a, b) => a + b);
        const exact = ratio(exactLog1p(rest), EXACT_ONE);
        const risk = preciseRisk(designFrom([x], [top], 3), Float64Array.from(W));
        expect(Math.abs(risk - exact)).toBeLessThanOrEqual(1e-15 * exact + 2 ** -1022);
      }),
      { numRuns: 300 },
    );
  });

  it('sums the losses in the order of the samples, however many slices they take', () => {
    const [N, D, K] = [2500, 12, 8];
    const random = randomFrom(5);
    const X = Float64Array.from({ length: N * D }, () => random.normal());
    const labels = Uint8Array.from({ length: N }, () => Math.floor(random.uniform() * K));
    const W = Float64Array.from({ length: D * K }, () => random.normal());
    let [sum, compensation] = [0, 0];
    for (let n = 0; n < N; n++) {
      const loss = preciseRisk({ N: 1, D, K, X: X.subarray(n * D), labels: labels.subarray(n) }, W);
      const next = sum + loss;
      compensation += sum >= loss ? sum - next + loss : loss - next + sum;
      sum = next;
    }
    expect(N).toBeGreaterThan(5 * samplesPerSlice({ D, K }));
    expect(preciseRisk({ N, D, K, X, labels }, W)).toBe((sum + compensation) / N);
  });

  it('is 0 without samples', () => {
    expect(preciseRisk({ ...designFrom([], [], 3), D: 2 }, new Float64Array(6))).toBe(0);
  });
});
