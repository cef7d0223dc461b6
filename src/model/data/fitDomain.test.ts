import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitDomain } from './fitDomain';
import { irisPetals } from './irisPetals';
import { SampleTable } from './sampleTable';

const iris = SampleTable.from(irisPetals());

function samplesOf(...rows: number[][]): SampleTable {
  const F = rows[0]?.length ?? 2;
  const features = Float64Array.from(rows.flat());
  return SampleTable.from({ N: rows.length, F, features, labels: new Uint8Array(rows.length) });
}

describe('fitDomain', () => {
  it('pads the iris petals by a tenth, to short numbers', () => {
    expect(fitDomain(iris, [0, 1])).toEqual([
      [0.4, 7.5],
      [-0.15, 2.75],
    ]);
  });

  it('follows the axes', () => {
    const [x1, x2] = fitDomain(iris, [1, 0]);
    expect([x2, x1]).toEqual(fitDomain(iris, [0, 1]));
  });

  it('is [−1, 1] without samples and on an axis that is not there', () => {
    const unit = [-1, 1];
    expect(fitDomain(samplesOf(), [0, 1])).toEqual([unit, unit]);
    expect(fitDomain(samplesOf([1], [3]), [0])[1]).toEqual(unit);
  });

  it('puts a feature that does not vary in the middle', () => {
    const constant = fitDomain(samplesOf([4, 0]), [0, 1]);
    expect(constant[0]).toEqual([2, 6]);
    expect(constant[1]).toEqual([-1, 1]);
    expect(fitDomain(samplesOf([5e-324, 1], [0, 1]), [0, 1])[0]).toEqual([-1, 1]);
    expect(fitDomain(samplesOf([1e-90, 1], [0, 1]), [0, 1])[0]).toEqual([-1, 1]);
    // Below the narrowest plane, and above it.
    for (const span of [2e-25, 1e-20]) {
      const [low, high] = fitDomain(samplesOf([0, 1], [span, 1]), [0, 1])[0];
      expect(high - low).toBeGreaterThan(span);
    }
  });

  it('holds all samples with room to spare', () => {
    const value = fc.double({ min: -1e7, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 }), (rows) => {
        for (const [axis, [min, max]] of fitDomain(samplesOf(...rows), [0, 1]).entries()) {
          const values = rows.map((row) => row[axis]!);
          const low = values.reduce((a, b) => Math.min(a, b));
          const high = values.reduce((a, b) => Math.max(a, b));
          expect(Number.isFinite(min) && Number.isFinite(max)).toBe(true);
          expect(min).toBeLessThan(max);
          expect(min).toBeLessThanOrEqual(low - 0.05 * (high - low));
          expect(max).toBeGreaterThanOrEqual(high + 0.05 * (high - low));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('handles 200,000 samples', () => {
    const many = { N: 200_000, F: 1, features: new Float64Array(200_000).fill(3), labels: new Uint8Array(200_000) };
    expect(fitDomain(SampleTable.from(many), [0])[0]).toEqual([1.5, 4.5]);
  });
});
