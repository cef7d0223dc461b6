import { expect, test } from 'vitest';
import { percentText } from './axisText';

test.each([
  [1, '100.0'],
  [0.889, '88.9'],
  [0.0013, '0.1'],
  [0.00022, '0.022'],
  [0, '0.0'],
])('%s of the spread is %s per cent', (share, text) => expect(percentText(share)).toBe(text));
