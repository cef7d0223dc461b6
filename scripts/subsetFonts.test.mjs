import { expect, test } from 'vitest';
import { root } from './prepare.mjs';
import { lettersOf } from './subsetFonts.ts';

const letters = lettersOf(root);

test('the letters of the text fonts are those of the sources and of names, once each', () => {
  for (const letter of 'AZaz09−∂ηŷ₀²≤éßŁžΩ') expect(letters, letter).toContain(letter);
  expect(new Set(letters).size).toBe([...letters].length);
});

test('an emoji is not asked for', () => {
  expect(letters).not.toContain('\u{1f600}');
});
