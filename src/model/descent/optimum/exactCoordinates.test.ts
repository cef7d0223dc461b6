import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactCoordinates, originalWeights } from './exactCoordinates';
import { integerMatrix } from './integers';
import { createMeter, finish } from './slices';

const entry = fc.bigInt({ min: -50n, max: 50n });
const matrix = (rows: number, columns: number): fc.Arbitrary<bigint[][]> =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

const product = (A: readonly bigint[][], B: readonly bigint[][]): bigint[][] =>
  A.map((row) => B[0]!.map((_, j) => row.reduce((sum, a, k) => sum + a * B[k]![j]!, 0n)));

it('finds the rank, a basis among the rows, and writes the rows in it', () => {
  fc.assert(
    fc.property(matrix(7, 2), matrix(2, 4), (A, B) => {
      const rows = product(A, B);
      const { full } = finish(exactCoordinates(rows, 4, createMeter()));
      expect(full.rank).toBeLessThanOrEqual(2);
      const exact = product(rows, full.transform);
      exact.forEach((row, n) => {
        row.forEach((top, k) => {
          expect(full.points[n * full.rank + k]).toBeCloseTo(Number(top) / Number(full.denominator), 12);
        });
        // The row itself is the combination of basis rows with these coordinates.
        rows[n]!.forEach((value, o) => {
          const combined = row.reduce((sum, top, k) => sum + top * rows[full.basis[k]!]![o]!, 0n);
          expect(combined).toBe(value * full.denominator);
        });
      });
      full.basis.forEach((n, k) => {
        exact[n]!.forEach((top, j) => expect(top).toBe(j === k ? full.denominator : 0n));
      });
    }),
  );
});

it('sees rank 1 in equal columns and rank 0 in zeros', () => {
  const equal = finish(
    exactCoordinates(
      [
        [2n, 2n],
        [-3n, -3n],
      ],
      2,
      createMeter(),
    ),
  );
  expect(equal.full.rank).toBe(1);
  expect(finish(exactCoordinates([[0n, 0n]], 2, createMeter())).full.rank).toBe(0);
});

it('sets what rounding alone may span apart: 0.1, 0.2, 0.3 times 1 and 3', () => {
  const X = Float64Array.of(0.1, 0.3, 0.2, 0.6, 0.3, 0.9);
  const { rows } = finish(integerMatrix(X, 3, 2, createMeter()));
  const { full, solid } = finish(exactCoordinates(rows, 2, createMeter()));
  expect(full.rank).toBe(2);
  expect(solid.rank).toBe(1);
});

it('takes weights back to the features, whatever their offset', () => {
  const X = Float64Array.of(1, 1e7, 1, 1e7 + 1, 1, 1e7 + 4);
  const { rows, shift } = finish(integerMatrix(X, 3, 2, createMeter()));
  const { full } = finish(exactCoordinates(rows, 2, createMeter()));
  const W = finish(originalWeights(full, shift, Float64Array.of(5, -3), 1, createMeter()));
  for (let n = 0; n < 3; n++) {
    const inCoordinates = 5 * full.points[2 * n]! - 3 * full.points[2 * n + 1]!;
    expect(X[2 * n]! * W[0]! + X[2 * n + 1]! * W[1]!).toBeCloseTo(inCoordinates, 6);
  }
});
