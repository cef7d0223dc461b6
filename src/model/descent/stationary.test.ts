import fc from 'fast-check';
import { expect, it } from 'vitest';
import { designFrom, randomCase, train } from '../../testing/randomDesigns';
import { referenceCase } from '../../testing/reference';
import { evaluateRisk } from '../kernel/risk';
import { smoothness } from '../kernel/smoothness';
import { isStationary, meanFeatureSizes } from './stationary';

it('is the mean of |x| for each row of W', () => {
  const design = designFrom(
    [
      [1, -2, 0],
      [1, 4, 0],
    ],
    [0, 1],
    2,
  );
  expect([...meanFeatureSizes(design)]).toEqual([1, 3, 0]);
  expect([...meanFeatureSizes({ ...design, N: 0, X: new Float64Array() })]).toEqual([0, 0, 0]);
});

it('measures each row by its own feature, and each by its largest cell', () => {
  const sizes = Float64Array.of(1, 1000);
  expect(isStationary(Float64Array.of(1e-6, -1e-6, 1e-3, -1e-3), sizes)).toBe(true);
  expect(isStationary(Float64Array.of(1e-6, -2e-6, 0, 0), sizes)).toBe(false);
  expect(isStationary(Float64Array.of(0, 0, 0, -2e-3), sizes)).toBe(false);
  expect(isStationary(Float64Array.of(0, 0, NaN, 0), sizes)).toBe(false);
});

it('asks for exact zeros where a feature is 0 in every sample', () => {
  expect(isStationary(Float64Array.of(0, 0), Float64Array.of(0))).toBe(true);
  expect(isStationary(Float64Array.of(1e-300, 0), Float64Array.of(0))).toBe(false);
});

it('does not depend on the units of the features', () => {
  fc.assert(
    fc.property(randomCase({ maxN: 20, maxK: 4 }), fc.integer({ min: -40, max: 40 }), ({ design, W }, power) => {
      const scale = 2 ** power;
      const scaled = { ...design, X: design.X.map((x) => x * scale) };
      const G = new Float64Array(W.length);
      const scaledG = new Float64Array(W.length);
      evaluateRisk(design, W, G);
      evaluateRisk(
        scaled,
        W.map((w) => w / scale),
        scaledG,
      );
      expect(isStationary(scaledG, meanFeatureSizes(scaled))).toBe(isStationary(G, meanFeatureSizes(design)));
    }),
    { numRuns: 300 },
  );
});

it('holds at a minimum and not before', () => {
  const { design } = referenceCase('nine-points');
  const mixed = { ...design, labels: Uint8Array.of(0, 1, 2, 0, 1, 2, 2, 1, 0) };
  const sizes = meanFeatureSizes(mixed);
  const W = new Float64Array(9);
  const G = new Float64Array(9);
  train(mixed, W, 1 / smoothness(mixed), 20);
  evaluateRisk(mixed, W, G);
  expect(isStationary(G, sizes)).toBe(false);
  train(mixed, W, 1 / smoothness(mixed), 300);
  evaluateRisk(mixed, W, G);
  expect(isStationary(G, sizes)).toBe(true);
});

it('does not hold at W = 0 for samples a millionth apart that can be told apart', () => {
  const design = designFrom(
    [
      [1, 1e-6],
      [1, -1e-6],
    ],
    [0, 1],
    2,
  );
  const G = new Float64Array(4);
  evaluateRisk(design, new Float64Array(4), G);
  expect(Math.max(...G)).toBeLessThan(1e-6);
  expect(isStationary(G, meanFeatureSizes(design))).toBe(false);
});
