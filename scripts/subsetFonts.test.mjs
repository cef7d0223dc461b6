import { expect, test } from 'vitest';
import { root } from './prepare.mjs';
import { lettersOf } from './subsetFonts.ts';

const { own, names } = lettersOf(root);

test('the letters of the sources come with every page, those of names apart, and none twice', () => {
  for (const letter of 'AZaz09−∂ηŷ₀²≤é') expect(own, letter).toContain(letter);
  for (const letter of 'ßŁžΩ') expect(names, letter).toContain(letter);
  expect(new Set([...own, ...names]).size).toBe(own.length + names.length);
});

test('an emoji is not asked for', () => {
  expect(names).not.toContain('\u{1f600}');
});
