import { expect, test } from 'vitest';
import { changeDocument } from './document';
import { openDataset } from './openDataset';
import { renamed } from './renaming';

const iris = openDataset('iris');
const called = (classes: readonly string[]) => ({ ...iris, classes });

test('a class is renamed in a document that has others beside it', () => {
  const wider = changeDocument(iris, { kind: 'addClass', m: 0 });
  expect(wider.classes).toEqual(['A', 'setosa', 'versicolor', 'virginica']);
  const to = called(['Iris setosa', 'versicolor', 'virginica']);
  expect(renamed(wider, iris, to).classes).toEqual(['A', 'Iris setosa', 'versicolor', 'virginica']);
  expect(renamed(renamed(wider, iris, to), to, iris).classes).toEqual(wider.classes);
});

test('a letter is the letter of the place, and is not looked for elsewhere', () => {
  const lettered = called(['setosa', 'versicolor', 'C']);
  expect(renamed(iris, iris, lettered).classes).toEqual(['setosa', 'versicolor', 'C']);
  const wider = changeDocument(iris, { kind: 'addClass', m: 0 });
  expect(renamed(wider, iris, lettered).classes).toEqual(['A', 'setosa', 'versicolor', 'D']);
  const own = called(['setosa', 'versicolor', 'mine']);
  const shorter = { ...lettered, classes: ['setosa', 'versicolor'] };
  expect(renamed(shorter, lettered, own).classes).toEqual(['setosa', 'versicolor']);
});

test('two names that change places do', () => {
  const swapped = called(['versicolor', 'setosa', 'virginica']);
  expect(renamed(iris, iris, swapped).classes).toEqual(swapped.classes);
});
