import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../limits';
import type { Domain } from './fitDomain';
import { zoomDomain } from './zoomDomain';

const share = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
const axis = fc
  .tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 90, noNaN: true }))
  .map(([low, span]) => [low, low + span] as const);
const factor = fc.double({ min: 0.2, max: 5, noNaN: true });

test('what was under the fingers stays under them, and spans grow alike', () => {
  fc.assert(
    fc.property(axis, axis, factor, share, share, (x1, x2, by, from, to) => {
      const domain: Domain = [x1, x2];
      const zoomed = zoomDomain(domain, by, from, to);
      for (const o of [0, 1] as const) {
        const [low, high] = domain[o];
        const [newLow, newHigh] = zoomed[o];
        const span = newHigh - newLow;
        expect(Math.abs(span - by * (high - low))).toBeLessThan(2e-3 * span);
        const under = low + from[o] * (high - low);
        expect(Math.abs(newLow + to[o] * span - under), 'less than a pixel of a thousand').toBeLessThan(1e-3 * span);
      }
    }),
  );
});

test('beyond the limits the plane stays as it is', () => {
  const wide: Domain = [
    [-LIMITS.maxEdge, 0],
    [0, 1],
  ];
  expect(zoomDomain(wide, 3, [0.5, 0.5])).toBe(wide);
  const narrow: Domain = [
    [1e7, 1e7 + 0.02],
    [0, 1],
  ];
  expect(zoomDomain(narrow, 0.1, [0.5, 0.5])).toBe(narrow);
  const tiny: Domain = [
    [0, 2e-25],
    [0, 1],
  ];
  expect(zoomDomain(tiny, 0.3, [0.5, 0.5])).toBe(tiny);
});
