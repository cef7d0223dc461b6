import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomCase } from '../../../testing/randomDesigns';
import { referenceCase } from '../../../testing/reference';
import type { Design } from '../../features/design';
import { descend } from '../../kernel/descend';
import { jsKernel } from '../../kernel/jsKernel';
import { penalisedRisk } from '../../kernel/penalty';
import { smoothness } from '../../kernel/smoothness';
import { findOptimum } from './findOptimum';
import type { Optimum } from './optimum';
import { finish } from './slices';

const optimumOf = (design: Design): Optimum => finish(findOptimum(design));
const nine = referenceCase('nine-points').design;

function riskAt(design: Design, W: Float64Array): number {
  return penalisedRisk(jsKernel, design, W, new Float64Array(W.length)).risk;
}

test('descent ends where it says, on separable samples too', () => {
  const design = { ...nine, penalty: { lambda: 0.1, firstRow: 1 } };
  const found = optimumOf(design);
  if (found.status !== 'attained') throw new Error(found.status);
  const W = new Float64Array(9);
  const G = new Float64Array(9);
  const eta = 1 / smoothness(design);
  for (let step = 0; step < 4000; step++) {
    penalisedRisk(jsKernel, design, W, G);
    descend(W, G, eta);
  }
  expect(riskAt(design, W)).toBeCloseTo(found.risk, 13);
  expect(riskAt(design, found.W)).toBeCloseTo(found.risk, 13);
  found.W.forEach((w, cell) => expect(w).toBeCloseTo(W[cell]!, 7));
  expect(found.uncertainty).toBeLessThan(1e-12);
  expect(found.largestGradient).toBeLessThan(1e-12);
  // Rows with the sum 0 see at least λ, but for the bias row.
  expect(found.leastEigenvalue).toBeGreaterThan(0);
});

test('the minimum exists if and only if every class has a sample, or no row is without the penalty', () => {
  fc.assert(
    fc.property(
      randomCase({ maxN: 12, maxD: 3, maxK: 4, reach: 2 }),
      fc.constantFrom(0.001, 0.1, 3),
      fc.boolean(),
      ({ design: { N, D, K, X, labels } }, lambda, whole) => {
        const biased = X.map((x, cell) => (cell % D === 0 ? 1 : x));
        const design = { N, D, K, X: biased, labels, penalty: { lambda, firstRow: whole ? 0 : 1 } };
        const found = optimumOf(design);
        const full = new Set(labels).size === K;
        expect(found.status).toBe(full || whole ? 'attained' : 'approached');
        if (!('risk' in found)) return;
        // No W near the one that is given is lower.
        const far = found.status === 'approached' ? found.direction : new Float64Array(D * K);
        const lowest = found.W.map((w, cell) => w + 60 * far[cell]!);
        expect(Math.abs(riskAt(design, lowest) - found.risk)).toBeLessThan(1e-12 * (1 + found.risk));
        for (let cell = 0; cell < D * K; cell++) {
          for (const by of [-0.01, 0.01]) {
            const moved = lowest.map((w, at) => (at === cell ? w + by : w));
            expect(riskAt(design, moved)).toBeGreaterThanOrEqual(found.risk - found.uncertainty - 1e-13);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('a class without samples runs off, and is named', () => {
  const labels = nine.labels.map((label) => (label === 1 ? 0 : label));
  const found = optimumOf({ ...nine, labels, penalty: { lambda: 0.1, firstRow: 1 } });
  expect(found).toMatchObject({ status: 'approached', freedPairs: 9, groups: [[0, 2], [1]] });
});

test('with one class alone the lowest value is 0 and is approached', () => {
  const labels = new Uint8Array(9);
  const found = optimumOf({ ...nine, labels, penalty: { lambda: 0.1, firstRow: 1 } });
  expect(found).toMatchObject({ status: 'approached', risk: 0, groups: [[0], [1], [2]] });
});
