import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomCase } from '../../testing/randomDesigns';
import { REFERENCE_CASES, referenceCase } from '../../testing/reference';
import { evaluateRisk } from './risk';
import { errorsOf, mostUncertain, forwardPass } from './forwardPass';

const u = 2 ** -53;

describe.each(REFERENCE_CASES)('pass on $name', ({ design, W, stored }) => {
  const { N, D, K } = design;
  const samples = Array.from({ length: N }, (_, n) => forwardPass(design, W, n));

  it.runIf(stored.probabilities)('gives every ŷ within its bound', () => {
    samples.forEach(({ z, x, yhat, top }, n) => {
      const size = (m: number): number => x.reduce((sum, value, o) => sum + Math.abs(value * W[o * K + m]!), 0);
      yhat.forEach((p, m) => {
        const bound = Math.max(1e-13, u * (D * (size(m) + size(top)) + Math.abs(z[m]! - z[top]!) + K + 4));
        const exact = stored.probabilities![n]![m]!;
        expect(Math.abs(p - exact)).toBeLessThanOrEqual(bound * exact + 2 ** -1022);
      });
    });
  });

  it('has losses and outer products whose means are R and G', () => {
    const G = new Float64Array(D * K);
    const { risk } = evaluateRisk(design, W, G);
    const mean = samples.reduce((sum, { loss }) => sum + loss, 0) / N;
    expect(Math.abs(mean - risk)).toBeLessThanOrEqual(1e-13 * risk);
    G.forEach((g, cell) => {
      const terms = samples.map(({ outer }) => outer[cell]!);
      const size = terms.reduce((sum, term) => sum + Math.abs(term), 0) / N;
      expect(Math.abs(terms.reduce((a, b) => a + b, 0) / N - g)).toBeLessThanOrEqual(1e-13 * size);
    });
  });
});

describe('forwardPass', () => {
  it('is z = Wᵀx, a distribution, an error that sums to 0 and its outer product', () => {
    fc.assert(
      fc.property(randomCase({ maxN: 12 }), fc.nat(), ({ design, W }, pick) => {
        const { D, K, N, X, labels } = design;
        const n = pick % N;
        const t = forwardPass(design, W, n);
        expect([...t.x]).toEqual([...X.subarray(n * D, (n + 1) * D)]);
        expect(t.label).toBe(labels[n]);
        for (let m = 0; m < K; m++) {
          const terms = Array.from(t.x, (value, o) => value * W[o * K + m]!);
          const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
          expect(Math.abs(t.z[m]! - terms.reduce((a, b) => a + b, 0))).toBeLessThanOrEqual(2 * D * u * size);
          expect(t.exp[m]).toBe(Math.exp(t.z[m]! - Math.max(...t.z)));
          expect(Math.abs(t.yhat[m]! + t.complement[m]! - 1)).toBeLessThanOrEqual(4 * K * u);
          expect(t.y[m]).toBe(m === t.label ? 1 : 0);
          expect(Math.abs(t.error[m]! - (t.yhat[m]! - t.y[m]!))).toBeLessThanOrEqual(4 * K * u);
          for (let o = 0; o < D; o++) expect(t.outer[o * K + m]).toBe(t.x[o]! * t.error[m]!);
        }
        expect(t.max).toBe(Math.max(...t.z));
        const complement = t.error.reduce((sum, e, m) => (m === t.label ? sum : sum + e), 0);
        expect(t.error[t.label]! + complement).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a symmetric Jacobian whose rows sum to 0 and that leads to the error', () => {
    fc.assert(
      fc.property(randomCase({ maxN: 3, weight: 2, reach: 3 }), ({ design, W }) => {
        const { K } = design;
        const { jacobian, yhat, label, error } = forwardPass(design, W, 0);
        for (let i = 0; i < K; i++) {
          const row = jacobian.subarray(i * K, (i + 1) * K);
          expect(Math.abs(row.reduce((a, b) => a + b, 0))).toBeLessThanOrEqual(4 * K * u * yhat[i]!);
          for (let m = 0; m < K; m++) expect(jacobian[i * K + m]).toBe(jacobian[m * K + i]);
        }
        for (let m = 0; m < K; m++) {
          const through = -jacobian[label * K + m]! / yhat[label]!;
          expect(Math.abs(through - error[m]!)).toBeLessThanOrEqual(8 * u * (1 + Math.abs(error[m]!)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every digit where ŷ is 1 to the last bit', () => {
    const { design, W } = referenceCase('saturated');
    for (let n = 0; n < design.N; n++) {
      const { loss, error, label, complement } = forwardPass(design, W, n);
      expect(loss).toBeGreaterThan(0);
      expect(error[label]).toBe(-complement[label]!);
      expect(error[label]).not.toBe(0);
    }
  });

  it('refuses a sample that is not there', () => {
    const { design, W } = referenceCase('nine-points');
    for (const n of [-1, 9, 0.5, NaN]) expect(() => forwardPass(design, W, n)).toThrow(RangeError);
  });
});

it('errorsOf is the error of each pass, to the bit', () => {
  fc.assert(
    fc.property(randomCase({ maxN: 20 }), ({ design, W }) => {
      const errors = errorsOf(design, W);
      for (let n = 0; n < design.N; n++) {
        const own = [...errors.subarray(n * design.K, (n + 1) * design.K)];
        expect(own).toEqual([...forwardPass(design, W, n).error]);
      }
    }),
    { numRuns: 300 },
  );
});

it('mostUncertain has the smallest largest ŷ, the first at a tie', () => {
  fc.assert(
    fc.property(randomCase({ maxN: 20 }), ({ design, W }) => {
      const most = Array.from({ length: design.N }, (_, n) => Math.max(...forwardPass(design, W, n).yhat));
      const found = mostUncertain(design, W)!;
      expect(most[found]! - Math.min(...most)).toBeLessThanOrEqual(1e-11);
    }),
    { numRuns: 300 },
  );
  const { design, W } = referenceCase('nine-points');
  expect(mostUncertain(design, new Float64Array(W.length))).toBe(0);
  expect(mostUncertain({ ...design, N: 0 }, W)).toBeNull();
});
