import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AffineScores } from './affineScores';
import { affineBoundaries, affineRegions } from './boundary';
import type { Domain } from '../../data/fitDomain';
import { areaOf, type Point } from './halfPlane';
import { randomFrom } from '../../data/random';

interface Plane {
  readonly scores: AffineScores;
  readonly domain: Domain;
}

function planeOf(K: number, seed: number, domain: Domain, weight: number, grid: boolean): Plane {
  const random = randomFrom(seed);
  const value = (): number => {
    const signed = weight * (2 * random.uniform() - 1);
    return grid ? Math.round((2 * signed) / weight) : signed;
  };
  const column = (): Float64Array => Float64Array.from({ length: K }, value);
  const [middle1, middle2] = domain.map(([min, max]) => (min + max) / 2);
  const [a, b] = [column(), column()];
  // Around the middle of the domain, so that several classes win somewhere.
  const c = column().map((near, m) => near - a[m]! * middle1! - b[m]! * middle2!);
  return { scores: { K, a, b, c }, domain };
}

const domains = fc.constantFrom<Domain>(
  [
    [-1, 1],
    [-1, 1],
  ],
  [
    [0.4, 7.4],
    [-0.15, 2.85],
  ],
  [
    [-1e7, 1e7],
    [-1e7, 1e7],
  ],
  [
    [9.99e6, 1e7],
    [1e-3, 2e-3],
  ],
);

const planes = fc
  .record({
    K: fc.integer({ min: 2, max: 8 }),
    seed: fc.integer(),
    domain: domains,
    weight: fc.constantFrom(1, 1e-3, 1e7),
    grid: fc.boolean(),
  })
  .map(({ K, seed, domain, weight, grid }) => planeOf(K, seed, domain, weight, grid));

function scoreAt({ a, b, c }: AffineScores, m: number, [x1, x2]: Point): number {
  return c[m]! + a[m]! * x1 + b[m]! * x2;
}

/** How large the terms of a score get in the domain: ties below 1e−12 of it are rounding. */
function sizeIn({ K, a, b, c }: AffineScores, domain: Domain): number {
  const [reach1, reach2] = domain.map((axis) => Math.max(...axis.map(Math.abs)));
  const sizes = Array.from(
    { length: K },
    (_, m) => Math.abs(c[m]!) + Math.abs(a[m]! * reach1!) + Math.abs(b[m]! * reach2!),
  );
  return Math.max(...sizes);
}

function inside(polygon: readonly Point[], [x1, x2]: Point): boolean {
  return polygon.every(([u, v], index) => {
    const [nextU, nextV] = polygon[(index + 1) % polygon.length]!;
    return (nextU - u) * (x2 - v) - (nextV - v) * (x1 - u) >= 0;
  });
}

const scoresOf = (a: number[], b: number[], c: number[]): AffineScores => ({
  K: a.length,
  a: Float64Array.from(a),
  b: Float64Array.from(b),
  c: Float64Array.from(c),
});

const SQUARE: Domain = [
  [-1, 1],
  [-1, 1],
];

