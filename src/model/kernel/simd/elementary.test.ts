import { expect, test } from 'vitest';
import { randomFrom } from '../../data/random';
import { add, exp, product } from '../../../testing/doubleDouble';
import { bytes } from './assembly/probe.ts?wasm-bytes';

const COUNT = process.env['SOAK'] ? 1_000_000 : 100_000;

const { instance } = await WebAssembly.instantiate(bytes);
const ours = instance.exports as { exp(x: number): number; log1p(x: number): number };

/** The distance to the next double away from 0. */
function ulp(value: number): number {
  return Math.max(2 ** -1074, 2 ** (Math.floor(Math.log2(Math.abs(value))) - 52));
}

test('exp is within 1 ulp from where it is subnormal up to 1', () => {
  const random = randomFrom(7);
  let worst = 0;
  for (let i = 0; i < COUNT; i++) {
    const x = i % 3 === 0 ? -745 * random.uniform() : -(2 ** (20 * random.uniform() - 14));
    const { value, k } = exp(x);
    // Both in units of 2ᵏ, where nothing is subnormal.
    const off = add([ours.exp(x) * 2 ** (-k / 2) * 2 ** (-k / 2), 0], [-value[0], -value[1]])[0];
    const unit = Math.max(2 ** -1074 * 2 ** (-k / 2) * 2 ** (-k / 2), ulp(value[0]));
    worst = Math.max(worst, Math.abs(off) / unit);
  }
  expect(worst).toBeGreaterThan(0.4);
  expect(worst).toBeLessThanOrEqual(1);
});

test('log1p is within 1 ulp from 0 to 9 and below the smallest normal number', () => {
  const random = randomFrom(8);
  let worst = 0;
  for (let i = 0; i < COUNT; i++) {
    const x = i % 3 === 0 ? 9 * random.uniform() : 2 ** (40 * random.uniform() - 37);
    const value = ours.log1p(x);
    // value + (1 + x)e^(−value) − 1 is nearer to log(1 + x) than value by as many digits as doubles have.
    const power = exp(-value);
    const scaled = [power.value[0] * 2 ** power.k, power.value[1] * 2 ** power.k] as const;
    worst = Math.max(worst, Math.abs(add(product(add([1, 0], [x, 0]), scaled), [-1, 0])[0]) / ulp(value));
  }
  expect(worst).toBeGreaterThan(0.4);
  expect(worst).toBeLessThanOrEqual(1);
  for (const x of [0, 5e-324, 1e-310, 1e-300]) expect(ours.log1p(x)).toBe(x);
});

test('exp keeps to the ends of its range', () => {
  expect([0, -0, -745.2, -1e5, -1e300, -Infinity].map(ours.exp)).toEqual([1, 1, 0, 0, 0, 0]);
  expect([-745.1, -740, -708.5].map(ours.exp)).toEqual([-745.1, -740, -708.5].map(Math.exp));
  expect(ours.exp(NaN)).toBeNaN();
  expect(ours.log1p(NaN)).toBeNaN();
});
