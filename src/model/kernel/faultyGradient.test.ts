import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designFrom, randomCase } from '../../testing/randomDesigns';
import { cellsApart, checkTolerances, FAULTS, faultyGradient, whyUnseen } from './faultyGradient';
import type { Design } from '../features/design';
import { gradientCheck } from './gradientCheck';
import { referenceCase } from '../../testing/reference';
import { evaluateRisk } from './risk';
import { forwardPass } from './forwardPass';

function gradientOf(design: Design, W: Float64Array): { G: Float64Array; risk: number } {
  const G = new Float64Array(W.length);
  return { G, risk: evaluateRisk(design, W, G).risk };
}

describe('faultyGradient', () => {
  it('is what each mistake would compute', () => {
    fc.assert(
      fc.property(randomCase({ maxN: 12 }), ({ design, W }) => {
        const { N, D, K } = design;
        const { G } = gradientOf(design, W);
        const traces = Array.from({ length: N }, (_, n) => forwardPass(design, W, n));
        const noLabel = faultyGradient('noLabel', design, { W, G }, { bias: true });
        const transposed = faultyGradient('transposed', design, { W, G }, { bias: true });
        const memory = Array.from({ length: K }, (_, m) => Array.from({ length: D }, (__, o) => G[o * K + m]!)).flat();
        expect([...transposed]).toEqual(memory);
        const diagonal = faultyGradient('diagonal', design, { W, G }, { bias: true });
        const summed = faultyGradient('summedBias', design, { W, G }, { bias: true });
        const bias = G.subarray(0, K).reduce((sum, g) => sum + g, 0);
        G.forEach((g, cell) => {
          const [o, m] = [Math.floor(cell / K), cell % K];
          expect(faultyGradient('sign', design, { W, G }, { bias: true })[cell]).toBe(-g);
          expect(faultyGradient('twice', design, { W, G }, { bias: true })[cell]).toBe(2 * g);
          expect(summed[cell]).toBe(o === 0 ? bias : g);
          // (∂ℓ/∂ŷ_m)(∂ŷ_m/∂z_m) = −(y_m/ŷ_m) ŷ_m (1 − ŷ_m)
          const alone = traces.map(({ x, yhat, y }) => -x[o]! * y[m]! * (1 - yhat[m]!));
          const reach = traces.reduce((sum, { x }) => sum + Math.abs(x[o]!), 0) / N;
          expect(Math.abs(diagonal[cell]! - alone.reduce((a, b) => a + b, 0) / N)).toBeLessThanOrEqual(
            1e-13 * (reach + 1e-300),
          );
          expect(faultyGradient('noMean', design, { W, G }, { bias: true })[cell]).toBe(N * g);
          expect(faultyGradient('noBias', design, { W, G }, { bias: true })[cell]).toBe(o === 0 ? 0 : g);
          expect(faultyGradient('noBias', design, { W, G }, { bias: false })[cell]).toBe(g);
          const terms = traces.map(({ x, yhat }) => x[o]! * yhat[m]!);
          const size = traces.reduce((sum, { x }) => sum + Math.abs(x[o]!), 0) / N;
          const mean = terms.reduce((a, b) => a + b, 0) / N;
          expect(Math.abs(noLabel[cell]! - mean)).toBeLessThanOrEqual(1e-13 * (size + 1e-300));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is named by the check in exactly the cells that it changes', () => {
    for (const name of ['nine-points', 'iris-petals', 'iris-four-features', 'one-sample']) {
      const { design } = referenceCase(name);
      const W = Float64Array.from({ length: design.D * design.K }, (_, cell) => Math.sin(cell + 1) / 4);
      const { G, risk } = gradientOf(design, W);
      const { centred, passed } = gradientCheck(design, W, risk, G);
      const tolerances = checkTolerances(design, risk);
      expect(passed).toBe(true);
      expect(cellsApart(G, centred, tolerances)).toEqual([]);
      for (const kind of FAULTS) {
        const shown = faultyGradient(kind, design, { W, G }, { bias: true });
        expect(cellsApart(shown, centred, tolerances)).toEqual(cellsApart(shown, G, tolerances));
        // One sample has no mean to forget; every other fault is found.
        expect(cellsApart(shown, centred, tolerances).length > 0).toBe(design.N > 1 || kind !== 'noMean');
      }
    }
  });
});

describe('whyUnseen', () => {
  const one = designFrom([[1, 2, 3]], [0], 3);
  it('says which circumstance hides a fault', () => {
    const G = Float64Array.from({ length: 9 }, (_, cell) => cell);
    const symmetric = Float64Array.of(1, 2, 3, 2, 4, 5, 3, 5, 6);
    expect(whyUnseen('noMean', one, G, { bias: true })).toBe('oneSample');
    expect(whyUnseen('noBias', one, G, { bias: false })).toBe('noBiasRow');
    expect(whyUnseen('summedBias', one, G, { bias: false })).toBe('noBiasRow');
    expect(whyUnseen('noBias', one, G, { bias: true })).toBe('zero');
    expect(whyUnseen('transposed', one, symmetric, { bias: true })).toBe('symmetric');
    expect(whyUnseen('sign', one, new Float64Array(9), { bias: true })).toBe('zero');
  });
});

it('cellsApart counts what is not a number as apart', () => {
  expect(cellsApart(Float64Array.of(1, NaN), Float64Array.of(1, 1), Float64Array.of(0.1))).toEqual([1]);
  expect(cellsApart(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2.5, 3, 4.5), Float64Array.of(1, 0.1))).toEqual([
    3,
  ]);
});
