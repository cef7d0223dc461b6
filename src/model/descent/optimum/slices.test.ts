import { expect, it } from 'vitest';
import { randomFrom } from '../../data/random';
import type { Design } from '../../features/design';
import { referenceCase } from '../../../testing/reference';
import { findOptimum } from './findOptimum';
import { createMeter, finish, type Sliced } from './slices';

function* counting(to: number): Sliced<number> {
  const meter = createMeter(10);
  for (let i = 0; i < to; i++) if (meter(4)) yield;
  return to;
}

it('pauses whenever a slice is used up', () => {
  const work = counting(7);
  expect([work.next().done, work.next().done, work.next()]).toEqual([false, false, { done: true, value: 7 }]);
  expect(finish(counting(100))).toBe(100);
});

/** Binary features that now and then settle the class: many ties. */
function binary(N: number, F: number, K: number): Design {
  const random = randomFrom(7);
  const rows = Array.from({ length: N }, () => [
    1,
    ...Array.from({ length: F }, () => (random.uniform() < 0.3 ? 1 : 0)),
  ]);
  const labels = Uint8Array.from(rows, (row) => (row[1] === 1 ? 0 : Math.floor(random.uniform() * K)));
  return { N, D: F + 1, K, X: Float64Array.from(rows.flat()), labels };
}

it.each([
  ['Iris', referenceCase('iris-four-features').design],
  ['ties', binary(100, 6, 3)],
  ['many parameters', binary(40, 30, 6)],
])('the answer does not depend on the slices, and no slice is long: %s', (_, design) => {
  let largest = 0;
  let slices = 0;
  const meter = createMeter(1e4);
  const work = findOptimum(design, (units) => {
    largest = Math.max(largest, units);
    return meter(units);
  });
  let step = work.next();
  for (; !step.done; step = work.next()) slices++;
  expect(slices).toBeGreaterThan(50);
  expect(largest).toBeLessThan(4e5);
  expect(step.value).toEqual(finish(findOptimum(design)));
});
