import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../data/random';
import { randomCase } from '../../../testing/randomDesigns';
import { eigenPairs } from '../../kernel/eigenvalues';
import { evaluateRisk } from '../../kernel/risk';
import { finish } from '../../kernel/slices';
import { affineRisk, riskAt } from '../line/affineRisk';
import { hessianProduct, pathPlane, placeIn } from './principalPlane';

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const cases = fc.record({
  given: randomCase({ maxN: 60, maxD: 6, maxK: 5 }),
  count: fc.integer({ min: 1, max: 12 }),
  seed: fc.integer(),
});

test('u and v are orthogonal and of length 1, no other plane holds more of the spread, and heights are R', () => {
  fc.assert(
    fc.property(cases, ({ given: { design, W }, count, seed }) => {
      const { uniform } = randomFrom(seed);
      const random = (): Float64Array => W.map(() => 2 * uniform() - 1);
      const points = Array.from({ length: count }, (_, iteration) => ({
        iteration,
        W: W.map((w) => w + (count > 1 ? uniform() : 0)),
      }));
      const here = points.at(-1)!.W;
      const G = W.slice();
      evaluateRisk(design, here, G);
      const plane = finish(pathPlane(design, points, G));
      const { u, v, spread } = plane;
      if (W.length > 1) expect(Math.abs(dot(u, v))).toBeLessThan(1e-9);
      expect(dot(u, u)).toBeCloseTo(1, 10);
      expect(dot(v, v)).toBeCloseTo(1, 10);
      expect(spread === null).toBe(count === 1);
      const mean = W.map((_, i) => points.reduce((sum, point) => sum + point.W[i]!, 0) / count);
      const total = points.reduce(
        (sum, point) =>
          sum +
          dot(
            point.W.map((w, i) => w - mean[i]!),
            point.W.map((w, i) => w - mean[i]!),
          ),
        0,
      );
      const shareAlong = (direction: Float64Array): number =>
        points.reduce(
          (sum, point) =>
            sum +
            dot(
              point.W.map((w, i) => w - mean[i]!),
              direction,
            ) **
              2,
          0,
        ) / total;
      if (spread !== null) {
        expect(shareAlong(u)).toBeCloseTo(spread[0], 8);
        if (spread[1] > 0) expect(shareAlong(v)).toBeCloseTo(spread[1], 8);
        const other = random();
        const length = Math.sqrt(dot(other, other));
        expect(shareAlong(other.map((value) => value / length))).toBeLessThanOrEqual(spread[0] + 1e-9);
        expect(
          dot(
            u,
            here.map((w, i) => w - points[0]!.W[i]!),
          ),
        ).toBeGreaterThanOrEqual(-1e-12);
      }
      const [p, q] = placeIn(
        plane,
        here,
        here.map((w, i) => w + 0.5 * u[i]! - 0.25 * v[i]!),
      );
      expect([p, q].map((value) => Number(value.toFixed(9)))).toEqual([0.5, -0.25]);
      // Points of the path are drawn where they are nearest in the plane: what is left of them is orthogonal to it.
      for (const { W: point } of points) {
        const [along, across] = placeIn(plane, here, point);
        const left = point.map((w, i) => w - here[i]! - along * u[i]! - across * v[i]!);
        expect(Math.abs(dot(left, u)) + Math.abs(dot(left, v))).toBeLessThan(1e-12);
      }
      const heights = finish(affineRisk(design, here, [u, v]));
      const { risk } = evaluateRisk(
        design,
        here.map((w, i) => w + p * u[i]! + q * v[i]!),
        G,
      );
      expect(Math.abs(riskAt(heights, [p, q]) - risk)).toBeLessThanOrEqual(1e-12 * (1 + risk));
    }),
    { numRuns: 200 },
  );
});

test('a product with the Hessian is the difference of two gradients', () => {
  fc.assert(
    fc.property(
      randomCase({ maxN: 20, maxD: 4, maxK: 4, reach: 2, weight: 1 }),
      fc.integer(),
      ({ design, W }, seed) => {
        const { uniform } = randomFrom(seed);
        const V = W.map(() => 2 * uniform() - 1);
        const h = 1e-5;
        const [up, down] = [1, -1].map((sign) => {
          const G = W.slice();
          evaluateRisk(
            design,
            W.map((w, i) => w + sign * h * V[i]!),
            G,
          );
          return G;
        }) as [Float64Array, Float64Array];
        hessianProduct(design, W, V).forEach((value, i) => expect(value).toBeCloseTo((up[i]! - down[i]!) / (2 * h), 6));
      },
    ),
  );
});

test('eigenvectors are those of the matrix', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer(), (D, seed) => {
      const { uniform } = randomFrom(seed);
      const A = new Float64Array(D * D);
      for (let i = 0; i < D; i++) for (let j = 0; j <= i; j++) A[i * D + j] = A[j * D + i] = 2 * uniform() - 1;
      for (const { value, vector } of eigenPairs(A.slice(), D)) {
        expect(dot(vector, vector)).toBeCloseTo(1, 12);
        for (let i = 0; i < D; i++)
          expect(dot(A.slice(i * D, (i + 1) * D), vector)).toBeCloseTo(value * vector[i]!, 12);
      }
    }),
  );
});
