/** Exact fractions of whole numbers, for oracles. */

import { ratio } from './exactArithmetic';

export interface Fraction {
  readonly top: bigint;
  /** > 0. */
  readonly bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };
export const ONE: Fraction = { top: 1n, bottom: 1n };

function reduced(top: bigint, bottom: bigint): Fraction {
  let a = top < 0n ? -top : top;
  let b = bottom < 0n ? -bottom : bottom;
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = bottom < 0n ? -a : a;
  return { top: top / divisor, bottom: bottom / divisor };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.top === 0n) return b;
  if (b.top === 0n) return a;
  return reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return a.top === 0n || b.top === 0n ? ZERO : reduced(a.top * b.top, a.bottom * b.bottom);
}

export const over = (a: Fraction, b: Fraction): Fraction => reduced(a.top * b.bottom, a.bottom * b.top);
export const minus = (a: Fraction): Fraction => ({ top: -a.top, bottom: a.bottom });
export const total = (terms: readonly Fraction[]): Fraction => terms.reduce(plus, ZERO);

export function dot(a: readonly Fraction[], b: readonly Fraction[]): Fraction {
  return total(a.map((one, j) => times(one, b[j]!)));
}

/** A double as a fraction: doubled until it is whole. */
export function fraction(value: number): Fraction {
  let bottom = 1n;
  let scaled = value;
  for (; !Number.isInteger(scaled); scaled *= 2) bottom *= 2n;
  return reduced(BigInt(scaled), bottom);
}

/** As a double. */
export function toNumber({ top, bottom }: Fraction): number {
  return ratio(top, bottom);
}
