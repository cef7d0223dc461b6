import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confusionOf, correctInSlices } from './confusion';
import { jsKernel } from './jsKernel';
import { penalisedRisk } from './penalty';
import { finish } from './slices';

test('counts by hand', () => {
  // z is (x, −x): two of A, one of them on the wrong side, and a tie of B, which goes to A.
  const design = { N: 3, D: 1, K: 2, X: Float64Array.of(1, -2, 0), labels: Uint8Array.of(0, 0, 1) };
  expect([...confusionOf(design, Float64Array.of(1, -1))]).toEqual([1, 1, 1, 0]);
});

test('its rows add up to the samples of each label, and its diagonal to those that are correct', () => {
  const shape = fc.record({
    N: fc.integer({ min: 1, max: 30 }),
    D: fc.integer({ min: 1, max: 4 }),
    K: fc.integer({ min: 2, max: 5 }),
  });
  const small = fc.integer({ min: -3, max: 3 });
  fc.assert(
    fc.property(shape, fc.array(small, { minLength: 1, maxLength: 50 }), ({ N, D, K }, numbers) => {
      let at = 0;
      const next = (): number => numbers[at++ % numbers.length]!;
      const X = Float64Array.from({ length: N * D }, next);
      const labels = Uint8Array.from({ length: N }, () => (next() + 3) % K);
      const W = Float64Array.from({ length: D * K }, next);
      const design = { N, D, K, X, labels };
      const counts = confusionOf(design, W);
      const rows = Array.from({ length: K }, (_, i) => counts.subarray(i * K, (i + 1) * K).reduce((a, b) => a + b, 0));
      expect(rows).toEqual(rows.map((_, i) => labels.filter((label) => label === i).length));
      const { correct } = penalisedRisk(jsKernel, design, W, new Float64Array(D * K));
      expect(Array.from({ length: K }, (_, i) => counts[i * K + i]!).reduce((a, b) => a + b, 0)).toBe(correct);
      expect(finish(correctInSlices(design, W))).toBe(correct);
    }),
  );
});
