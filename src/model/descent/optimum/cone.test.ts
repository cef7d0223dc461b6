import fc from 'fast-check';
import { expect, it } from 'vitest';
import { separatingVector } from './cone';
import { createMeter, finish } from './slices';

const d = 4;
const vector = fc.array(fc.bigInt({ min: -3n, max: 3n }), { minLength: d, maxLength: d });
const vectors = fc.array(vector, { minLength: 1, maxLength: 9 });
const dot = (a: readonly bigint[], b: readonly bigint[]): bigint => a.reduce((sum, one, j) => sum + one * b[j]!, 0n);
const separate = (cone: bigint[][], b: bigint[]): bigint[] | null => finish(separatingVector(cone, b, createMeter()));

it('finds no vector that separates a sum from its parts', () => {
  fc.assert(
    fc.property(vectors, fc.array(fc.bigInt({ min: 0n, max: 5n }), { minLength: 9, maxLength: 9 }), (cone, weights) => {
      const b = Array.from({ length: d }, (_, j) => cone.reduce((sum, one, i) => sum + weights[i]! * one[j]!, 0n));
      expect(separate(cone, b)).toBeNull();
    }),
  );
});

it('separates only what lies outside', () => {
  fc.assert(
    fc.property(vectors, vector, (cone, b) => {
      const y = separate(cone, b);
      if (!y) return;
      expect(dot(y, b) < 0n).toBe(true);
      cone.forEach((one) => expect(dot(y, one) >= 0n).toBe(true));
    }),
    { numRuns: 500 },
  );
});

it('knows the quadrant', () => {
  const quadrant = [
    [1n, 0n],
    [0n, 1n],
  ];
  expect(separate(quadrant, [2n, 3n])).toBeNull();
  expect(separate(quadrant, [0n, 0n])).toBeNull();
  expect(separate(quadrant, [2n, -1n])).not.toBeNull();
  expect(separate(quadrant, [-1n, 0n])).not.toBeNull();
});
