import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../data/random';
import type { Domain } from '../../data/fitDomain';
import type { PlanePoint, Region } from '../region';
import { boundariesOf, regionsOf, scoresAt } from '../scoreField';
import { curvedField } from './curvedField';

const WIDTH = 770;
const HEIGHT = 682;

const DOMAINS: readonly Domain[] = [
  [
    [-1.6, 1.6],
    [-1.4, 1.4],
  ],
  [
    [0.4, 7.4],
    [-0.2, 2.8],
  ],
  [
    [1990, 2010],
    [-5e-4, 7e-4],
  ],
];

/** A seeded W of some size on a domain, its polynomials of about the same size as one another there. */
function drawn(seed: number, size: number) {
  const random = randomFrom(seed);
  const domain = DOMAINS[seed % DOMAINS.length]!;
  const degree = seed % 2 === 0 ? 2 : 3;
  const K = 2 + (Math.floor(seed / 2) % 4);
  const bias = seed % 7 !== 0;
  const rows = degree === 2 ? 5 : 9;
  // As after standardising: every row of x is of order 1 on the plane.
  const [[left, right], [bottom, top]] = domain;
  const at = (factors: string, x1: number, x2: number): number =>
    [...factors].reduce((product, each) => product * (each === '1' ? x1 : x2), 1);
  const names = ['1', '2', '11', '12', '22', '111', '112', '122', '222'].slice(0, rows);
  const values = names.map((factors) =>
    Array.from({ length: 81 }, (_, n) =>
      at(factors, left + ((right - left) * (n % 9)) / 8, bottom + ((top - bottom) * Math.floor(n / 9)) / 8),
    ),
  );
  const mean = values.map((column) => column.reduce((sum, x) => sum + x, 0) / column.length);
  const deviation = values.map((column, o) =>
    Math.sqrt(column.reduce((sum, x) => sum + (x - mean[o]!) ** 2, 0) / column.length),
  );
  const D = rows + Number(bias);
  const W = Float64Array.from({ length: D * K }, () => size * (2 * random.uniform() - 1));
  const field = curvedField({ W, D, K, bias, degree, standardise: { mean, deviation } }, [0, 1]);
  return { field, domain, random };
}

/** CSS px of a point. */
function pixel([x1, x2]: PlanePoint, [across, up]: Domain): readonly [number, number] {
  return [((x1 - across[0]) / (across[1] - across[0])) * WIDTH, ((up[1] - x2) / (up[1] - up[0])) * HEIGHT];
}

function isIn({ rings }: Region, [x1, x2]: PlanePoint): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([a1, a2], at) => {
      const [b1, b2] = ring[(at + 1) % ring.length]!;
      if (a2 > x2 !== b2 > x2 && x1 < a1 + ((b1 - a1) * (x2 - a2)) / (b2 - a2)) inside = !inside;
    });
  }
  return inside;
}

function argMax(z: Float64Array): number {
  return z.indexOf(Math.max(...z));
}

/** All of them take some minutes: SEED and STATES pick a part. */
const FIRST = Number(process.env['SEED'] ?? 0);
const STATES = Number(process.env['STATES'] ?? (process.env['SOAK'] ? 300 : 5));
const SEEDS = Array.from({ length: STATES }, (_, at) => FIRST + at);

