import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cholesky, solveLower, solveUpper } from './cholesky';
import { createMeter, finish } from './slices';

const d = 5;
const square = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: d * d, maxLength: d * d });

/** BBᵀ + I. */
function positive(B: readonly number[]): Float64Array {
  return Float64Array.from({ length: d * d }, (_, at) => {
    const i = Math.floor(at / d);
    const j = at % d;
    let sum = i === j ? 1 : 0;
    for (let k = 0; k < d; k++) sum += B[i * d + k]! * B[j * d + k]!;
    return sum;
  });
}

it('solves what it factors', () => {
  fc.assert(
    fc.property(square, (B) => {
      const A = positive(B);
      const L = finish(cholesky(A, d, 0, createMeter()))!;
      const x = Float64Array.from({ length: d }, (_, i) => i - 1.5);
      const b = x.map((_, i) => x.reduce((sum, entry, j) => sum + A[i * d + j]! * entry, 0));
      solveLower(L, d, b);
      solveUpper(L, d, b);
      b.forEach((entry, i) => expect(entry).toBeCloseTo(x[i]!, 10));
    }),
  );
});

it('refuses a matrix that a shift makes indefinite', () => {
  const A = Float64Array.of(2, 0, 1, 2);
  expect(finish(cholesky(A, 2, -0.99, createMeter()))).not.toBeNull();
  expect(finish(cholesky(A, 2, -1.01, createMeter()))).toBeNull();
});
