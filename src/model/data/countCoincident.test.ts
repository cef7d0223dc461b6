import { expect, test } from 'vitest';
import { countCoincident, nextCoincident } from './countCoincident';
import { SampleTable } from './sampleTable';

const samples = SampleTable.of(
  2,
  [
    [1, 5],
    [2, 5],
    [1, 5],
    [1, 6],
    [1, 5],
  ].map((features, label) => ({ features, label })),
);

test('samples on one spot are counted, on all features or on some', () => {
  expect(countCoincident(samples, 0)).toBe(3);
  expect(countCoincident(samples, 3)).toBe(1);
  expect(countCoincident(samples, 3, [0])).toBe(4);
});

test('walking a pile comes round to each of its samples once', () => {
  expect([0, 2, 4].map((n) => nextCoincident(samples, n, [0, 1]))).toEqual([2, 4, 0]);
  expect(nextCoincident(samples, 1, [0, 1])).toBe(1);
  expect(nextCoincident(samples, 3, [0])).toBe(4);
  expect(nextCoincident(samples, 9, [0])).toBe(9);
});
