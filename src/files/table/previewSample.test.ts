import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewSample } from './previewSample';

const countsOf = (labels: Iterable<number>, K: number) => {
  const counts = Array<number>(K).fill(0);
  for (const label of labels) counts[label]!++;
  return counts;
};

describe('previewSample', () => {
  it('is all of a small table', () => {
    expect(Array.from(previewSample(Uint8Array.of(1, 0, 1), 2))).toEqual([0, 1, 2]);
    expect(previewSample(new Uint8Array(2000), 2)).toHaveLength(2000);
  });

  it('draws 2,000, each class in proportion, and the same ones again', () => {
    const labels = Uint8Array.from({ length: 100_000 }, (_, n) => (n % 10 < 7 ? 0 : n % 10 < 9 ? 1 : 2));
    const drawn = previewSample(labels, 3);
    expect(
      countsOf(
        Array.from(drawn, (n) => labels[n]!),
        3,
      ),
    ).toEqual([1400, 400, 200]);
    expect(previewSample(labels, 3)).toEqual(drawn);
    // From all parts of the table.
    const tenths = countsOf(
      Array.from(drawn, (n) => Math.floor(n / 10_000)),
      10,
    );
    for (const count of tenths) expect(Math.abs(count - 200)).toBeLessThan(60);
  });

  it('is ascending, of the size asked for, and leaves out no class', () => {
    const sizes = fc.array(fc.oneof(fc.nat(3), fc.nat(400)), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 10, max: 60 }), (sizes, most) => {
        const labels = Uint8Array.from(sizes.flatMap((size, m) => Array<number>(size).fill(m)));
        const drawn = previewSample(labels, sizes.length, most);
        expect(drawn).toHaveLength(Math.min(most, labels.length));
        expect(drawn.every((n, index) => n < labels.length && (index === 0 || n > drawn[index - 1]!))).toBe(true);
        const counts = countsOf(
          Array.from(drawn, (n) => labels[n]!),
          sizes.length,
        );
        for (const [m, size] of sizes.entries()) if (size > 0) expect(counts[m]).toBeGreaterThan(0);
      }),
    );
  });
});
