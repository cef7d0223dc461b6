import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/dataset';
import { DATASET_NAMES } from '../data/datasetName';
import { designFrom, largestFeatures, largestGap, randomCase, train } from '../../testing/randomDesigns';
import { designOf, type Design } from '../features/design';
import type { GradientCheck } from './frame';
import { gradientCheck, gradientCheckInSlices } from './gradientCheck';
import { REFERENCE_CASES, referenceCase } from '../../testing/reference';
import { evaluateRisk } from './risk';

function check(
  design: Design,
  W: Float64Array,
  tamper: (G: Float64Array, risk: number) => void = () => {},
): GradientCheck {
  const G = new Float64Array(W.length);
  const { risk } = evaluateRisk(design, W, G);
  tamper(G, risk);
  return gradientCheck(design, W, risk, G);
}

/** R by the textbook formula, for small logits: shares nothing with the kernel. */
function plainRisk({ N, D, K, X, labels }: Design, W: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < N; n++) {
    const z = Array.from({ length: K }, (_, m) =>
      Array.from({ length: D }, (_, o) => W[o * K + m]! * X[n * D + o]!).reduce((a, b) => a + b),
    );
    sum += Math.log(z.reduce((total, value) => total + Math.exp(value), 0)) - z[labels[n]!]!;
  }
  return sum / N;
}

describe('gradientCheck', () => {
  it.each(REFERENCE_CASES)('passes on $name, with a fifth of the tolerance', ({ design, W }) => {
    const { passed, worst } = check(design, W);
    expect(passed).toBe(true);
    expect(worst).toBeLessThanOrEqual(2e-10);
  });

  it.each([1e-3, 1, 100, 1e4, 1e7])('passes on random W and X with features up to %s', (reach) => {
    fc.assert(
      fc.property(randomCase({ maxN: 40, maxD: 4, maxK: 5, reach, weight: 3 / reach }), ({ design, W }) => {
        expect(check(design, W).passed).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('passes at every η up to 1e6, where logits are huge and R is tiny', () => {
    for (const name of DATASET_NAMES.filter((each) => datasetOf(each).samples.N <= 150)) {
      const { samples, classes } = datasetOf(name);
      const design = designOf({ samples, K: classes.length, bias: true, eta: 1 });
      for (const eta of [1, 100, 1e3, 7e3, 1e4, 3e4, 1e6]) {
        const W = new Float64Array(design.D * design.K);
        for (let t = 0; t < 8; t++) {
          expect(check(design, W).worst).toBeLessThanOrEqual(2e-10);
          train(design, W, eta, 1);
        }
      }
    }
  });

  it('agrees with the slope of the textbook risk', () => {
    fc.assert(
      fc.property(randomCase({ maxN: 20, maxD: 3, maxK: 4, reach: 1, weight: 2 }), ({ design, W }) => {
        const { centred } = check(design, W);
        const h = 1e-5;
        const slopes = W.map((_, cell) => {
          const up = plainRisk(design, nudged(W, cell, h));
          const down = plainRisk(design, nudged(W, cell, -h));
          return (up - down) / (2 * h);
        });
        expect(largestGap(centred, slopes)).toBeLessThanOrEqual(1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('fails when any cell of G is off by 2e−9 of the scale', () => {
    fc.assert(
      fc.property(randomCase({ maxN: 20, maxD: 3, maxK: 4, reach: 1, weight: 1 }), fc.nat(), ({ design, W }, pick) => {
        const cell = pick % W.length;
        const reach = largestFeatures(design)[Math.floor(cell / design.K)]!;
        fc.pre(reach > 0);
        const { passed, worst } = check(design, W, (G, risk) => (G[cell]! += 2e-9 * reach * risk));
        expect(passed).toBe(false);
        expect(worst).toBeGreaterThan(1.5e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('fails, and does not pass, on a G that is not a number', () => {
    const { design, W } = referenceCase('nine-points');
    expect(check(design, W, (G) => (G[4] = NaN)).passed).toBe(false);
  });

  it('has 0 in the row of a feature that is always 0', () => {
    const { centred, passed } = check(
      designFrom(
        [
          [1, 0],
          [1, 0],
        ],
        [0, 1],
        2,
      ),
      Float64Array.of(0.3, 0, 5, -5),
    );
    expect([...centred.subarray(2)]).toEqual([0, 0]);
    expect(passed).toBe(true);
  });

  it('is zeros and passes without samples', () => {
    const { centred, worst, passed } = check({ ...designFrom([], [], 2), D: 2 }, Float64Array.of(1, 2, 3, 4));
    expect([...centred]).toEqual([0, 0, 0, 0]);
    expect([worst, passed]).toEqual([0, true]);
  });

  it('is finite on denormal features, on weights too large to move by h, and where R is 0', () => {
    const tiny = check(
      designFrom(
        [
          [1, 5e-324],
          [1, 1e-300],
        ],
        [0, 1],
        2,
      ),
      new Float64Array(4),
    );
    const stuck = check(
      designFrom(
        [
          [1, 1e7],
          [1, -1e7],
        ],
        [0, 1],
        2,
      ),
      Float64Array.of(0, 0, 1e7, -1e7),
    );
    const underflow = check(
      designFrom(
        [
          [1, 1],
          [1, -1],
        ],
        [0, 1],
        2,
      ),
      Float64Array.of(0, 0, 500, -500),
    );
    for (const { centred, worst } of [tiny, stuck, underflow]) {
      expect(centred.every(Number.isFinite)).toBe(true);
      expect(Number.isFinite(worst)).toBe(true);
    }
    expect([tiny.passed, underflow.passed]).toEqual([true, true]);
  });

  it('comes in slices, to the same bits', () => {
    const { design, W } = referenceCase('nine-points');
    const G = new Float64Array(9);
    const { risk } = evaluateRisk(design, W, G);
    const slices = gradientCheckInSlices(design, W, risk, G);
    let pauses = 0;
    let next = slices.next();
    for (; !next.done; next = slices.next()) pauses++;
    // One for each row, and two risks for each cell.
    expect(pauses).toBe(3 + 2 * 9);
    expect(next.value).toEqual(gradientCheck(design, W, risk, G));
  });

  it('does at most 50,000 multiply-adds between two pauses, an exponential counted as ten', () => {
    for (const [N, D, K] of [
      [1797, 65, 10],
      [20_000, 3, 5],
      [6_000, 2, 2],
    ] as const) {
      let reads = 0;
      let most = 0;
      const labels = new Proxy(new Uint8Array(N), {
        get(target, key): unknown {
          reads++;
          return Reflect.get(target, key);
        },
      });
      const design = { N, D, K, X: new Float64Array(N * D).fill(0.5), labels };
      const slices = gradientCheckInSlices(design, new Float64Array(D * K), 1, new Float64Array(D * K));
      // Each sample's label is read once for each risk.
      for (let pauses = 0; pauses < 100; pauses++) {
        if (slices.next().done) break;
        most = Math.max(most, reads);
        reads = 0;
      }
      expect(most).toBeGreaterThan(0);
      expect(most * (D + 10) * K).toBeLessThanOrEqual(50_000);
    }
  });

  it('leaves W as it was', () => {
    const { design } = referenceCase('iris-petals');
    const W = Float64Array.from({ length: 9 }, (_, cell) => Math.sin(cell));
    const before = W.slice();
    check(design, W);
    expect(W).toEqual(before);
  });
});

function nudged(W: Float64Array, cell: number, by: number): Float64Array {
  const moved = W.slice();
  moved[cell]! += by;
  return moved;
}
