import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, type LabelBox, placeLabels } from './placeLabels';

const room: Box = { left: 0, top: 0, width: 200, height: 100 };
const side = fc.constantFrom(-1 as const, 0 as const, 1 as const);
const anchor = fc.record({ x: fc.nat(220), y: fc.nat(120), across: side, down: side });
const label = fc.record({
  width: fc.integer({ min: 5, max: 60 }),
  height: fc.integer({ min: 5, max: 20 }),
  anchors: fc.array(anchor, { minLength: 1, maxLength: 4 }),
  over: fc.boolean(),
});

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

test('optional words never cover other words, leave the room, or stand on what is drawn unless they may', () => {
  fc.assert(
    fc.property(
      fc.array(label, { maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(190), fc.nat(90)), { maxLength: 5 }),
      (given, spots) => {
        const labels = given.map((each, place): LabelBox => ({ ...each, key: String(place), optional: true }));
        const taken = spots.map(([left, top]): Box => ({ left, top, width: 8, height: 8 }));
        const placed = [...placeLabels(labels, room, taken)];
        placed.forEach(([key, box], place) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.left + box.width).toBeLessThanOrEqual(200);
          expect(placed.slice(place + 1).some(([, other]) => overlaps(box, other))).toBe(false);
          if (!given[Number(key)]!.over) expect(taken.some((other) => overlaps(box, other))).toBe(false);
        });
      },
    ),
  );
});

test('the first free anchor is taken, and what must stand stands at its first', () => {
  const at = (x: number): LabelBox['anchors'][number] => ({ x, y: 0, across: -1, down: -1 });
  const one: LabelBox = { key: 'a', width: 50, height: 10, anchors: [at(0), at(100)] };
  const placed = placeLabels([one, { ...one, key: 'b' }, { ...one, key: 'c' }], room);
  expect([...placed.values()].map(({ left }) => left)).toEqual([0, 100, 0]);
});
