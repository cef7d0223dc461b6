import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomCase } from '../../../testing/randomDesigns';
import { referenceCase } from '../../../testing/reference';
import { softmax } from '../../kernel/softmax';
import type { Design } from '../../features/design';
import { findOptimum } from './findOptimum';
import { finish } from './slices';

it('is the least that is not 0 of all D·K eigenvalues', () => {
  let seen = 0;
  fc.assert(
    fc.property(randomCase({ maxN: 15, maxD: 3, maxK: 3, reach: 1 }), ({ design }) => {
      const found = finish(findOptimum(design));
      if (found.status !== 'attained' || found.leastEigenvalue === null) return;
      seen++;
      const all = eigenvalues(hessian(design, found.W)).filter((value) => value > 1e-12);
      const least = Math.min(...all);
      expect(Math.abs(found.leastEigenvalue - least)).toBeLessThan(1e-6 * least);
    }),
    { numRuns: 200, seed: 1 },
  );
  expect(seen).toBeGreaterThan(30);
});

it('leaves out what no sample sees', () => {
  const nine = referenceCase('nine-points').design;
  const mixed = { ...nine, labels: Uint8Array.of(0, 1, 2, 0, 1, 2, 2, 1, 0) };
  const plain = finish(findOptimum(mixed));
  expect(plain.status === 'attained' && plain.leastEigenvalue).toBeCloseTo(0.0544107, 7);
  // Each feature twice, divided by √2: the same W-space but for directions that no sample sees.
  const X = Float64Array.from({ length: 9 * 6 }, (_, cell) => mixed.X[Math.floor(cell / 2)]! * Math.SQRT1_2);
  const doubled = finish(findOptimum({ ...mixed, D: 6, X }));
  expect(doubled.status === 'attained' && doubled.leastEigenvalue).toBeCloseTo(0.0544107, 7);
});

/** (1/N) Σ (diag ŷ − ŷŷᵀ) ⊗ xxᵀ, D·K × D·K. */
function hessian({ N, D, K, X }: Design, W: Float64Array): number[][] {
  const H = Array.from({ length: D * K }, () => new Array<number>(D * K).fill(0));
  for (let n = 0; n < N; n++) {
    const x = X.subarray(n * D, (n + 1) * D);
    const z = Float64Array.from({ length: K }, (_, m) => x.reduce((sum, entry, o) => sum + entry * W[o * K + m]!, 0));
    const yhat = softmax(z);
    H.forEach((row, i) => {
      row.forEach((_, j) => {
        const m = i % K;
        const k = j % K;
        const spread = yhat[m]! * ((m === k ? 1 : 0) - yhat[k]!);
        row[j]! += (x[Math.floor(i / K)]! * x[Math.floor(j / K)]! * spread) / N;
      });
    });
  }
  return H;
}

/** By Jacobi's rotations. */
function eigenvalues(A: number[][]): number[] {
  const d = A.length;
  for (let sweep = 0; sweep < 40; sweep++) {
    for (let p = 0; p < d; p++) {
      for (let q = p + 1; q < d; q++) {
        if (Math.abs(A[p]![q]!) < 1e-300) continue;
        const angle = Math.atan2(2 * A[p]![q]!, A[q]![q]! - A[p]![p]!) / 2;
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (let k = 0; k < d; k++) {
          [A[k]![p], A[k]![q]] = [c * A[k]![p]! - s * A[k]![q]!, s * A[k]![p]! + c * A[k]![q]!];
        }
        for (let k = 0; k < d; k++) {
          [A[p]![k], A[q]![k]] = [c * A[p]![k]! - s * A[q]![k]!, s * A[p]![k]! + c * A[q]![k]!];
        }
      }
    }
  }
  return A.map((row, i) => row[i]!);
}
