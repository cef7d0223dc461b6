import { expect, it } from 'vitest';
import { classesOf, classGroups, type ClassGroups } from './classGroups';
import { createMeter, finish } from './slices';

/** Three samples at 1 of three classes: the margins are the differences of the columns. */
function grouped(growth: readonly number[], least: number): ClassGroups {
  const data = { N: 3, r: 1, K: 3, points: Float64Array.of(1, -1, 1), labels: Uint8Array.of(0, 1, 2) };
  return finish(classGroups(data, Float64Array.from(growth), least, createMeter()));
}

it('parts classes whose margins all grow enough', () => {
  const points = { N: 2, r: 1, K: 2, points: Float64Array.of(1, -1), labels: Uint8Array.of(0, 1) };
  const groups = finish(classGroups(points, Float64Array.of(2, -2), 4, createMeter()));
  expect(classesOf(groups)).toEqual([[0], [1]]);
  expect([...groups.V]).toEqual([2, -2]);
  expect(classesOf(finish(classGroups(points, Float64Array.of(2, -2), 4.1, createMeter())))).toEqual([[0, 1]]);
});

it('joins those that do not, and gives them one column', () => {
  const groups = grouped([3, -5, 2], 2);
  expect(classesOf(groups)).toEqual([[0, 2], [1]]);
  expect([...groups.V]).toEqual([2.5, -5, 2.5]);
});

it('joins what may be positive by rounding alone', () => {
  const close = { N: 2, r: 2, K: 2, points: Float64Array.of(1, 1, 1, -1), labels: Uint8Array.of(0, 1) };
  const parts = (second: number): number[][] =>
    classesOf(finish(classGroups(close, Float64Array.of(1, -1, second, -second), 0, createMeter())));
  // The margins are 2(1 + second) and 2(second − 1).
  expect(parts(1 + 2 ** -40)).toEqual([[0], [1]]);
  expect(parts(1 + 2 ** -52)).toEqual([[0, 1]]);
});
