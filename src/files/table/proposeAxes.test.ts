import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fRatios, proposeAxes } from './proposeAxes';

const samplesOf = (rows: number[][], labels: number[]) => ({
  N: rows.length,
  F: rows[0]?.length ?? 0,
  features: Float64Array.from(rows.flat()),
  labels: Uint8Array.from(labels),
});

describe('fRatios', () => {
  it('is the variance between classes over that within them, by hand', () => {
    // Classes 1 2 3 and 4 5 6: between 6 · 1.5² = 13.5 over 1, within 4 over 4.
    const samples = samplesOf([[1], [2], [3], [4], [5], [6]], [0, 0, 0, 1, 1, 1]);
    expect(fRatios(samples, 2)[0]).toBeCloseTo(13.5, 12);
    // A class without samples is none.
    expect(fRatios(samples, 3)[0]).toBeCloseTo(13.5, 12);
  });

  it('is 0 where there is nothing to tell apart, and never NaN', () => {
    expect(
      Array.from(
        fRatios(
          samplesOf(
            [
              [0.1, 1],
              [0.1, 2],
              [0.1, 3],
              [0.1, 5],
            ],
            [0, 1, 0, 1],
          ),
          2,
        ),
      )[0],
    ).toBe(0);
    expect(Array.from(fRatios(samplesOf([[1], [2]], [0, 1]), 2))).toEqual([0]);
    expect(Array.from(fRatios(samplesOf([[1], [2], [3]], [0, 0, 0]), 2))).toEqual([0]);
    expect(Array.from(fRatios(samplesOf([[1], [1], [2], [2]], [0, 0, 1, 1]), 2))).toEqual([Infinity]);
  });

  it('does not change with the unit of a feature or with where its zero is', () => {
    const row = fc.record({ x: fc.integer({ min: -50, max: 50 }), label: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 40 }), (rows) => {
        const labels = rows.map(({ label }) => label);
        const [F0, F1, F2] = fRatios(
          samplesOf(
            rows.map(({ x }) => [x, x / 1000, x + 9e6]),
            labels,
          ),
          3,
        );
        if (!Number.isFinite(F0)) return;
        expect(F1).toBeCloseTo(F0!, 5 - Math.ceil(Math.log10(1 + F0!)));
        expect(F2).toBe(F0);
      }),
    );
  });
});

describe('proposeAxes', () => {
  it('takes the two largest in the order of the features, the first ones of those alike', () => {
    const labels = [0, 0, 1, 1];
    const [poor, good, best] = [
      [1, 5, 2, 4],
      [1, 2, 3, 4.5],
      [1, 1.1, 8, 8.1],
    ];
    const propose = (...columns: (readonly number[])[]) =>
      proposeAxes(
        samplesOf(
          labels.map((_, n) => columns.map((column) => column[n]!)),
          labels,
        ),
        2,
      );
    expect(propose(best, poor, good)).toEqual([0, 2]);
    expect(propose(poor, good, best)).toEqual([1, 2]);
    expect(propose(poor, best, best, best)).toEqual([1, 2]);
    expect(propose(good)).toEqual([0]);
  });

  it('takes the first two without labels', () => {
    expect(
      proposeAxes(
        samplesOf(
          [
            [1, 2, 3],
            [3, 2, 9],
            [4, 5, 0],
          ],
          [0, 0, 0],
        ),
        2,
      ),
    ).toEqual([0, 1]);
  });
});
