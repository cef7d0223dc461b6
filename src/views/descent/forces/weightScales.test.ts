import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Pulling, weightScales } from './weightScales';
import type { Vector } from './pulls';

const room = { width: 392, height: 366, scale: 1 };
const number = fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000);
const vector = fc.tuple(number, number);
const pulling = fc.record({ from: vector, force: vector });

const given = fc.record({
  arrows: fc.array(pulling, { minLength: 1, maxLength: 12 }),
  /** Sizes of W and of the forces, as powers of ten. */
  weights: fc.integer({ min: -6, max: 6 }),
  forces: fc.integer({ min: -17, max: 3 }),
});

function sized({ arrows, weights, forces }: { arrows: Pulling[]; weights: number; forces: number }): Pulling[] {
  const by = ([a, b]: Vector, power: number): Vector => [a * 10 ** power, b * 10 ** power];
  return arrows.map(({ from, force }) => ({ from: by(from, weights), force: by(force, forces) }));
}

test('every arrow ends in the frame, and the longest is seen', () => {
  fc.assert(
    fc.property(given, (each) => {
      const arrows = sized(each);
      const { x, y, times } = weightScales(
        arrows.map(({ from }) => from),
        arrows,
        room,
      );
      const lengths = arrows.map(({ from, force }) => {
        const [px, py] = [x(from[0] + times * force[0]), y(from[1] + times * force[1])];
        expect([px > 0, px < room.width, py > 0, py < room.height]).toEqual([true, true, true, true]);
        return Math.hypot(px - x(from[0]), py - y(from[1]));
      });
      const forces = arrows.map(({ force }) => Math.hypot(...force));
      if (Math.max(...forces) > 0) expect(Math.max(...lengths)).toBeGreaterThan(0.19 * room.height);
      expect(Math.abs(x(1) - x(0) - (y(0) - y(1)))).toBeLessThan(1e-9 * Math.abs(x(1) - x(0)));
      expect(['1', '2', '5']).toContain(times.toExponential(9).replace(/(\.0+)?e.*/, ''));
    }),
  );
});

test('without a force nothing is larger than it is', () => {
  expect(weightScales([[0, 0]], [{ from: [0, 0], force: [0, 0] }], room).times).toBe(1);
});
