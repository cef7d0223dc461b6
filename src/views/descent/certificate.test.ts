import { expect, test } from 'vitest';
import { findOptimum } from '../../model/descent/optimum/findOptimum';
import { finish } from '../../model/descent/optimum/slices';
import { datasetOf } from '../../model/data/dataset';
import { designOf } from '../../model/features/design';
import { leastMargin, splitOf } from './certificate';

const designFor = (name: 'iris' | 'nine' | 'overlap') => {
  const { samples, classes } = datasetOf(name);
  return designOf({ samples, K: classes.length, bias: true, eta: 1 });
};

test('class A splits off the Iris petals, with samples on both sides of v', () => {
  const design = designFor('iris');
  const optimum = finish(findOptimum(design));
  if (optimum.status !== 'approached') throw new Error(optimum.status);
  expect(optimum.risk).toBeCloseTo(0.068545, 6);
  const split = splitOf(design, optimum)!;
  expect([split.m, split.count]).toEqual([0, 50]);
  expect(split.own).toBeGreaterThan(0.999);
  expect(split.others).toBeLessThan(-0.999);
  expect(leastMargin(design, optimum)).toBeGreaterThan(0.999);
  const wrong = { ...optimum, direction: optimum.direction.map((value) => -value) };
  expect(splitOf(design, wrong)).toBeNull();
  expect(leastMargin(design, wrong)).toBeLessThan(0);
});

test('nine points: every pair has a margin', () => {
  const design = designFor('nine');
  const optimum = finish(findOptimum(design));
  if (optimum.status !== 'separable') throw new Error(optimum.status);
  expect(optimum.risk).toBe(0);
  expect(leastMargin(design, optimum)).toBeGreaterThan(0.999);
});
