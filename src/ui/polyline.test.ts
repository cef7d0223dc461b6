import { line } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { polyline } from './polyline';

test('draws what d3 draws', () => {
  const length = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(length, length), { maxLength: 8 }), (points) => {
      expect(polyline(points)).toBe(line().digits(1)(points) ?? '');
      expect(polyline(points, 2)).toBe(line().digits(2)(points) ?? '');
    }),
  );
});
