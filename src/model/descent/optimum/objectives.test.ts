import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomCase } from '../../../testing/randomDesigns';
import { evaluateRisk } from '../../kernel/risk';
import { marginObjective } from './marginObjective';
import type { Objective } from './objective';
import { createMeter, finish } from './slices';
import { softmaxObjective } from './softmaxObjective';

const meter = createMeter();
const cases = randomCase({ maxN: 12, maxD: 3, maxK: 4, reach: 3, weight: 2 });

/** The first K − 1 columns of W minus the last. */
function againstLast(W: Float64Array, D: number, K: number): Float64Array {
  return Float64Array.from({ length: D * (K - 1) }, (_, j) => {
    const row = Math.floor(j / (K - 1)) * K;
    return W[row + (j % (K - 1))]! - W[row + K - 1]!;
  });
}

it('is the risk of the kernel, with its gradient', () => {
  fc.assert(
    fc.property(cases, ({ design, W }) => {
      const { N, D, K, X, labels } = design;
      const objective = softmaxObjective({ N, r: D, K, points: X, labels }, N);
      const theta = againstLast(W, D, K);
      const found = finish(objective.derivatives(theta, meter));
      const G = new Float64Array(D * K);
      const { risk } = evaluateRisk(design, W, G);
      expect(Math.abs(found.value - risk)).toBeLessThanOrEqual(found.valueError + 1e-15 * (1 + risk));
      expect(finish(objective.value(theta, meter))).toBe(found.value);
      found.gradient.forEach((entry, j) => {
        const cell = G[Math.floor(j / (K - 1)) * K + (j % (K - 1))]!;
        expect(Math.abs(entry - cell)).toBeLessThanOrEqual(2 * found.gradientError[j]! + 1e-15);
      });
    }),
    { numRuns: 300 },
  );
});

it('has the Hessian that its gradient has differences of', () => {
  fc.assert(
    fc.property(cases, ({ design, W }) => {
      const { N, D, K, X, labels } = design;
      expectHessian(softmaxObjective({ N, r: D, K, points: X, labels }, N), againstLast(W, D, K));
    }),
    { numRuns: 60 },
  );
});

/** The rows (e_y − e_m) ⊗ x with the last class at 0, of the pairs for which `kept` is true. */
function marginsOf(
  { N, D, K, X, labels }: { N: number; D: number; K: number; X: Float64Array; labels: Uint8Array },
  kept: (n: number, m: number) => boolean,
): { d: number; rows: Float64Array; starts: number[] } {
  const rows: number[] = [];
  const starts = [0];
  let count = 0;
  for (let n = 0; n < N; n++) {
    for (let m = 0; m < K; m++) {
      if (m === labels[n] || !kept(n, m)) continue;
      for (let o = 0; o < D; o++) {
        for (let k = 0; k < K - 1; k++) rows.push(k === labels[n] ? X[n * D + o]! : k === m ? -X[n * D + o]! : 0);
      }
      count++;
    }
    starts.push(count);
  }
  return { d: D * (K - 1), rows: Float64Array.from(rows), starts };
}

it('is the same function of margins as of weights', () => {
  fc.assert(
    fc.property(cases, ({ design, W }) => {
      const { N, D, K, X, labels } = design;
      const theta = againstLast(W, D, K);
      const expected = finish(softmaxObjective({ N, r: D, K, points: X, labels }, N).derivatives(theta, meter));
      const found = finish(
        marginObjective(
          marginsOf(design, () => true),
          N,
        ).derivatives(theta, meter),
      );
      expect(found.value).toBeCloseTo(expected.value, 12);
      found.gradient.forEach((entry, j) => expect(entry).toBeCloseTo(expected.gradient[j]!, 12));
      const d = theta.length;
      for (let i = 0; i < d; i++) {
        for (let j = 0; j <= i; j++) expect(found.hessian[i * d + j]).toBeCloseTo(expected.hessian[i * d + j]!, 12);
      }
    }),
    { numRuns: 200 },
  );
});

it('leaves freed pairs out', () => {
  fc.assert(
    fc.property(cases, ({ design, W }) => {
      const { D, K, N } = design;
      const objective = marginObjective(
        marginsOf(design, (n, m) => (n + m) % 2 === 0),
        N,
      );
      const theta = againstLast(W, D, K);
      expect(finish(objective.value(theta, meter))).toBe(finish(objective.derivatives(theta, meter)).value);
      expectHessian(objective, theta);
    }),
    { numRuns: 60 },
  );
});

it('never lets margins move apart by more than its reach', () => {
  fc.assert(
    fc.property(cases, ({ design, W }) => {
      const { N, D, K, X, labels } = design;
      const step = againstLast(W, D, K);
      const scale = step.map((_, j) => 1 + (j % 3));
      const length = Math.hypot(...step.map((entry, j) => entry * scale[j]!));
      const spread = (n: number): number => {
        const z = Array.from({ length: K }, (_, m) => {
          let sum = 0;
          for (let o = 0; o < D && m < K - 1; o++) sum += X[n * D + o]! * step[o * (K - 1) + m]!;
          return sum;
        });
        return Math.max(...z) - Math.min(...z);
      };
      const widest = Math.max(...Array.from({ length: N }, (_, n) => spread(n)));
      const bound = (objective: Objective): number => length * finish(objective.reach(scale, meter)) * (1 + 1e-12);
      expect(widest).toBeLessThanOrEqual(bound(softmaxObjective({ N, r: D, K, points: X, labels }, N)));
      expect(widest).toBeLessThanOrEqual(
        bound(
          marginObjective(
            marginsOf(design, () => true),
            N,
          ),
        ),
      );
    }),
    { numRuns: 200 },
  );
});

function expectHessian(objective: Objective, theta: Float64Array): void {
  const d = objective.dimension;
  const { hessian } = finish(objective.derivatives(theta, meter));
  const h = 1e-5;
  for (let j = 0; j < d; j++) {
    const at = (shift: number): Float64Array =>
      finish(
        objective.derivatives(
          theta.map((entry, i) => entry + (i === j ? shift : 0)),
          meter,
        ),
      ).gradient;
    const above = at(h);
    const below = at(-h);
    for (let i = j; i < d; i++) expect(hessian[i * d + j]).toBeCloseTo((above[i]! - below[i]!) / (2 * h), 6);
  }
}
