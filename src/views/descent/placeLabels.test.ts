import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongLine, type Box, type LabelBox, placeLabels } from './placeLabels';

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

test('words stay clear of every point of a line, however far its corners are apart', () => {
  const line = [
    [0, 90],
    [200, 10],
  ] as const;
  const word: LabelBox = {
    ...{ key: 'a', width: 40, height: 16, optional: true },
    anchors: Array.from({ length: 12 }, (_, i) => ({ x: 100, y: 8 * i, across: 0, down: 0 })),
  };
  const box = placeLabels([word], room, alongLine(line, 2)).get('a')!;
  const clear = Array.from({ length: 1000 }, (_, i) => [i / 5, 90 - (80 * i) / 1000] as const).every(
    ([x, y]) => x < box.left || x > box.left + box.width || y < box.top || y > box.top + box.height,
  );
  expect(clear).toBe(true);
});

test('words that may stand on what is drawn cover the least of it', () => {
  const at = (y: number): LabelBox['anchors'][number] => ({ x: 0, y, across: -1, down: -1 });
  const word: LabelBox = { key: 'a', width: 50, height: 10, over: true, anchors: [at(0), at(40)] };
  const spots = [0, 10, 20].map((left): Box => ({ left, top: 2, width: 4, height: 4 }));
  const placed = placeLabels([word], room, [...spots, { left: 0, top: 42, width: 4, height: 4 }]);
  expect(placed.get('a')?.top).toBe(40);
});
