/** How far one press of a coordinate's button goes: a power of ten that suits the plane, or a finer one for any number. */
import type { Interval } from '../../../session/document';

/** Powers of ten beside the one that suits, in the order in which they are offered. */
export const FINENESS = [0, -1, -2, -3, 1] as const;

/** The power of ten by which a coordinate moves: about a fiftieth of the span, times 10^fineness. */
export function strideOf([low, high]: Interval, fineness: number): number {
  return Number(`1e${Math.floor(Math.log10(high - low)) - 1 + fineness}`);
}

/** `value` one stride up or down, as a decimal number without the rounding of doubles: 0.1 + 0.2 is 0.3. */
export function strode(value: number, by: number): number {
  const decimals = Math.max(decimalsOf(value), decimalsOf(by));
  return Number((value + by).toFixed(Math.min(100, decimals))) + 0;
}

/** Digits behind the point of the shortest form that reads back as the same number. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
