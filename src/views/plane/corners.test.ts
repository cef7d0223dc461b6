import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CornerKeeper, freestCorner } from './corners';
import type { Spot } from './labelPlacement';

const FRAME = { width: 770, height: 680 };
const ROOM = { width: 240, height: 260 };

test('the freest corner is taken, the first of them at a tie', () => {
  expect(freestCorner([], FRAME, ROOM)).toBe('top right');
  expect(freestCorner([[760, 10]], FRAME, ROOM)).toBe('top left');
  const three: Spot[] = [
    [760, 10],
    [5, 5],
    [760, 670],
  ];
  expect(freestCorner(three, FRAME, ROOM)).toBe('bottom left');
});

const spot = fc.tuple(fc.double({ min: 0, max: 770, noNaN: true }), fc.double({ min: 0, max: 680, noNaN: true }));

test('a card never covers its own sample, and stays where it is while it does not', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 30 }), fc.array(spot, { minLength: 1, maxLength: 12 }), (spots, walk) => {
      const keeper = new CornerKeeper();
      let before: string | null = null;
      for (const own of walk) {
        const corner = keeper.cornerFor(own, () => spots, FRAME, ROOM);
        expect(covers(corner, own)).toBe(false);
        if (before !== null && before !== corner) expect(covers(before, own), 'it had to move').toBe(true);
        before = corner;
      }
    }),
  );
});

/** In words of its own: the card as a rectangle at the edge of the frame. */
function covers(corner: string, [x, y]: Spot): boolean {
  const across = corner.includes('left') ? x < ROOM.width : x > FRAME.width - ROOM.width;
  return across && (corner.includes('top') ? y < ROOM.height : y > FRAME.height - ROOM.height);
}

test('where every corner would cover it the card stands opposite', () => {
  const small = { width: 200, height: 200 };
  expect(new CornerKeeper().cornerFor([120, 90], () => [], small, ROOM)).toBe('bottom left');
});
