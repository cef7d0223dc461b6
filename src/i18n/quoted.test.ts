import { expect, it } from 'vitest';
import { quotedEn, quotedZh } from './quoted';

it('quotes what was typed, and says what a comma could mean', () => {
  expect(quotedEn('ten')).toBe('“ten”');
  expect(quotedEn('')).toBe('An empty field');
  expect(quotedEn('1,000')).toBe('“1,000” (1.000 or 1000?)');
  expect(quotedZh('−12,500')).toBe('“−12,500”（−12.500 还是 −12500？）');
  expect(quotedEn('0,125')).toBe('“0,125”');
});
