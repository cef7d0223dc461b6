// What descent as a whole must do: the parts of the model together, on easy and on hostile data.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SampleTable } from '../data/sampleTable';
import { datasetOf } from '../data/dataset';
import { descend } from '../kernel/descend';
import { designFrom, largestGap, randomCase, train } from '../../testing/randomDesigns';
import { designOf, type Design } from '../features/design';
import { randomFrom } from '../data/random';
import { referenceCase } from '../../testing/reference';
import { evaluateRisk } from '../kernel/risk';
import { smoothness } from '../kernel/smoothness';

const zeros = ({ D, K }: Design): Float64Array => new Float64Array(D * K);
const finite = (values: Iterable<number>): boolean => [...values].every(Number.isFinite);
const norm = (W: Float64Array): number => Math.sqrt(W.reduce((sum, w) => sum + w * w, 0));

function rowsOf({ N, D, X }: Design): number[][] {
  return Array.from({ length: N }, (_, n) => [...X.subarray(n * D, (n + 1) * D)]);
}

describe('descent', () => {
  it('has 99, 107 and 131 irises correct at iterations 40, 60 and 200 with η = 0.1', () => {
    const { samples, eta, classes } = datasetOf('iris');
    const design = designOf({ samples, K: classes.length, bias: true, eta });
    const W = zeros(design);
    const G = zeros(design);
    const correct = Array.from({ length: 201 }, () => {
      const count = evaluateRisk(design, W, G).correct;
      descend(W, G, eta);
      return count;
    });
    expect([correct[40], correct[60], correct[200]]).toEqual([99, 107, 131]);
  });

  it('takes the nine points from ln 3 to 0.792752759 in three steps', () => {
    const { samples, eta } = datasetOf('nine');
    const design = designOf({ samples, K: 3, bias: true, eta });
    const risks = train(design, zeros(design), eta, 3);
    [1.098612288668, 0.977403403, 0.876850601, 0.792752759].forEach((risk, t) => expect(risks[t]).toBeCloseTo(risk, 9));
  });

  it('equals logistic regression with rate 2η where K = 2', () => {
    fc.assert(
      fc.property(randomCase({ maxN: 20, maxD: 3, maxK: 2, reach: 1 }), ({ design }) => {
        const { N, D, X, labels } = design;
        const W = zeros(design);
        train(design, W, 0.3, 1000);
        const w = new Float64Array(D);
        for (let step = 0; step < 1000; step++) {
          const g = new Float64Array(D);
          for (let n = 0; n < N; n++) {
            let t = 0;
            for (let o = 0; o < D; o++) t += w[o]! * X[n * D + o]!;
            const error = 1 / (1 + Math.exp(-t)) - labels[n]!;
            for (let o = 0; o < D; o++) g[o]! += (error * X[n * D + o]!) / N;
          }
          for (let o = 0; o < D; o++) w[o]! -= 2 * 0.3 * g[o]!;
        }
        w.forEach((weight, o) => {
          expect(Math.abs(W[2 * o + 1]! - W[2 * o]! - weight)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(weight)));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('takes the same way with every sample doubled, and with the samples in another order', () => {
    const { design } = referenceCase('iris-petals');
    const rows = rowsOf(design);
    const labels = [...design.labels];
    const order = rows.map((_, n) => (n * 77) % design.N);
    const variants = [
      designFrom([...rows, ...rows], [...labels, ...labels], 3),
      designFrom(
        order.map((n) => rows[n]!),
        order.map((n) => labels[n]!),
        3,
      ),
    ];
    const W = zeros(design);
    const risks = train(design, W, 0.1, 1000);
    for (const variant of variants) {
      const other = zeros(design);
      expect(largestGap(train(variant, other, 0.1, 1000), risks)).toBeLessThanOrEqual(1e-12);
      expect(largestGap(other, W)).toBeLessThanOrEqual(1e-10);
    }
  });

  it('learns the label frequencies of one place with several labels', () => {
    const design = designFrom(new Array<number[]>(10).fill([1, 0.3, -0.2]), [0, 0, 0, 0, 0, 1, 1, 1, 2, 2], 3);
    const risks = train(design, zeros(design), 1, 5000);
    const entropy = -[0.5, 0.3, 0.2].reduce((sum, p) => sum + p * Math.log(p), 0);
    expect(risks.at(-1)).toBeCloseTo(entropy, 6);
  });

  it('trains with one class present, with a class that has no samples, and with one sample', () => {
    const alone = designFrom(
      [
        [1, 0.5],
        [1, -0.5],
      ],
      [1, 1],
      3,
    );
    expect(train(alone, zeros(alone), 1, 2000).at(-1)).toBeLessThan(1e-3);
    const absent = designFrom(
      [
        [1, 0.5],
        [1, -0.5],
        [1, 0.1],
      ],
      [0, 2, 0],
      4,
    );
    const W = zeros(absent);
    train(absent, W, 1, 100_000);
    expect(finite(W)).toBe(true);
    const single = designFrom([[1, 3, -4]], [0], 2);
    expect(finite(train(single, zeros(single), 10, 1000))).toBe(true);
  });

  it('predicts with a duplicated feature as with that feature √2 times as large', () => {
    const base = rowsOf(referenceCase('nine-points').design);
    const labels = [...referenceCase('nine-points').design.labels];
    const twice = designFrom(
      base.map(([one, x1, x2]) => [one!, x1!, x2!, x2!]),
      labels,
      3,
    );
    const scaled = designFrom(
      base.map(([one, x1, x2]) => [one!, x1!, x2! * Math.SQRT2]),
      labels,
      3,
    );
    const reduced = train(scaled, zeros(scaled), 1, 1000);
    expect(largestGap(train(twice, zeros(twice), 1, 1000), reduced)).toBeLessThanOrEqual(1e-8);
  });

  it('stays finite for 20,000 steps at η = 1e6, on features of 1e7 and on denormal ones', () => {
    const { design } = referenceCase('iris-petals');
    const hostile: [Design, number][] = [
      [design, 1e6],
      [{ ...design, X: design.X.map((x) => x * 1.4e6) }, 1e6],
      [
        designFrom(
          [
            [1, 5e-324],
            [1, 1e-300],
            [1, -0],
          ],
          [0, 1, 2],
          3,
        ),
        1,
      ],
    ];
    for (const [data, eta] of hostile) {
      const W = zeros(data);
      expect(finite(train(data, W, eta, 20_000))).toBe(true);
      expect(finite(W)).toBe(true);
    }
  });

  it('never ends on separable clouds: R·t stays bounded, ‖W‖ grows like log t, R stays above 0', () => {
    const random = randomFrom(2);
    const centres = [
      [-1.4, -1],
      [1.4, -1],
      [0, 1.4],
    ];
    const rows = centres.flatMap(([x1, x2]) =>
      Array.from({ length: 10 }, () => [1, x1! + 0.1 * random.normal(), x2! + 0.1 * random.normal()]),
    );
    const design = designFrom(
      rows,
      rows.map((_, n) => Math.floor(n / 10)),
      3,
    );
    const W = zeros(design);
    const norms: number[] = [];
    let t = 0;
    for (const until of [10, 100, 1000, 10_000, 100_000]) {
      const risk = train(design, W, 1, until - t).at(-1)!;
      t = until;
      expect(risk).toBeGreaterThan(0);
      expect(risk * t).toBeGreaterThan(0.2);
      expect(risk * t).toBeLessThan(2);
      norms.push(norm(W));
    }
    norms.slice(1).forEach((length, i) => {
      expect(length - norms[i]!).toBeGreaterThan(1.3);
      expect(length - norms[i]!).toBeLessThan(2);
    });
  });

  it('has the same bits after 10,000 steps, at one go or with pauses, on copies of the data', () => {
    const { samples, eta } = datasetOf('overlap');
    const { features, labels } = samples.flat();
    const few = { N: 60, F: 2, features: features.slice(0, 120), labels: labels.slice(0, 60) };
    const once = designOf({ samples: SampleTable.from(few), K: 3, bias: true, eta });
    const again = designOf({ samples: SampleTable.from(few), K: 3, bias: true, eta });
    const W = zeros(once);
    const paused = zeros(again);
    const risks = train(once, W, eta, 10_000);
    const parts = [1, 2, 997, 4000, 5000].flatMap((steps) => train(again, paused, eta, steps).slice(1));
    expect(paused).toEqual(W);
    expect(parts).toEqual(risks.slice(1));
  });

  it('handles 200,000 samples without spreading them into arguments', () => {
    const N = 200_000;
    const X = Float64Array.from({ length: 2 * N }, (_, cell) => (cell % 2 === 0 ? 1 : Math.sin(cell)));
    const design = { N, D: 2, K: 2, X, labels: Uint8Array.from({ length: N }, (_, n) => n % 2) };
    expect(finite(train(design, zeros(design), 1, 1))).toBe(true);
    expect(smoothness(design)).toBeGreaterThan(0.4);
  });
});
