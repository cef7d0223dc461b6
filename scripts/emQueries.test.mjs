import { expect, test } from 'vitest';
import { inEm } from './emQueries.ts';

test('lengths of media queries are in em, exactly, and nothing else is', () => {
  expect(inEm('@media (max-width: 640px) {p{max-width: 640px}}')).toBe(
    '@media (max-width: 40em) {p{max-width: 640px}}',
  );
  expect(inEm('@media (min-width: 641px) and (max-height: 640px){')).toBe(
    '@media (min-width: 40.0625em) and (max-height: 40em){',
  );
  expect(inEm('@media (width <= 1439px) {')).toBe('@media (width <= 89.9375em) {');
  expect(inEm('@media (prefers-reduced-motion: reduce), print {')).toBe(
    '@media (prefers-reduced-motion: reduce), print {',
  );
});