describe.each([0.1, 10, 1e4])('the partition at W of about %d', (size) => {
  it('agrees with arg max at 1,000 points, farther than 0.3 px from a boundary', () => {
    for (const seed of SEEDS) {
      const { field, domain, random } = drawn(seed, size);
      const regions = regionsOf(field, domain);
      const [across, up] = domain;
      for (let n = 0; n < 1000; n++) {
        const point: PlanePoint = [
          across[0] + (across[1] - across[0]) * random.uniform(),
          up[0] + (up[1] - up[0]) * random.uniform(),
        ];
        const winner = argMax(scoresAt(field, ...point));
        const found = regions.filter((region) => isIn(region, point)).map(({ m }) => m);
        if (found.length === 1 && found[0] === winner) continue;
        // Another class may win within 0.3 px.
        const near = Array.from({ length: 24 }, (_, k): PlanePoint => {
          const turn = (2 * Math.PI * k) / 24;
          return [
            point[0] + ((0.3 * Math.cos(turn)) / WIDTH) * (across[1] - across[0]),
            point[1] + ((0.3 * Math.sin(turn)) / HEIGHT) * (up[1] - up[0]),
          ];
        });
        const around = near.map((each) => argMax(scoresAt(field, ...each)));
        if (around.every((each) => each === winner)) {
          expect.fail(`seed ${seed}: ${winner} wins at ${pixel(point, domain).join(', ')}, found ${found.join()}`);
        }
      }
    }
  });

  it('tiles the plane: every point of a frame is in one region', () => {
    for (const seed of SEEDS) {
      const { field, domain } = drawn(seed, size);
      const area = regionsOf(field, domain).reduce(
        (sum, { rings }) => sum + rings.reduce((whole, ring) => whole + areaOf(ring.map((p) => pixel(p, domain))), 0),
        0,
      );
      expect(Math.abs(Math.abs(area) - WIDTH * HEIGHT), `seed ${seed}`).toBeLessThan(1);
    }
  });

  it('draws boundaries within 0.3 px of a bisection along 200 normals', () => {
    for (const seed of SEEDS) {
      const { field, domain, random } = drawn(seed, size);
      const [across, up] = domain;
      const value = ([x, y]: readonly [number, number], i: number, j: number): number => {
        const z = scoresAt(
          field,
          across[0] + (x / WIDTH) * (across[1] - across[0]),
          up[1] - (y / HEIGHT) * (up[1] - up[0]),
        );
        return z[i]! - z[j]!;
      };
      const lines = boundariesOf(field, domain);
      const parts = lines.flatMap(({ i, j, line }) =>
        line.slice(1).map((to, at) => ({ i, j, from: pixel(line[at]!, domain), to: pixel(to, domain) })),
      );
      const ends = lines.flatMap(({ line }) => [pixel(line[0]!, domain), pixel(line.at(-1)!, domain)]);
      if (parts.length === 0) continue;
      for (let n = 0; n < 200; n++) {
        const { i, j, from, to } = parts[Math.floor(random.uniform() * parts.length)]!;
        const t = random.uniform();
        const spot = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])] as const;
        // Junctions are where lines end; singular points where the slope vanishes against the bend.
        if (ends.some(([x, y]) => Math.hypot(x - spot[0], y - spot[1]) < 4)) continue;
        const slope = [
          value([spot[0] + 1, spot[1]], i, j) - value([spot[0] - 1, spot[1]], i, j),
          value([spot[0], spot[1] + 1], i, j) - value([spot[0], spot[1] - 1], i, j),
        ].map((twice) => twice / 2);
        const steep = Math.hypot(slope[0]!, slope[1]!);
        const [dx, dy] = [slope[0]! / steep, slope[1]! / steep];
        const along = (s: number): number => value([spot[0] + s * dx, spot[1] + s * dy], i, j);
        const bend = Math.abs(along(1) + along(-1) - 2 * along(0));
        // The zero of the slope is nearer than 4 px where the bend takes it away within them.
        if (bend * 4 > steep) continue;
        let [low, high] = [-4, 4];
        if (along(low) > 0 === along(high) > 0) expect.fail(`seed ${seed}: no zero near ${spot.join(', ')}`);
        for (let half = 0; half < 60; half++) {
          const middle = (low + high) / 2;
          if (along(middle) > 0 === along(high) > 0) high = middle;
          else low = middle;
        }
        expect(Math.abs(low), `seed ${seed} at ${spot.join(', ')}`).toBeLessThan(0.3);
      }
    }
  });
});

function areaOf(ring: readonly (readonly [number, number])[]): number {
  return ring.reduce((area, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return area + (x * nextY - nextX * y) / 2;
  }, 0);
}

describe('special cases', () => {
  const square: Domain = [
    [-1, 1],
    [-1, 1],
  ];
  const field = (columns: readonly (readonly number[])[]) =>
    curvedField(
      {
        ...{ D: 6, K: columns.length, bias: true, degree: 2 },
        W: Float64Array.from(
          { length: 6 * columns.length },
          (_, at) => columns[at % columns.length]![Math.floor(at / columns.length)]!,
        ),
      },
      [0, 1],
    );

  it('has nothing where all classes tie everywhere', () => {
    const flat = field([
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
    expect(regionsOf(flat, square)).toEqual([]);
    expect(boundariesOf(flat, square)).toEqual([]);
  });

  it('gives all to the lowest of identical winners', () => {
    const same = field([
      [0, 0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0, 0],
    ]);
    expect(regionsOf(same, square).map(({ m }) => m)).toEqual([1]);
    expect(boundariesOf(same, square)).toEqual([]);
  });

  it('draws a circle as one closed line, and the ring around it with a hole', () => {
    const circle = field([
      [0.25, 0, 0, -1, 0, -1],
      [0, 0, 0, 0, 0, 0],
    ]);
    const [boundary, ...rest] = boundariesOf(circle, square);
    expect(rest).toEqual([]);
    expect(boundary!.line[0]).toEqual(boundary!.line.at(-1));
    for (const [x1, x2] of boundary!.line) expect(Math.hypot(x1, x2)).toBeCloseTo(0.5, 8);
    const regions = regionsOf(circle, square);
    expect(regions.map(({ m, rings }) => [m, rings.length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(areaOf(regions[0]!.rings[0]!)).toBeCloseTo(Math.PI / 4, 3);
    expect(areaOf(regions[1]!.rings[0]!)).toBeCloseTo(4, 10);
    expect(areaOf(regions[1]!.rings[1]!)).toBeCloseTo(-Math.PI / 4, 3);
  });

  it('keeps two crossing lines, and a saddle whichever way it opens', () => {
    for (const lift of [-1e-4, 0, 1e-4]) {
      const saddle = field([
        [lift, 0, 0, 0, 1, 0],
        [0, 0, 0, 0, 0, 0],
      ]);
      const area = regionsOf(saddle, square).map(({ rings }) => rings.reduce((sum, ring) => sum + areaOf(ring), 0));
      expect(area[0]! + area[1]!).toBeCloseTo(4, 9);
      expect(area[0]!).toBeCloseTo(2, 1);
    }
  });
});
