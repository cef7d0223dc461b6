import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apart,
  boxApart,
  cornersOf,
  farthest,
  insidePolygon,
  placeInRegion,
  roomAt,
  type Spot,
} from './labelPlacement';

const square: Spot[] = [
  [0, 0],
  [200, 0],
  [200, 200],
  [0, 200],
];
const box = { width: 80, height: 24 };

describe('placeInRegion', () => {
  it('keeps the whole box inside the region and off the markers', () => {
    const spots = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(spots, (obstacles) => {
        const spot = placeInRegion({ polygon: square }, box, obstacles, undefined);
        if (spot === null) return;
        for (const dx of [-40, 40])
          for (const dy of [-12, 12]) {
            expect(insidePolygon([spot[0] + dx, spot[1] + dy], square, -14.001)).toBe(true);
          }
        expect(roomAt(spot, box, { polygon: square }, obstacles)).toBeGreaterThan(-2);
        const nearest = obstacles.map(([x, y]) =>
          Math.hypot(
            Math.max(0, Math.abs(x - spot[0]) - box.width / 2),
            Math.max(0, Math.abs(y - spot[1]) - box.height / 2),
          ),
        );
        expect(Math.min(Infinity, ...nearest)).toBeGreaterThanOrEqual(6);
      }),
    );
  });

  it('finds the roomiest spot of its grid, however many markers there are', () => {
    const place = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 30 }), (obstacles) => {
        const grid = Array.from({ length: 144 }, (_, at): Spot => [
          (200 * (1 + Math.floor(at / 12))) / 13,
          (200 * (1 + (at % 12))) / 13,
        ]);
        const rooms = grid.map((spot) => roomAt(spot, box, { polygon: square }, obstacles, undefined, -Infinity));
        const most = Math.max(...rooms);
        const expected = most > -2 ? grid[rooms.indexOf(most)] : null;
        expect(placeInRegion({ polygon: square }, box, obstacles, undefined)).toEqual(expected);
      }),
    );
  });

  it('reads a polygon in either direction alike', () => {
    const back = [...square].reverse();
    expect(placeInRegion({ polygon: back }, box, [], undefined)).toEqual(
      placeInRegion({ polygon: square }, box, [], undefined),
    );
  });

  it('stays where it was while that is a good spot, and leaves when the region has gone', () => {
    expect(placeInRegion({ polygon: square }, box, [], [90, 110])).toEqual([90, 110]);
    const moved = placeInRegion({ polygon: square }, box, [], [400, 400]);
    expect(moved).not.toBeNull();
    expect(insidePolygon(moved!, square, 0)).toBe(true);
  });

  it('finds no place in a region that is too small', () => {
    expect(
      placeInRegion(
        {
          polygon: [
            [0, 0],
            [50, 0],
            [50, 50],
          ],
        },
        box,
        [],
        undefined,
      ),
    ).toBeNull();
  });
});

describe('farthest', () => {
  it('takes the candidate whose nearest obstacle is the farthest', () => {
    expect(
      farthest(
        [
          [0, 0],
          [50, 0],
          [100, 0],
        ],
        [
          [0, 0],
          [100, 10],
        ],
        0,
      ),
    ).toEqual([50, 0]);
    expect(farthest([[0, 0]], [[1, 0]], 16)).toBeNull();
  });
});

describe('apart', () => {
  const at = (x: number, y: number): Spot[] => square.map(([dx, dy]) => [x + dx, y + dy]);
  const diamond = (x: number, y: number): Spot[] => [
    [x - 100, y],
    [x, y + 100],
    [x + 100, y],
    [x, y - 100],
  ];

  it('knows squares that overlap, in either order and direction', () => {
    const place = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(place, place, (x, y) => {
        const expected = Math.abs(x) > 200 || Math.abs(y) > 200;
        expect(apart(square, at(x, y))).toBe(expected);
        expect(apart([...at(x, y)].reverse(), square)).toBe(expected);
      }),
    );
  });

  it('sees between the corners of boxes that are turned', () => {
    expect(apart(square, diamond(251, 251))).toBe(true);
    expect(apart(square, diamond(249, 249))).toBe(false);
  });

  it('tells an upright box and a polygon apart alike', () => {
    const place = fc.integer({ min: -300, max: 300 });
    const sides = fc.record({ width: fc.integer({ min: 1, max: 200 }), height: fc.integer({ min: 1, max: 200 }) });
    fc.assert(
      fc.property(place, place, sides, fc.boolean(), (x, y, upright, turned) => {
        const polygon = turned ? diamond(100, 100) : square;
        // A hair from the polygon, either answer is right: corners of whole and half numbers are not there.
        const spot: Spot = [x + 0.3, y + 0.1];
        expect(boxApart(spot, upright, polygon)).toBe(apart(cornersOf(spot, upright), polygon));
      }),
    );
  });
});
