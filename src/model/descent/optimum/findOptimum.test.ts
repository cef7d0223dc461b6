import { describe, expect, it } from 'vitest';
import { labelledDesign } from '../../../testing/labelledDesign';
import { train } from '../../../testing/randomDesigns';
import { referenceCase } from '../../../testing/reference';
import type { Design } from '../../features/design';
import { smoothness } from '../../kernel/smoothness';
import { findOptimum } from './findOptimum';
import type { Attained, Optimum, Unattained } from './optimum';
import { finish } from './slices';

const optimumOf = (design: Design): Optimum => finish(findOptimum(design));

function attained(design: Design): Attained {
  const found = optimumOf(design);
  if (found.status !== 'attained') throw new Error(found.status);
  return found;
}

function unattained(design: Design): Unattained {
  const found = optimumOf(design);
  if (found.status !== 'approached' && found.status !== 'separable') throw new Error(found.status);
  return found;
}

const petals = referenceCase('iris-petals').design;
const nine = referenceCase('nine-points').design;
const mixed = { ...nine, labels: Uint8Array.of(0, 1, 2, 0, 1, 2, 2, 1, 0) };

describe('where no W has the lowest risk', () => {
  it('splits setosa off the Iris petals', () => {
    const found = unattained(petals);
    expect(found.status).toBe('approached');
    expect(found.freedPairs).toBe(200);
    expect(found.groups).toEqual([[0], [1, 2]]);
    expect(found.risk).toBeCloseTo(0.068545, 7);
    expect(found.uncertainty).toBeLessThan(1e-13);
    expect([1, 2, 4, 5, 7, 8].map((cell) => found.direction[cell])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('splits setosa off the four features too', () => {
    const found = unattained(referenceCase('iris-four-features').design);
    expect(found.freedPairs).toBe(200);
    expect(found.risk).toBeCloseTo(0.0396618, 7);
  });

  it('parts all of the nine points', () => {
    const found = unattained(nine);
    expect(found.status).toBe('separable');
    expect(found.freedPairs).toBe(18);
    expect(found.groups).toEqual([[0], [1], [2]]);
    expect(found.risk).toBe(0);
    expect(found.newton).toEqual([]);
  });

  it('leaves two thirds of the risk of versicolor against virginica, as logistic regression has it', () => {
    const two = petals.labels.map((label) => (label === 2 ? 1 : 0)).subarray(50);
    const alone = logistic(petals.X.subarray(150), two);
    expect(unattained(petals).risk).toBeCloseTo((100 / 150) * alone, 12);
  });

  it('is never gone below by descent', () => {
    const { risk } = unattained(petals);
    const W = new Float64Array(9);
    const risks = train(petals, W, 1, 20_000);
    expect(Math.min(...risks)).toBeGreaterThan(risk);
    expect(Math.min(...risks)).toBeLessThan(risk + 0.02);
  });
});

describe('where some W has it', () => {
  it('is where descent ends', () => {
    const found = attained(mixed);
    expect(found.risk).toBeCloseTo(1.0302123, 7);
    expect(found.largestGradient).toBeLessThan(1e-15);
    const W = new Float64Array(9);
    const risks = train(mixed, W, 1 / smoothness(mixed), 1000);
    expect(risks.at(-1)).toBeCloseTo(found.risk, 14);
    found.W.forEach((entry, cell) => expect(entry).toBeCloseTo(W[cell]!, 10));
    expect(found.newton[0]).toBeCloseTo(Math.log(3), 14);
    expect(found.newton.at(-1)).toBe(found.risk);
  });

  it('is found whatever the units and the offset of the features', () => {
    const { risk } = attained(mixed);
    for (const [scale, offset] of [
      [2 ** -23, 0],
      [2 ** 23, 0],
      [1, 2 ** 23],
    ] as const) {
      const X = mixed.X.map((x, cell) => (cell % 3 === 0 ? 1 : x * scale + offset));
      expect(attained({ ...mixed, X }).risk).toBeCloseTo(risk, offset === 0 ? 14 : 8);
    }
  });

  it.each([
    [
      'six samples at one point',
      [
        [2.5, 2.5, 0],
        [2.5, 2.5, 0],
        [2.5, 2.5, 0],
        [2.5, 2.5, 1],
        [2.5, 2.5, 1],
        [2.5, 2.5, 2],
      ],
      3,
      1.0114042647073518,
    ],
    [
      'two classes at one point',
      [
        [0.5, 0.5, 0],
        [0.5, 0.5, 1],
      ],
      2,
      Math.LN2,
    ],
    [
      'one feature, overlapping',
      [
        [0.5, 0],
        [1, 0],
        [1.5, 1],
        [2, 0],
        [2.5, 1],
        [3, 1],
      ],
      2,
      0.41299780584160195,
    ],
  ] as [string, number[][], number, number][])('knows %s', (_, points, K, risk) => {
    expect(attained(labelledDesign(points, K)).risk).toBeCloseTo(risk, 14);
  });
});

describe('one class alone', () => {
  it('pushes the others away with the bias', () => {
    expect(
      unattained(
        labelledDesign(
          [
            [0.5, 0.4, 0],
            [-0.5, -0.4, 0],
          ],
          3,
        ),
      ).status,
    ).toBe('separable');
  });

  it('cannot where its samples stand opposite each other without it: R = ln 3', () => {
    const found = attained(
      labelledDesign(
        [
          [0.5, 0.4, 0],
          [-0.5, -0.4, 0],
        ],
        3,
        false,
      ),
    );
    expect(found.risk).toBeCloseTo(Math.log(3), 14);
    expect(found.W.every((entry) => Math.abs(entry) < 1e-12)).toBe(true);
  });

  it('has a minimum where no half-plane holds its samples', () => {
    const points = [
      [0.5, 0.4, 0],
      [-0.4, -0.6, 0],
      [0.3, -0.7, 0],
      [-0.5, 0.6, 0],
    ];
    expect(attained(labelledDesign(points, 3, false)).risk).toBeCloseTo(1.0779, 4);
  });

  it('has none where a half-plane does', () => {
    expect(
      unattained(
        labelledDesign(
          [
            [1, 0, 0],
            [-1, 1, 0],
          ],
          2,
          false,
        ),
      ).status,
    ).toBe('separable');
    const found = unattained(
      labelledDesign(
        [
          [1, 0, 0],
          [-1, 0, 0],
          [0, 1, 0],
        ],
        2,
        false,
      ),
    );
    expect(found.freedPairs).toBe(1);
    expect(found.risk).toBeCloseTo((2 / 3) * Math.LN2, 14);
  });

  it('at the origin without the bias, nothing depends on W', () => {
    const found = attained(labelledDesign([[0, 0, 1]], 4, false));
    expect(found.risk).toBeCloseTo(Math.log(4), 14);
    expect(found.leastEigenvalue).toBeNull();
  });
});

describe('what is not tried', () => {
  it('is no samples, and too many', () => {
    expect(optimumOf({ N: 0, D: 3, K: 3, X: new Float64Array(), labels: new Uint8Array() })).toEqual({
      status: 'none',
    });
    const N = 100_000;
    const D = 11;
    const large = { N, D, K: 3, X: new Float64Array(N * D), labels: new Uint8Array(N) };
    expect(optimumOf(large)).toEqual({ status: 'tooLarge' });
  });
});

/** The least mean loss of logistic regression by Newton's method, three features, labels 0 and 1. */
function logistic(X: Float64Array, labels: Uint8Array): number {
  const w = [0, 0, 0];
  let loss = 0;
  for (let step = 0; step < 40; step++) {
    const A = [0, 1, 2].map(() => [0, 0, 0, 0]);
    loss = 0;
    labels.forEach((label, n) => {
      const x = [X[3 * n]!, X[3 * n + 1]!, X[3 * n + 2]!];
      const z = x.reduce((sum, entry, o) => sum + entry * w[o]!, 0);
      const p = 1 / (1 + Math.exp(-z));
      loss += Math.log1p(Math.exp(label === 1 ? -z : z)) / labels.length;
      for (let o = 0; o < 3; o++) {
        for (let q = 0; q < 3; q++) A[o]![q]! += p * (1 - p) * x[o]! * x[q]!;
        A[o]![3]! += (label - p) * x[o]!;
      }
    });
    for (let o = 0; o < 3; o++) {
      for (let q = 0; q < 3; q++) {
        const factor = q === o ? 0 : A[q]![o]! / A[o]![o]!;
        A[q] = A[q]!.map((entry, j) => entry - factor * A[o]![j]!);
      }
    }
    for (let o = 0; o < 3; o++) w[o]! += A[o]![3]! / A[o]![o]!;
  }
  return loss;
}
