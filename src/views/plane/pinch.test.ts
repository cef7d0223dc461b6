import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Domain } from '../../model/data/fitDomain';
import type { Spot } from './labelPlacement';
import { Pinch } from './pinch';
import { planeGeometry } from './planeGeometry';

const FRAME = { width: 356, height: 318, scale: 1 };
const DOMAIN: Domain = [
  [0.4, 7.5],
  [-0.1, 2.7],
];

const spot = fc.tuple(
  fc.double({ min: 0, max: FRAME.width, noNaN: true }),
  fc.double({ min: 0, max: FRAME.height, noNaN: true }),
);

test('what two fingers hold stays under them while they move apart, together and along', () => {
  fc.assert(
    fc.property(spot, spot, spot, fc.double({ min: 0.3, max: 3, noNaN: true }), (a, b, to, scale) => {
      fc.pre(Math.hypot(a[0] - b[0], a[1] - b[1]) > 40);
      const pinch = new Pinch();
      expect(pinch.down(1, a, DOMAIN)).toBe(false);
      expect(pinch.down(2, b, DOMAIN)).toBe(true);
      const other: Spot = [to[0] + scale * (b[0] - a[0]), to[1] + scale * (b[1] - a[1])];
      pinch.move(1, to, FRAME);
      const domain = pinch.move(2, other, FRAME);
      const before = planeGeometry(DOMAIN, FRAME);
      const after = planeGeometry(domain ?? DOMAIN, FRAME);
      for (const [from, now] of [
        [a, to],
        [b, other],
      ] as const) {
        expect(Math.abs(after.x(before.x.invert(from[0])) - now[0])).toBeLessThan(1);
        expect(Math.abs(after.y(before.y.invert(from[1])) - now[1])).toBeLessThan(1);
      }
    }),
  );
});

test('one finger changes nothing, neither before the second nor after it', () => {
  const pinch = new Pinch();
  pinch.down(1, [10, 10], DOMAIN);
  expect(pinch.move(1, [60, 10], FRAME)).toBeNull();
  pinch.down(2, [90, 90], DOMAIN);
  pinch.up(1);
  expect(pinch.move(2, [200, 90], FRAME)).toBeNull();
  expect(pinch.active).toBe(false);
});
