import { polygonContains } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionsOf, type AffineField } from '../../model/plane/scoreField';
import type { Domain } from '../../model/data/fitDomain';
import { randomFrom } from '../../model/data/random';
import { confidenceContours, type Contour, contourPath, pointsAlong, type WonRegion } from './contours';
import { insidePolygon, type Spot } from './labelPlacement';
import { type PlaneGeometry, planeGeometry } from './planeGeometry';

const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9];
const SIZE = { width: 700, height: 500, scale: 1 };

/** Of K classes random weights up to `weight`, of the last so many times as large, tied at random about the middle of the domain. */
function randomScores(K: number, seed: number, weight: number, domain: Domain, steeper = 1): AffineField {
  const random = randomFrom(seed);
  const column = (): Float64Array =>
    Float64Array.from({ length: K }, (_, m) => (m === K - 1 ? steeper : 1) * weight * (2 * random.uniform() - 1));
  const [middle1, middle2] = domain.map(([min, max]) => (min + max) / 2);
  const [a, b] = [column(), column()];
  return { kind: 'affine', K, a, b, c: column().map((near, m) => near - a[m]! * middle1! - b[m]! * middle2!) };
}

function wonRegions(scores: AffineField, geometry: PlaneGeometry): WonRegion[] {
  return regionsOf(scores, geometry.domain).map(({ m, rings: [polygon = []] }) => ({
    m,
    corners: polygon.map(([x1, x2]): Spot => [geometry.x(x1), geometry.y(x2)]),
  }));
}

/** log(ŷ_m / (1 − ŷ_m)) − log(p / (1 − p)) at a point of the frame: at least 0 where ŷ_m ≥ p. */
function excess({ K, a, b, c }: AffineField, geometry: PlaneGeometry, m: number, p: number, [x, y]: Spot): number {
  const [x1, x2] = [geometry.x.invert(x), geometry.y.invert(y)];
  const leads = Array.from({ length: K }, (_, j) => c[j]! - c[m]! + (a[j]! - a[m]!) * x1 + (b[j]! - b[m]!) * x2);
  leads.splice(m, 1);
  const most = Math.max(...leads);
  return -most - Math.log(leads.reduce((sum, lead) => sum + Math.exp(lead - most), 0)) - Math.log(p / (1 - p));
}

const ring = ([x, y]: Spot, radius: number): Spot[] =>
  Array.from({ length: 16 }, (_, n): Spot => [
    x + radius * Math.cos((n * Math.PI) / 8),
    y + radius * Math.sin((n * Math.PI) / 8),
  ]);

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
    [-1e6, 1e6],
    [-1e6, 1e6],
  ],
);

const cases = fc
  .record({
    K: fc.integer({ min: 2, max: 8 }),
    seed: fc.integer({ min: 0 }),
    weight: fc.double({ min: -1, max: 6, noNaN: true }).map((power) => 10 ** power),
    domain: domains,
    steeper: fc.constantFrom(1, 1, 1e3, 1e7),
  })
  .map(({ K, seed, weight, domain, steeper }) => {
    const geometry = planeGeometry(domain, SIZE);
    const scores = randomScores(K, seed, weight, domain, steeper);
    const won = wonRegions(scores, geometry);
    return { geometry, scores, won, contours: confidenceContours(scores, won, geometry, LEVELS) };
  });

/** A lattice over the frame. */
const LATTICE = Array.from({ length: 13 * 9 }, (_, n): Spot => [
  ((0.5 + (n % 13)) * SIZE.width) / 13,
  ((0.5 + Math.floor(n / 13)) * SIZE.height) / 9,
]);

describe('confidenceContours', () => {
  it('stands where max ŷ is the level, within a hundredth of a px, at every scale of W', () => {
    fc.assert(
      fc.property(cases, ({ geometry, scores, contours }) => {
        for (const { m, level, outline } of contours) {
          for (const [x, y] of outline) {
            expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
            if (x < 0 || x > SIZE.width || y < 0 || y > SIZE.height) continue;
            const at = (dx: number, dy: number): number => excess(scores, geometry, m, level, [x + dx, y + dy]);
            const slope = Math.hypot(at(0.1, 0) - at(-0.1, 0), at(0, 0.1) - at(0, -0.1)) / 0.2;
            expect(Math.abs(at(0, 0))).toBeLessThanOrEqual(0.01 * slope + 1e-9);
          }
        }
      }),
    );
  });

  it('parts the points where ŷ is more from those where it is less, to the px', () => {
    fc.assert(
      fc.property(cases, ({ geometry, scores, contours }) => {
        for (const { m, level, outline } of contours) {
          for (const point of LATTICE) {
            const [here, ...around] = [point, ...ring(point, 1)].map(
              (spot) => excess(scores, geometry, m, level, spot) >= 0,
            );
            if (around.some((there) => there !== here)) continue;
            expect(polygonContains(outline as [number, number][], point as [number, number])).toBe(here);
          }
        }
      }),
    );
  });

  it('leaves out only lines that are nowhere in sight of their neighbour, and no others', () => {
    fc.assert(
      fc.property(cases, ({ geometry, scores, won, contours }) => {
        for (const { m, corners } of won) {
          let neighbour = corners;
          for (const level of LEVELS) {
            const contour = contours.find((one) => one.m === m && one.level === level);
            if (contour === undefined) {
              const deep = LATTICE.filter((point) => insidePolygon(point, neighbour, 5));
              const more = deep.filter((point) => excess(scores, geometry, m, level, point) >= 0);
              expect([0, deep.length]).toContain(more.length);
            } else {
              const along = pointsAlong(contour, geometry);
              expect(along.some((point) => insidePolygon(point, neighbour, 3))).toBe(true);
              neighbour = contour.outline;
            }
          }
        }
      }),
    );
  });

  const square = planeGeometry(
    [
      [-1, 1],
      [-1, 1],
    ],
    SIZE,
  );
  const drawn = (scores: AffineField): Contour[] =>
    confidenceContours(scores, wonRegions(scores, square), square, LEVELS);
  const opposed = (weight: number): AffineField => ({
    kind: 'affine',
    K: 2,
    a: Float64Array.of(-weight, weight),
    b: new Float64Array(2),
    c: new Float64Array(2),
  });

  it('draws straight lines at ±log(p / (1 − p)) / 2a for two opposed columns; a half is the boundary itself', () => {
    const contours = drawn(opposed(3));
    expect(contours.map(({ level }) => level)).toEqual([0.6, 0.7, 0.8, 0.9, 0.6, 0.7, 0.8, 0.9]);
    for (const { m, level, outline } of contours) {
      const x1 = ((m === 0 ? -1 : 1) * Math.log(level / (1 - level))) / 6;
      for (const [x] of pointsAlong({ outline }, square)) expect(x).toBeCloseTo(square.x(x1), 3);
    }
  });

  it('says nothing beside a boundary that is as sharp as a line, nor where no class leads', () => {
    expect(drawn(opposed(1e4))).toEqual([]);
    expect(drawn(opposed(1e12))).toEqual([]);
    const tied = opposed(0);
    const everywhere = [
      {
        m: 0,
        corners: [
          [0, 0],
          [700, 0],
          [700, 500],
          [0, 500],
        ] as Spot[],
      },
    ];
    expect(confidenceContours(tied, everywhere, square, LEVELS)).toEqual([]);
  });

  it('writes a closed path', () => {
    expect(
      contourPath({
        m: 0,
        level: 0.5,
        outline: [
          [0, 0],
          [10.04, 0],
          [0, 5],
        ],
      }),
    ).toBe('M0.0,0.0L10.0,0.0L0.0,5.0Z');
  });
});
