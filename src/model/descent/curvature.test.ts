import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomCase } from '../../testing/randomDesigns';
import { referenceCase } from '../../testing/reference';
import { evaluateRisk } from '../kernel/risk';
import { smoothness } from '../kernel/smoothness';
import { finish } from '../kernel/slices';
import { contraction, curvatureAt } from './curvature';
import { findOptimum } from './optimum/findOptimum';
import { finish as finishOptimum } from './optimum/slices';
import { hessianProduct } from './path/principalPlane';

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

test('no direction curves more than the largest, nor less than 0, and the largest is within the bound L', () => {
  fc.assert(
    fc.property(
      randomCase({ maxN: 40, maxD: 4, maxK: 4, weight: 2 }),
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
      ({ design, W }, direction) => {
        const { largest, least } = finish(curvatureAt(design, W));
        expect(largest).toBeLessThanOrEqual(smoothness(design) * (1 + 1e-12));
        const V = W.map((_, i) => direction[i]!);
        const along = dot(V, hessianProduct(design, W, V));
        expect(along).toBeLessThanOrEqual(largest * dot(V, V) * (1 + 1e-9) + 1e-300);
        if (least !== null) expect(least).toBeLessThanOrEqual(largest);
      },
    ),
    { numRuns: 200 },
  );
});

test('the least that is not 0 is that of the optimum’s own proof, where a W attains R*', () => {
  const { design } = referenceCase('iris-petals');
  // Labels that nothing tells apart.
  const mixed = { ...design, labels: design.labels.map((_, n) => (n * 7) % 3) };
  const optimum = finishOptimum(findOptimum(mixed));
  if (optimum.status !== 'attained') throw new Error(optimum.status);
  const { least } = finish(curvatureAt(mixed, optimum.W));
  expect(Math.abs(least! / optimum.leastEigenvalue! - 1)).toBeLessThan(1e-6);
});

test('close to the lowest point a step shrinks |G| as predicted', () => {
  const { design } = referenceCase('iris-petals');
  const mixed = { ...design, labels: design.labels.map((_, n) => (n * 7) % 3) };
  const eta = 1 / smoothness(mixed);
  const W = new Float64Array(9);
  const G = new Float64Array(9);
  let before = 0;
  for (let t = 0; t < 20_000; t++) {
    evaluateRisk(mixed, W, G);
    const length = Math.sqrt(dot(G, G));
    if (length < 1e-9) {
      expect(length / before).toBeCloseTo(contraction(finish(curvatureAt(mixed, W)), eta)!, 4);
      return;
    }
    before = length;
    for (let i = 0; i < 9; i++) W[i]! -= eta * G[i]!;
  }
  throw new Error('not reached');
});

test('with many cells the largest is found by products alone, and 0 stays 0', () => {
  const random = (n: number): number => ((n * 7919) % 1000) / 1000 - 0.5;
  const X = Float64Array.from({ length: 30 * 21 }, (_, i) => random(i));
  const design = { N: 30, D: 21, K: 5, X, labels: new Uint8Array(30) };
  const W = Float64Array.from({ length: 105 }, (_, i) => random(i + 5));
  const { largest, least } = finish(curvatureAt(design, W));
  expect(least).toBeNull();
  const V = W.map((_, i) => random(i * 3 + 1));
  expect(dot(V, hessianProduct(design, W, V))).toBeLessThanOrEqual(largest * dot(V, V));
  expect(largest).toBeLessThanOrEqual(smoothness(design));
  expect(finish(curvatureAt({ ...design, D: 1, X: new Float64Array(30) }, new Float64Array(5)))).toEqual({
    largest: 0,
    least: null,
  });
});
