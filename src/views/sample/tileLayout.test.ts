import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberAt, memberCorner, neighbour, tileLayout } from './tileLayout';
import { entryAt, largestContributors, tileGroups } from './tileOrder';

const room = { width: 920, height: 145, scale: 1 };

function wall(sizes: readonly number[]): { m: number; members: Int32Array }[] {
  let next = 0;
  return sizes.map((size, m) => ({ m, members: Int32Array.from({ length: size }, () => next++) }));
}

describe('tileLayout', () => {
  it('lays fifty tiles a class in five rows of ten', () => {
    const layout = tileLayout(wall([50, 50, 50]), 150, 3, 3, room);
    expect(layout.mode).toBe('tiles');
    expect(layout.cell).toBe(9);
    expect(layout.groups.map(({ columns }) => columns)).toEqual([10, 10, 10]);
  });

  it('keeps every tile inside the room, and finds each of them again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 10 }),
        (sizes, D) => {
          const N = sizes.reduce((a, b) => a + b, 0);
          const layout = tileLayout(wall(sizes), N, D, 8, room);
          for (let member = 0; member < N; member++) {
            const corner = memberCorner(layout, member)!;
            expect(corner[0] + layout.tile.width).toBeLessThanOrEqual(room.width + 1e-9);
            expect(corner[1] + layout.tile.height).toBeLessThanOrEqual(room.height + 1e-9);
            expect(memberAt(layout, corner[0] + 1, corner[1] + 1)).toBe(member);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('draws one column of each beyond 400 samples, and a strip beyond 1,000', () => {
    expect(tileLayout(wall([200, 200]), 400, 3, 2, room).mode).toBe('tiles');
    const columns = tileLayout(wall([200, 201]), 401, 3, 2, room);
    expect(columns.mode).toBe('column');
    expect(columns.tile.width).toBe(12);
    expect(tileLayout(wall([1001]), 1001, 3, 2, room).mode).toBe('strip');
  });

  it('walks with arrow keys and stops at the ends', () => {
    const layout = tileLayout(wall([50, 50, 50]), 150, 3, 3, room);
    expect(neighbour(layout, 0, 'ArrowRight')).toBe(1);
    expect(neighbour(layout, 0, 'ArrowLeft')).toBe(0);
    expect(neighbour(layout, 3, 'ArrowDown')).toBe(13);
    expect(neighbour(layout, 3, 'End')).toBe(149);
  });
});

describe('tileGroups', () => {
  const labels = Uint8Array.of(0, 2, 0, 2);
  const design = { N: 4, D: 1, K: 3, X: Float64Array.of(1, 2, 3, 4), labels };
  const values = Float64Array.from({ length: 12 }, (_, place) => (place % 2 ? -1 : 1));
  const errors = { samples: Int32Array.of(0, 1, 2, 3), values };

  it('groups by class and sorts by an entry, the largest first', () => {
    expect(tileGroups(design, errors, null).map(({ m, members }) => [m, ...members])).toEqual([
      [0, 0, 2],
      [2, 1, 3],
    ]);
    const sorted = tileGroups(design, errors, [0, 0]);
    for (const { members } of sorted) {
      const entries = Array.from(members, (place) => entryAt(design, errors, place, [0, 0]));
      expect(entries).toEqual([...entries].sort((a, b) => b - a));
    }
  });

  it('names the largest contributors', () => {
    expect(largestContributors(design, errors, [0, 1], 2)).toEqual([3, 2]);
  });
});
