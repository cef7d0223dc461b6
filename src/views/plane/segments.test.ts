import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Boundary } from '../../model/plane/region';
import type { Spot } from './labelPlacement';
import { planeGeometry } from './planeGeometry';
import { nameBox, placeSegments } from './segments';
import { isClearOf } from './zeroLines/isClearOf';

const geometry = planeGeometry(
  [
    [0, 400],
    [0, 300],
  ],
  { width: 400, height: 300, scale: 1 },
);
const inFrame = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }));

/** Whether the spot of one name lies in what another covers: so far along its line and up from it, CSS px. */
function covers(by: { spot: readonly [number, number]; degrees: number }, [x, y]: readonly [number, number]): boolean {
  const turn = (by.degrees * Math.PI) / 180;
  const [dx, dy] = [x - by.spot[0], y - by.spot[1]];
  const along = dx * Math.cos(turn) + dy * Math.sin(turn);
  const up = dx * Math.sin(turn) - dy * Math.cos(turn);
  return Math.abs(along) < 37 && up > 1 && up < 21;
}

/** The two neighbouring vertices that are farthest apart. */
function longestPart(line: readonly Spot[]): readonly [Spot, Spot] {
  const apart = (n: number): number => Math.hypot(line[n + 1]![0] - line[n]![0], line[n + 1]![1] - line[n]![1]);
  const longest = line.slice(1).reduce((best, _, n) => (apart(n) > apart(best) ? n : best), 0);
  return [line[longest]!, line[longest + 1]!];
}

describe('names of boundaries', () => {
  it('stand on their lines, upright, and none in what another covers', () => {
    let named = 0;
    fc.assert(
      fc.property(
        inFrame,
        fc.array(fc.array(inFrame, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
        fc.array(inFrame),
        (meeting, ends, dots) => {
          const boundaries = ends.map((end, j): Boundary => ({ i: 0, j: j + 1, line: [meeting, ...end] }));
          const placed = placeSegments(boundaries, geometry, dots);
          expect(placed.map(({ j }) => j).sort()).toEqual(boundaries.map(({ j }) => j));
          const names = placed.flatMap(({ line, spot, degrees }) => (spot === null ? [] : [{ line, spot, degrees }]));
          named += names.length;
          for (const { line, spot, degrees } of names) {
            const [from, to] = longestPart(line);
            const cross = (to[0] - from[0]) * (spot[1] - from[1]) - (to[1] - from[1]) * (spot[0] - from[0]);
            expect(Math.abs(cross)).toBeLessThan(1e-6);
            expect(Math.hypot(spot[0] - from[0], spot[1] - from[1])).toBeGreaterThan(37);
            expect(Math.hypot(spot[0] - to[0], spot[1] - to[1])).toBeGreaterThan(37);
            expect(Math.abs(degrees)).toBeLessThanOrEqual(90);
            for (const [x, y] of nameBox({ spot, degrees, below: false }, 1)) {
              expect(Math.abs(x - 200)).toBeLessThanOrEqual(200);
              expect(Math.abs(y - 150)).toBeLessThanOrEqual(150);
            }
          }
          // Centre line of each name, seven points of it.
          for (const one of names) {
            for (const other of names) {
              if (one === other) continue;
              for (let n = -3; n <= 3; n++) {
                const turn = (other.degrees * Math.PI) / 180;
                const [along, up] = [n * 12, 11];
                const x = other.spot[0] + along * Math.cos(turn) + up * Math.sin(turn);
                const y = other.spot[1] + along * Math.sin(turn) - up * Math.cos(turn);
                expect(covers(one, [x, y])).toBe(false);
              }
            }
          }
        },
      ),
    );
    expect(named).toBeGreaterThan(100);
  });

  it('cross no line but their own where lines are told to be kept off, and may then stand below it', () => {
    let [named, below] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(inFrame, inFrame), { minLength: 2, maxLength: 5 }),
        fc.array(inFrame, { minLength: 2, maxLength: 4 }),
        (ends, other) => {
          const boundaries = ends.map((line, j): Boundary => ({ i: j, j, line }));
          const shown = other.map(([x, y]): Spot => [x, 300 - y]);
          const placed = placeSegments(boundaries, geometry, [], [], 20, (box, own, all) =>
            [shown, ...all].every((line) => line === own || isClearOf(box, line)),
          );
          const names = placed.flatMap(({ spot, ...rest }) => (spot === null ? [] : [{ spot, ...rest }]));
          named += names.length;
          below += names.filter((name) => name.below).length;
          const lines = [shown, ...placed.map(({ line }) => line)];
          const crossed = names.filter((name) => {
            // The frame of the name, along its line and down from it.
            const turn = (name.degrees * Math.PI) / 180;
            const within = ([x, y]: Spot): boolean => {
              const [dx, dy] = [x - name.spot[0], y - name.spot[1]];
              const along = dx * Math.cos(turn) + dy * Math.sin(turn);
              const down = dy * Math.cos(turn) - dx * Math.sin(turn);
              return Math.abs(along) < 20 && (name.below ? down > -2 && down < 22 : down > -22 && down < 2);
            };
            return lines.some((line) => line !== name.line && alongOf(line).some(within));
          });
          expect(crossed).toEqual([]);
        },
      ),
    );
    expect(named).toBeGreaterThan(50);
    expect(below).toBeGreaterThan(5);
  });
});

/** A hundred points of each part of a line. */
function alongOf(line: readonly Spot[]): readonly Spot[] {
  return line.slice(1).flatMap((to, before) =>
    Array.from({ length: 100 }, (_, at): Spot => {
      const [from, t] = [line[before]!, at / 99];
      return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    }),
  );
}
