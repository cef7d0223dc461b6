import { expect, test } from 'vitest';
import { refined } from './refined';

const height = (x: number, y: number): number => 2 + 3 * x - y + 0.5 * x * x - 2 * x * y + 4 * y * y;

test('between the places of a grid heights lie on the parabola through them, at the places as they were', () => {
  const [columns, rows, times] = [7, 4, 3];
  const heights = Float64Array.from({ length: columns * rows }, (_, at) =>
    height(at % columns, Math.floor(at / columns)),
  );
  const fine = refined({ columns, rows, heights }, times);
  expect([fine.columns, fine.rows]).toEqual([19, 10]);
  const off = Array.from(fine.heights, (value, at) =>
    Math.abs(value - height((at % fine.columns) / times, Math.floor(at / fine.columns) / times)),
  );
  expect(Math.max(...off)).toBeLessThan(1e-12);
  expect(fine.heights[3 * fine.columns + 6]).toBe(heights[columns + 2]);
  expect(refined({ columns, rows, heights }, 1).heights).toBe(heights);
});
