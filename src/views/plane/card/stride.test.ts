import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FINENESS, strideOf, strode } from './stride';

test('a stride is a power of ten of about a fiftieth of the span', () => {
  expect(strideOf([0.3, 7.6], 0)).toBe(0.1);
  expect(strideOf([0.3, 7.6], -2)).toBe(0.001);
  expect(strideOf([-1, 1], 1)).toBe(1);
  expect(strideOf([0, 3500], 0)).toBe(100);
  expect(strideOf([0, 2e-9], 0)).toBe(1e-10);
});

test('strides add up as decimal numbers do', () => {
  let value = 0;
  for (let times = 1; times <= 30; times++) {
    value = strode(value, 0.1);
    expect(value).toBe(times / 10);
  }
  expect(strode(0.1, -0.1)).toBe(0);
  expect(Object.is(strode(0, -0), 0)).toBe(true);
  expect(strode(1e-10, 1e-12)).toBe(1.01e-10);
});

test('any number of the finest grid is reached by buttons alone, in few presses', () => {
  const domain = [0.3, 7.6] as const;
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 7600 }), (thousandths) => {
      const goal = thousandths / 1000;
      let [value, presses] = [1.4, 0];
      for (const fineness of [...FINENESS].sort((a, b) => b - a)) {
        const by = strideOf(domain, fineness);
        while (Math.abs(goal - value) > by * 0.5 + 1e-9) {
          value = strode(value, Math.sign(goal - value) * by);
          presses++;
        }
      }
      expect(value).toBe(goal);
      expect(presses).toBeLessThan(30);
    }),
  );
});
