/**
 * Maps of an interval to CSS px for the figures of the first picture. d3-scale's also interpolate colours and dates, which
 * would be a twentieth of the first load.
 */
import { ticks } from 'd3';

export type Interval = readonly [from: number, to: number];

export interface Scale {
  (value: number): number;
  /** The value at a place in px. */
  readonly invert: (place: number) => number;
  /** Some `count` round values within the domain, in its order. */
  readonly ticks: (count: number) => number[];
}

/** Places in proportion to values; the interval must have a width. */
export function linearScale([from, to]: Interval, [start, end]: Interval): Scale {
  const place = (value: number): number => between(start, end, (value - from) / (to - from));
  return Object.assign(place, {
    invert: (at: number) => between(from, to, (at - start) / (end - start)),
    ticks: (count: number) => ticks(from, to, count),
  });
}

/** Places in proportion to logarithms; what lies outside is at the nearer end. Both ends are positive and rise. Ticks are powers of ten. */
export function logScale([from, to]: Interval, [start, end]: Interval): Scale {
  const decades: Interval = [Math.log10(from), Math.log10(to)];
  const linear = linearScale(decades, [start, end]);
  return Object.assign((value: number) => linear(Math.log10(Math.min(to, Math.max(from, value)))), {
    invert: (at: number) => 10 ** linear.invert(at),
    ticks: (count: number) =>
      ticks(...decades, count)
        .filter(Number.isInteger)
        .map((power) => Number(`1e${power}`)),
  });
}

/** Exact at both ends. */
function between(start: number, end: number, share: number): number {
  return start * (1 - share) + end * share;
}
