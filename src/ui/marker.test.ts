import { expect, test } from 'vitest';
import { markerPath } from './marker';

/** Pixels of an edge of the grid that shapes are compared on, and how far it reaches from the middle. */
const GRID = 160;
const REACH = 2;

type Polygon = readonly (readonly [number, number])[];

function polygonOf(m: number): Polygon {
  const d = markerPath(m, 0, 0, 1);
  // The disc is drawn by arcs.
  if (d.includes('a'))
    return Array.from({ length: 90 }, (_, at) => [Math.cos((at * Math.PI) / 45), Math.sin((at * Math.PI) / 45)]);
  return d
    .slice(1, -1)
    .split('L')
    .map((corner) => corner.split(',').map(Number) as [number, number]);
}

function contains(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  polygon.forEach(([x1, y1], at) => {
    const [x2, y2] = polygon[(at + 1) % polygon.length]!;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}

function pixels(polygon: Polygon): Uint8Array {
  return Uint8Array.from({ length: GRID * GRID }, (_, at) => {
    const [x, y] = [at % GRID, Math.floor(at / GRID)].map((place) => ((place + 0.5) / GRID - 0.5) * 2 * REACH);
    return Number(contains(polygon, x!, y!));
  });
}

const count = (pixel: Uint8Array): number => pixel.reduce((sum, one) => sum + one, 0);

const shapes = Array.from({ length: 10 }, (_, m) => pixels(polygonOf(m)));

test('the ten shapes are of about equal area', () => {
  const areas = shapes.map((shape) => (count(shape) * (2 * REACH) ** 2) / GRID ** 2);
  for (const area of areas) expect(Math.abs(area / Math.PI - 1)).toBeLessThan(0.3);
});

test('no two silhouettes cover each other by more than 85 %', () => {
  for (const [m, shape] of shapes.entries()) {
    for (const [i, other] of shapes.slice(0, m).entries()) {
      const both = shape.reduce((sum, one, at) => sum + (one & other[at]!), 0);
      const either = shape.reduce((sum, one, at) => sum + (one | other[at]!), 0);
      expect(both / either, `${m} over ${i}`).toBeLessThan(m >= 8 ? 0.7 : 0.85);
    }
  }
});

test('an eleventh class would look like the first', () => {
  expect(markerPath(10, 3, 4, 5)).toBe(markerPath(0, 3, 4, 5));
});
