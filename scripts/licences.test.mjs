import { expect, test } from 'vitest';
import { licencesOf } from './licences.ts';
import { root } from './prepare.mjs';

const text = licencesOf(root);

test('what is shipped is named with its notice', () => {
  for (const name of ['react', 'react-dom', 'd3', 'd3-scale', 'katex', 'zustand', 'valibot', 'papaparse', 'uqr']) {
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toContain('Mike Bostock');
  expect(text.indexOf('MIT')).toBeLessThan(text.indexOf('react '));
});

test('what only builds or tests it is not', () => {
  for (const name of ['vite', 'typescript', 'playwright', 'fast-check']) {
    expect(text).not.toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
});
