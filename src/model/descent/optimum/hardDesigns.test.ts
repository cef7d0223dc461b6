import { describe, expect, it } from 'vitest';
import { labelledDesign } from '../../../testing/labelledDesign';
import { referenceCase } from '../../../testing/reference';
import type { Design } from '../../features/design';
import { findOptimum } from './findOptimum';
import type { Optimum, Unattained } from './optimum';
import { finish } from './slices';

const optimumOf = (design: Design): Optimum => finish(findOptimum(design));

function unattained(design: Design): Unattained {
  const found = optimumOf(design);
  if (found.status !== 'approached' && found.status !== 'separable') throw new Error(found.status);
  return found;
}

describe('ties on a boundary', () => {
  const tied = [
    [-1, 0],
    [0, 0],
    [0, 1],
    [1, 1],
  ];

  it('hold the samples that lie on it and free the others', () => {
    const found = unattained(labelledDesign(tied, 2));
    expect([...found.freed]).toEqual([0, 1, 0, 0, 0, 0, 1, 0]);
    expect(found.groups).toEqual([[0, 1]]);
    expect(found.risk).toBeCloseTo(Math.LN2 / 2, 14);
    expect([...found.direction]).toEqual([0, 0, -1, 0]);
  });

  it('are told from gaps and overlaps of one unit in the last place', () => {
    const ulp = 2 ** -52;
    const at = (x: number): Optimum =>
      optimumOf(
        labelledDesign(
          [
            [-1, 0],
            [1, 0],
            [x, 1],
            [3, 1],
          ],
          2,
        ),
      );
    expect(at(1).status).toBe('approached');
    expect(at(1 + 64 * ulp).status).toBe('separable');
    expect(at(1 - 64 * ulp).status).not.toBe('separable');
  });

  it('are decided to 200 pairs and left undecided beyond', () => {
    const repeated = (times: number): number[][] => Array.from({ length: times }, () => tied).flat();
    expect(unattained(labelledDesign(repeated(50), 2)).freedPairs).toBe(100);
    expect(optimumOf(labelledDesign(repeated(51), 2))).toEqual({ status: 'undecided' });
  });

  it('are decided among few classes where others split off', () => {
    const far = [
      [50, 2],
      [51, 2],
      [52, 2],
    ];
    const found = unattained(labelledDesign([...tied, ...far], 3));
    expect(found.groups).toEqual([[0, 1], [2]]);
    expect(found.freedPairs).toBe(12);
    expect(found.risk).toBeCloseTo((2 / 7) * Math.LN2, 14);
  });

  it('come with conflicting samples at one point', () => {
    const found = unattained(
      labelledDesign(
        [
          [0, 0, 0],
          [0, 0, 1],
          [0, 0, 2],
          [1, 0, 1],
          [1, 0, 1],
          [-1, 0.5, 0],
        ],
        3,
      ),
    );
    expect(found.freedPairs).toBe(6);
    expect(found.risk).toBeCloseTo(Math.log(3) / 2, 14);
  });
});

describe('awkward features', () => {
  it.each([
    [
      'a constant one',
      [
        [1, 7, 0],
        [1.5, 7, 0],
        [4, 7, 1],
        [4.5, 7, 1],
        [7, 7, 2],
        [7.5, 7, 2],
      ],
      3,
    ],
    [
      'samples on a line',
      [
        [-2, -2, 0],
        [-1.8, -1.8, 0],
        [0, 0, 1],
        [0.1, 0.1, 1],
        [1.9, 1.9, 2],
        [2, 2, 2],
      ],
      3,
    ],
    [
      'an offset of 1e7',
      [
        [9999999, 9999998, 0],
        [9999998.5, 9999997.5, 0],
        [9999990, 9999991, 1],
        [9999991, 9999990, 1],
      ],
      2,
    ],
    [
      'metres of light',
      [
        [4.5e-7, 1e-9, 0],
        [4.7e-7, 2e-9, 0],
        [6.4e-7, 1e-9, 1],
        [6.6e-7, 2e-9, 1],
      ],
      2,
    ],
    [
      '1e-7 beside 1e7',
      [
        [1e-7, 1e7, 0],
        [2e-7, 9e6, 0],
        [-1e-7, -1e7, 1],
        [-3e-7, -8e6, 1],
      ],
      2,
    ],
    [
      'a class without samples',
      [
        [-1, 0, 0],
        [-0.9, 0.2, 0],
        [1, 0, 1],
        [1.1, 0.1, 1],
        [0, 1, 3],
        [0.1, 1.1, 3],
      ],
      4,
    ],
    ['one sample', [[1, 2, 0]], 2],
    [
      'two samples',
      [
        [-1, 0, 0],
        [1, 0, 1],
      ],
      2,
    ],
    [
      'a feature three times another, but for rounding',
      [
        [0.1, 0.3, 0],
        [0.2, 0.6, 0],
        [0.3, 0.9, 1],
        [0.7, 2.1, 1],
      ],
      2,
    ],
  ] as [string, number[][], number][])('let all be told apart: %s', (_, points, K) => {
    const found = unattained(labelledDesign(points, K));
    expect(found.status).toBe('separable');
    expect(found.freedPairs).toBe(points.length * (K - 1));
  });

  it('change nothing where one repeats another', () => {
    const nine = referenceCase('nine-points').design;
    const mixed = { ...nine, labels: Uint8Array.of(0, 1, 2, 0, 1, 2, 2, 1, 0) };
    const column = (cell: number): number => Math.floor(cell / 4) * 3 + Math.min(cell % 4, 2);
    const X = Float64Array.from({ length: 9 * 4 }, (_, cell) => mixed.X[column(cell)]!);
    const found = optimumOf({ ...mixed, D: 4, X });
    expect(found.status === 'attained' && found.risk).toBeCloseTo(1.0302123309056177, 14);
  });

  it('are left undecided where only rounding decides', () => {
    const points = [
      [0.1, 0.3, 0],
      [0.2, 0.6, 1],
      [0.3, 0.9, 0],
      [0.4, 1.2, 1],
      [0.6, 1.8, 0],
      [0.7, 2.1, 1],
    ];
    expect(optimumOf(labelledDesign(points, 2))).toEqual({ status: 'undecided' });
  });
});
