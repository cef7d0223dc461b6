import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descend } from './descend';
import { designFrom, randomCase, train } from '../../testing/randomDesigns';
import type { Design } from '../features/design';
import { randomFrom } from '../data/random';
import { referenceCase } from '../../testing/reference';
import { evaluateRisk } from './risk';
import { smoothness } from './smoothness';

/** ½ λ_max by traces: λ_max ≤ (tr Aᵖ)^(1/p) ≤ D^(1/p) λ_max, with p = 2²⁴ reached by squaring A = (1/N) XᵀX. */
function byTraces({ N, D, X }: Design): number {
  const cells = Array.from({ length: D * D }, (_, cell) => [Math.floor(cell / D), cell % D] as const);
  const sum = (count: number, term: (i: number) => number): number => {
    let total = 0;
    for (let i = 0; i < count; i++) total += term(i);
    return total;
  };
  let A = cells.map(([o, p]) => sum(N, (n) => X[n * D + o]! * X[n * D + p]!) / N);
  let logTrace = 0;
  for (let squarings = 0; ; squarings++) {
    const trace = sum(D, (o) => A[o * D + o]!);
    if (trace === 0) return 0;
    logTrace += Math.log(trace);
    if (squarings === 24) return Math.exp(logTrace / 2 ** 24) / 2;
    const unit = A.map((a) => a / trace);
    A = cells.map(([o, p]) => sum(D, (q) => unit[o * D + q]! * unit[q * D + p]!));
    logTrace *= 2;
  }
}

describe('smoothness', () => {
  it('gives 1/L = 0.100032 on the iris petals', () => {
    expect(1 / smoothness(referenceCase('iris-petals').design)).toBeCloseTo(0.100032, 6);
  });

  it('agrees with the traces of high powers', () => {
    fc.assert(
      fc.property(randomCase({ maxD: 8, maxN: 50 }), ({ design }) => {
        const L = smoothness(design);
        expect(Math.abs(byTraces(design) - L)).toBeLessThanOrEqual(1e-6 * L);
      }),
      { numRuns: 1000 },
    );
  });

  it('is ½ of the largest entry for diagonal features, and half of |x|² for one sample', () => {
    expect(
      smoothness(
        designFrom(
          [
            [3, 0],
            [0, 5],
          ],
          [0, 1],
          2,
        ),
      ),
    ).toBe(25 / 4);
    expect(smoothness(designFrom([[1, 3, 4]], [0], 2))).toBeCloseTo(13, 12);
    expect(smoothness(designFrom([[1e7, 1e7]], [0], 2)) / 1e14).toBeCloseTo(1, 12);
  });

  it('is 0 without samples and finite for collinear, constant and denormal features', () => {
    expect(smoothness({ ...designFrom([], [], 2), D: 3 })).toBe(0);
    expect(
      smoothness(
        designFrom(
          [
            [1, 1, 2, 2],
            [1, 1, 2, 2],
          ],
          [0, 1],
          2,
        ),
      ),
    ).toBeCloseTo(5, 12);
    expect(smoothness(designFrom([[5e-324, 1e-300]], [0], 2))).toBe(0);
  });

  it('holds at 65 features', () => {
    const random = randomFrom(1);
    const X = Float64Array.from({ length: 300 * 65 }, (_, cell) => (cell % 65 === 0 ? 1 : random.normal()));
    const design = { N: 300, D: 65, K: 2, X, labels: new Uint8Array(300) };
    expect(byTraces(design) / smoothness(design)).toBeCloseTo(1, 5);
  });

  it('promises a fall of η(1 − ηL/2)‖G‖² at every step with η < 2/L', () => {
    fc.assert(
      fc.property(
        randomCase({ maxN: 40 }),
        fc.double({ min: 0.01, max: 1.99, noNaN: true }),
        ({ design, W }, share) => {
          const L = smoothness(design);
          fc.pre(L > 0);
          const eta = share / L;
          const G = new Float64Array(W.length);
          const { risk } = evaluateRisk(design, W, G);
          const square = G.reduce((sum, g) => sum + g * g, 0);
          descend(W, G, eta);
          const after = evaluateRisk(design, W, G).risk;
          expect(after).toBeLessThanOrEqual(risk - eta * (1 - (eta * L) / 2) * square + 1e-13 * (1 + risk));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never lets R rise at η = 1/L: 50 designs, 500 steps each', () => {
    fc.assert(
      fc.property(randomCase({ maxN: 60, maxK: 6 }), ({ design, W }) => {
        const L = smoothness(design);
        fc.pre(L > 0);
        const risks = train(design, W, 1 / L, 500);
        expect(risks.slice(1).every((risk, t) => risk <= risks[t]! * (1 + 1e-14))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
