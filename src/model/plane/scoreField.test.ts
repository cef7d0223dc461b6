import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../data/random';
import { logits } from '../kernel/logits';
import { argMax } from '../kernel/softmax';
import { boundariesOf, probabilitiesAt, regionsOf, scoreField, scoresAt } from './scoreField';

const cases = fc
  .record({
    seed: fc.integer(),
    F: fc.integer({ min: 1, max: 4 }),
    K: fc.integer({ min: 2, max: 5 }),
    bias: fc.boolean(),
  })
  .map(({ seed, F, K, bias }) => {
    const random = randomFrom(seed);
    const D = F + (bias ? 1 : 0);
    const W = Float64Array.from({ length: D * K }, () => random.normal());
    const features = Float64Array.from({ length: F }, () => random.normal());
    const axes = F === 1 ? [0] : random.uniform() < 0.5 ? [0, F - 1] : [F - 1, 0];
    return { frame: { W, D, K, bias }, features, axes };
  });

test('scores at a point are those of the sample that has its features and the fixed ones', () => {
  fc.assert(
    fc.property(cases, ({ frame, features, axes }) => {
      const { W, D, K, bias } = frame;
      const z = new Float64Array(K);
      logits(Float64Array.from([...(bias ? [1] : []), ...features]), 0, W, D, K, z);
      const fixed = features.map((value, feature) => (axes.includes(feature) ? NaN : value));
      const [x1 = 0, x2 = 0] = axes.map((feature) => features[feature]!);
      const scores = scoresAt(scoreField(frame, axes, fixed), x1, x2);
      scores.forEach((score, m) => expect(score).toBeCloseTo(z[m]!, 12));
    }),
  );
});

test('in a region its class has the largest probability, and along a boundary its two classes have the same', () => {
  const domain = [
    [-2, 2],
    [-1, 1],
  ] as const;
  let [inside, between] = [0, 0];
  fc.assert(
    fc.property(cases, ({ frame, features, axes }) => {
      const field = scoreField(frame, axes, features);
      for (const { m, rings } of regionsOf(field, domain)) {
        const [ring = []] = rings;
        const [x1, x2] = [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis]!, 0) / ring.length);
        const yhat = probabilitiesAt(field, x1!, x2!);
        expect(yhat[argMax(yhat)]! - yhat[m]!).toBeLessThan(1e-12);
        inside++;
      }
      for (const { i, j, line } of boundariesOf(field, domain)) {
        for (const [x1, x2] of line) {
          const yhat = probabilitiesAt(field, x1, x2);
          expect(yhat[i]! - yhat[j]!).toBeCloseTo(0, 9);
          between++;
        }
      }
    }),
  );
  expect(Math.min(inside, between)).toBeGreaterThan(50);
});
