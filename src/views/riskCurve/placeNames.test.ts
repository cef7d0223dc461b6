import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, placeNames, type Spot } from './placeNames';

const ROOM: Box = { left: 0, right: 480, top: 0, bottom: 170 };
const LINE = 14;

/** A falling curve from (0, 20) to `end`. */
function falling(end: number, level: number): Spot[] {
  return Array.from({ length: end + 1 }, (_, x): Spot => [x, level - (level - 20) * Math.exp(-x / 40)]);
}

describe('the name of a pinned curve', () => {
  test('stands beside its end where there is room', () => {
    const points = falling(200, 100);
    const [box] = placeNames([{ points, width: 100 }], falling(150, 80), [], ROOM, LINE);
    expect(box).toEqual({ left: 206, right: 306, top: expect.closeTo(92.5, 0) as number, bottom: expect.closeTo(106.5, 0) as number }); // prettier-ignore
  });

  test('keeps clear of the curve that goes on beside it', () => {
    const points = falling(200, 100);
    const main = falling(480, 101);
    const [box] = placeNames([{ points, width: 100 }], main, [], ROOM, LINE);
    const covered = main.filter(([x, y]) => box && x > box.left && x < box.right && y > box.top && y < box.bottom);
    expect(covered).toEqual([]);
  });

  test('is within the picture, and covers no other name nor what stands there, as long as there is room', () => {
    const curve = fc.record({ end: fc.integer({ min: 2, max: 480 }), level: fc.integer({ min: 20, max: 150 }) });
    fc.assert(
      fc.property(fc.array(curve, { minLength: 1, maxLength: 4 }), (curves) => {
        const taken: Box = { left: 300, right: 480, top: 22, bottom: 40 };
        const named = curves.map(({ end, level }) => ({ points: falling(end, level), width: 90 }));
        const boxes = placeNames(named, [], [taken], ROOM, LINE);
        for (const [at, box] of boxes.entries()) {
          expect(box).not.toBeNull();
          if (box === null) continue;
          expect(box.left >= 0 && box.right <= 480 && box.top >= 0 && box.bottom <= 170).toBe(true);
          for (const other of [taken, ...boxes.slice(0, at)]) {
            if (other === null) continue;
            const apart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
            expect(apart).toBe(true);
          }
        }
      }),
      {
        examples: [
          [
            [
              { end: 2, level: 21 },
              { end: 2, level: 20 },
              { end: 2, level: 20 },
              { end: 2, level: 20 },
            ],
          ],
        ],
      },
    );
  });

  test('of no curve is nowhere', () => {
    expect(placeNames([{ points: [], width: 90 }], [], [], ROOM, LINE)).toEqual([null]);
  });
});
