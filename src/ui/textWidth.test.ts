import { expect, it } from 'vitest';
import { textWidth } from './textWidth';

it.each([
  ['A setosa', 8 * 0.52],
  ['山鸢尾', 3],
  ['𠀀', 1],
  ['👩', 1.3],
  ['e\u0301', 0.52],
  ['\u2068a\u2069', 0.52],
])('%s', (text, ems) => {
  expect(textWidth(text, 10)).toBeCloseTo(10 * ems, 9);
});
