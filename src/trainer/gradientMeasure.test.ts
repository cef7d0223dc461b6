import { expect, test } from 'vitest';
import { jsKernel } from '../model/kernel/jsKernel';
import { designFrom } from '../testing/randomDesigns';
import { Evaluation } from './evaluation';
import { GradientMeasure } from './gradientMeasure';

const rows = Array.from({ length: 4000 }, (_, n) => [1, Math.sin(n), Math.cos(n)]);
const labels = rows.map((_, n) => n % 3);

function measureOf(N: number): GradientMeasure {
  const design = designFrom(rows.slice(0, N), labels, 3);
  const evaluation = new Evaluation(new Float64Array(9), jsKernel);
  evaluation.evaluate(design);
  return new GradientMeasure(design, evaluation);
}

test('stops at the first pause where it is told to, and goes on from there', () => {
  const measure = measureOf(4000);
  const whole = measureOf(4000);
  whole.run(() => true);
  let turns = 0;
  for (; measure.check === null; turns++) {
    let pauses = 0;
    measure.run(() => ++pauses < 2);
    expect(pauses).toBeLessThanOrEqual(2);
  }
  // Three rows, and for each of nine cells two risks of four slices each: two pauses a turn, and the last one ends it.
  expect(turns).toBe(Math.floor((3 + 9 * 2 * 4) / 2) + 1);
  expect(measure.check).toEqual(whole.check);
});

test('belongs to every frame where N·D²·K² is at most 100,000', () => {
  expect([1234, 1235].map((N) => measureOf(N).cheap)).toEqual([true, false]);
});
