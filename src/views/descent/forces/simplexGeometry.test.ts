import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasetOf } from '../../../model/data/dataset';
import { cornersFor, footOn, placeCorners, spotOf } from './simplexGeometry';

const size = { width: 392, height: 366, scale: 1 };
const probabilities = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]) => (a + b > 1 ? [1 - a, 1 - b, a + b - 1] : [a, b, 1 - a - b]));

test('the distance from a side, in heights, is the ŷ of the corner opposite', () => {
  const { samples, domain } = datasetOf('nine');
  const corners = placeCorners(cornersFor(samples, [0, 1], domain), size, [30, 30]);
  const height = (Math.hypot(corners[0]![0] - corners[1]![0], corners[0]![1] - corners[1]![1]) * Math.sqrt(3)) / 2;
  fc.assert(
    fc.property(probabilities, fc.nat(2), (yhat, m) => {
      const [x, y] = spotOf(corners, yhat);
      const [fx, fy] = footOn(corners, yhat, m);
      expect(Math.hypot(x - fx, y - fy) / height).toBeCloseTo(yhat[m]!, 9);
      const [a, b] = corners.filter((_, i) => i !== m) as [readonly [number, number], readonly [number, number]];
      expect(Math.abs((b[0] - a[0]) * (fy - a[1]) - (b[1] - a[1]) * (fx - a[0]))).toBeLessThan(1e-6);
    }),
  );
});

test('corners stand where the plane shows their classes', () => {
  const { samples, domain } = datasetOf('nine');
  const [a, b, c] = cornersFor(samples, [0, 1], domain);
  expect(a![0]).toBeGreaterThan(b![0]);
  expect(c![1]).toBeGreaterThan(a![1]);
});
