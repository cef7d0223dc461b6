import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomCase } from '../../testing/randomDesigns';
import { datasetOf } from '../data/dataset';
import { DATASET_NAMES } from '../data/datasetName';
import { designOf } from '../features/design';
import { descend } from '../kernel/descend';
import { forwardPass } from '../kernel/forwardPass';
import { evaluateRisk } from '../kernel/risk';
import { finish } from '../kernel/slices';
import { forceOf, forcesAt } from './forces';

test('the forces are −(1/N)(ŷ − y)xᵀ, and add up to −G', () => {
  fc.assert(
    fc.property(randomCase({ maxN: 40 }), ({ design, W }) => {
      const G = new Float64Array(W.length);
      evaluateRisk(design, W, G);
      const forces = finish(forcesAt(design, W, G));
      expect(forces.balanced).toBe(true);
      const { N, D, K, labels } = design;
      for (let n = 0; n < N; n++) {
        const { outer, y } = forwardPass(design, W, n);
        for (let o = 0; o < D; o++) {
          for (let m = 0; m < K; m++) {
            expect(forceOf(design, forces, n, o, m)).toBeCloseTo(-outer[o * K + m]! / N, 12);
          }
        }
        // Own samples pull, the others push.
        y.forEach((own, m) => {
          const error = forces.errors[n * K + m]!;
          expect(own === 1 ? error : -error).toBeLessThanOrEqual(0);
        });
      }
      const own = forces.byLabel[labels[0]!]!;
      const mine = Array.from({ length: N }, (_, n) =>
        labels[n] === labels[0] ? forceOf(design, forces, n, 0, 0) : 0,
      );
      expect(own[0]).toBeCloseTo(
        mine.reduce((sum, force) => sum + force, 0),
        12,
      );
    }),
    { numRuns: 100 },
  );
});

test('they balance for every data set along a run, and a wrong G is found out', () => {
  for (const name of DATASET_NAMES.filter((each) => each !== 'empty')) {
    const { samples, classes, eta } = datasetOf(name);
    const design = designOf({ samples, K: classes.length, bias: true, eta });
    const W = new Float64Array(design.D * design.K);
    const G = W.slice();
    for (let t = 0; t < 30; t++) {
      evaluateRisk(design, W, G);
      expect(finish(forcesAt(design, W, G)).balanced).toBe(true);
      descend(W, G, eta);
    }
    evaluateRisk(design, W, G);
    G[1]! += 1e-11;
    expect(finish(forcesAt(design, W, G)).balanced).toBe(false);
  }
});