describe('regions', () => {
  it('hold the arg max at random points', () => {
    fc.assert(
      fc.property(planes, fc.integer(), ({ scores, domain }, seed) => {
        const random = randomFrom(seed);
        const found = affineRegions(scores, domain);
        for (let i = 0; i < 20; i++) {
          const [x1, x2] = domain.map(([min, max]) => min + (max - min) * random.uniform());
          const point: Point = [x1!, x2!];
          const z = Array.from({ length: scores.K }, (_, m) => scoreAt(scores, m, point));
          const best = Math.max(...z);
          const near = z.filter((value) => best - value <= 1e-8 * sizeIn(scores, domain));
          // A point this near to a boundary may fall to either side of it.
          if (near.length > 1) continue;
          expect(found.filter(({ rings: [polygon] }) => inside(polygon, point)).map(({ m }) => m)).toEqual([
            z.indexOf(best),
          ]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('tile the domain, in finite numbers', () => {
    fc.assert(
      fc.property(planes, ({ scores, domain }) => {
        const found = affineRegions(scores, domain);
        let within = true;
        const shares = found.map(({ rings: [polygon] }) => {
          const unit = normalised(polygon, domain);
          within &&= unit.flat().every((value) => value >= -1e-12 && value <= 1 + 1e-12);
          return areaOf(unit);
        });
        expect(within && shares.every((share) => share > 0)).toBe(true);
        const same = [scores.a, scores.b, scores.c].every((column) => column.every((value) => value === column[0]));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(same ? 0 : 1, 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('are absent where all classes tie everywhere', () => {
    expect(affineRegions(scoresOf([0, 0, 0], [0, 0, 0], [0, 0, 0]), SQUARE)).toEqual([]);
    expect(affineRegions(scoresOf([1, 1], [2, 2], [-3, -3]), SQUARE)).toEqual([]);
    expect(affineBoundaries(scoresOf([0, 0], [0, 0], [0, 0]), SQUARE)).toEqual([]);
  });

  it('give identical columns to the lowest index', () => {
    const scores = scoresOf([1, 1, -1, -1], [0, 0, 0, 0], [0, 0, 0, 0]);
    expect(affineRegions(scores, SQUARE).map(({ m }) => m)).toEqual([0, 2]);
    expect(affineBoundaries(scores, SQUARE).map(({ i, j }) => [i, j])).toEqual([[0, 2]]);
  });

  it('are the whole domain for a class that leads everywhere, and for a single class', () => {
    const corners = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ];
    expect(affineRegions(scoresOf([0, 0], [0, 0], [1, 2]), SQUARE)).toEqual([{ m: 1, rings: [corners] }]);
    expect(affineRegions(scoresOf([3], [1], [1]), SQUARE)).toEqual([{ m: 0, rings: [corners] }]);
  });

  it('do not change when all columns share a large term', () => {
    const scores = scoresOf([1, -1, 0], [0.5, 0.5, -1], [0, 0.25, 0.125]);
    const shifted = { ...scores, c: scores.c.map((c) => c + 2 ** 40) };
    expect(affineRegions(shifted, SQUARE)).toEqual(affineRegions(scores, SQUARE));
    expect(affineBoundaries(shifted, SQUARE)).toEqual(affineBoundaries(scores, SQUARE));
  });
});

describe('boundaries', () => {
  it('lie between their two regions', () => {
    fc.assert(
      fc.property(planes, ({ scores, domain }) => {
        const present = affineRegions(scores, domain).map(({ m }) => m);
        const size = sizeIn(scores, domain);
        let [outside, untied, behind] = [0, 0, 0];
        for (const {
          i,
          j,
          line: [from, to],
        } of affineBoundaries(scores, domain)) {
          expect(i < j && present.includes(i) && present.includes(j)).toBe(true);
          for (const t of [0, 0.5, 1]) {
            const point: Point = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
            const [unit] = normalised([point], domain);
            outside = Math.max(outside, Math.abs(unit![0] - 0.5) - 0.5, Math.abs(unit![1] - 0.5) - 0.5);
            const z = Array.from({ length: scores.K }, (_, m) => scoreAt(scores, m, point));
            untied = Math.max(untied, Math.abs(z[i]! - z[j]!) / size);
            behind = Math.max(behind, (Math.max(...z) - z[i]!) / size);
          }
        }
        expect(outside).toBeLessThanOrEqual(1e-9);
        expect(untied).toBeLessThanOrEqual(1e-9);
        // Regions of a millionth of the domain's size are left out, and their neighbours then meet inside them.
        expect(behind).toBeLessThanOrEqual(1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it('join all regions: any two are connected through boundaries', () => {
    fc.assert(
      fc.property(planes, ({ scores, domain }) => {
        const [start, ...rest] = affineRegions(scores, domain)
          .filter(({ rings: [polygon] }) => areaOf(normalised(polygon, domain)) > 1e-6)
          .map(({ m }) => m);
        const edges = affineBoundaries(scores, domain);
        const reached = new Set([start]);
        for (let round = 0; round < scores.K; round++) {
          for (const { i, j } of edges) {
            if (reached.has(i)) reached.add(j);
            if (reached.has(j)) reached.add(i);
          }
        }
        expect(rest.every((m) => reached.has(m))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('stop where a third class overtakes', () => {
    const three = scoresOf([1, -1, 0], [0, 0, 2], [0, 0, 0]);
    const [left] = affineBoundaries(three, SQUARE);
    expect(left).toMatchObject({ i: 0, j: 1 });
    expect(left!.line.map(([, x2]) => x2).sort((p, q) => p - q)).toEqual([-1, 0]);
  });

  it('skip a class that only touches the tie of two others', () => {
    expect(affineBoundaries(scoresOf([1, -1, 0.5], [0, 0, 0], [0, 0, 0]), SQUARE).map(({ i, j }) => [i, j])).toEqual([
      [0, 1],
    ]);
  });
});

function normalised(polygon: readonly Point[], [x1, x2]: Domain): Point[] {
  return polygon.map(([u, v]) => [(u - x1[0]) / (x1[1] - x1[0]), (v - x2[0]) / (x2[1] - x2[0])]);
}
