import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactly } from '../../../testing/exactArithmetic';
import { bitLength, integerMatrix, quotient } from './integers';
import { createMeter, finish } from './slices';

const double = fc.double({ noNaN: true, noDefaultInfinity: true });

it('counts binary digits', () => {
  fc.assert(
    fc.property(fc.bigInt(), (n) => {
      const size = n < 0n ? -n : n;
      expect(bitLength(n)).toBe(size === 0n ? 0 : size.toString(2).length);
    }),
  );
});

it('holds every double exactly, subnormal ones included', () => {
  fc.assert(
    fc.property(fc.array(double, { minLength: 6, maxLength: 6 }), (values) => {
      const { rows, shift } = finish(integerMatrix(Float64Array.from(values), 3, 2, createMeter()));
      values.forEach((value, at) => {
        const whole = rows[Math.floor(at / 2)]![at % 2]!;
        const power = shift[at % 2]!;
        const places = BigInt(Math.abs(power));
        // whole / 2^power = value, both sides multiplied by the fixed point of the oracle, 2¹²⁰⁰.
        if (power >= 0) expect(whole << 1200n).toBe(exactly(value) << places);
        else expect((whole << places) << 1200n).toBe(exactly(value));
      });
    }),
  );
});

it('brings columns to one size', () => {
  const { rows } = finish(integerMatrix(Float64Array.of(1, 1e-7, 0, 1, 3e-7, 0), 2, 3, createMeter()));
  expect(bitLength(rows[1]![0]!)).toBe(bitLength(rows[1]![1]!));
  expect(rows[0]![2]).toBe(0n);
});

it('divides to the last digit of a double', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), fc.integer({ min: -60, max: 60 }), (a, b, power) => {
      fc.pre(b !== 0);
      const expected = (a / b) * 2 ** power;
      expect(Math.abs(quotient(BigInt(a), BigInt(b), power) - expected)).toBeLessThanOrEqual(
        2 ** -52 * Math.abs(expected),
      );
    }),
  );
  expect(quotient(1n << 3000n, (1n << 3000n) * 3n)).toBe(1 / 3);
  expect(quotient(1n, 1n << 2000n, 2000)).toBe(1);
  expect(quotient(-3n, 1n, -1075)).toBe(-(2 ** -1073));
});
