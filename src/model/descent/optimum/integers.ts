/** Every double is a whole number times a power of two: exact arithmetic on doubles is arithmetic on bigints. */
import type { Meter, Sliced } from './slices';

/** value = mantissa · 2^exponent, the mantissa odd or 0. */
interface Dyadic {
  readonly mantissa: bigint;
  readonly exponent: number;
}

const parts = new DataView(new ArrayBuffer(8));

/** A finite double, exactly. */
function dyadic(value: number): Dyadic {
  if (value === 0) return { mantissa: 0n, exponent: 0 };
  parts.setFloat64(0, value);
  const bits = parts.getBigUint64(0);
  const power = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xf_ffff_ffff_ffffn;
  const digits = power === 0 ? fraction : fraction | (1n << 52n);
  const zeros = bitLength(digits & -digits) - 1;
  const size = digits >> BigInt(zeros);
  return { mantissa: value < 0 ? -size : size, exponent: Math.max(power, 1) - 1075 + zeros };
}

/** Binary digits of |n|; 0 for 0. */
export function bitLength(n: bigint): number {
  const hex = (n < 0n ? -n : n).toString(16);
  return 4 * hex.length + 28 - Math.clz32(Number.parseInt(hex[0]!, 16));
}

/** (a / b) · 2^power as a double, with a relative error below 2⁻⁵² where it is not subnormal. */
export function quotient(a: bigint, b: bigint, power = 0): number {
  if (a === 0n) return 0;
  const lift = 66 - (bitLength(a) - bitLength(b));
  const digits = lift >= 0 ? (a << BigInt(lift)) / b : a / (b << BigInt(-lift));
  const places = power - lift;
  // In two halves, since 2^places alone can underflow where the product does not.
  const half = Math.trunc(places / 2);
  return Number(digits) * 2 ** half * 2 ** (places - half);
}

/** A matrix of doubles, each column times a power of two, so that all are whole and about the same size. */
export interface IntegerMatrix {
  /** `rows[n][o]` is X[n, o] · 2^shift[o]. */
  readonly rows: bigint[][];
  readonly shift: number[];
}

/** The N × D matrix X (row-major) in whole numbers. */
export function* integerMatrix(X: Float64Array, N: number, D: number, meter: Meter): Sliced<IntegerMatrix> {
  const lowest = new Array<number>(D).fill(Infinity);
  const highest = new Array<number>(D).fill(-Infinity);
  for (let n = 0; n < N; n++) {
    for (let o = 0; o < D; o++) {
      const { mantissa, exponent } = dyadic(X[n * D + o]!);
      if (mantissa === 0n) continue;
      lowest[o] = Math.min(lowest[o]!, exponent);
      highest[o] = Math.max(highest[o]!, exponent + bitLength(mantissa));
    }
    if (meter(1500 * D)) yield;
  }
  const digits = highest.reduce((most, end, o) => Math.max(most, end - lowest[o]!), 0);
  const shift = highest.map((end) => (end === -Infinity ? 0 : digits - end));
  const rows: bigint[][] = [];
  for (let n = 0; n < N; n++) {
    const row: bigint[] = [];
    for (let o = 0; o < D; o++) {
      const { mantissa, exponent } = dyadic(X[n * D + o]!);
      row.push(mantissa === 0n ? 0n : mantissa << BigInt(exponent + shift[o]!));
    }
    rows.push(row);
    if (meter(1200 * D)) yield;
  }
  return { rows, shift };
}
