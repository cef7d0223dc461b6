// How long the gradient check holds what it runs in: the time from one pause to the next, for the first cells.
import { gradientCheckInSlices } from '../../src/model/kernel/gradientCheck';
import { designFor } from './designFor';

/** Milliseconds of each slice of the gradient check, in order, for at least `ms` in all. */
export function timeSlices(N: number, D: number, K: number, ms: number): number[] {
  const W = Float64Array.from({ length: D * K }, (_, cell) => Math.sin(cell));
  const slices = gradientCheckInSlices(designFor(N, D, K), W, 1, new Float64Array(D * K));
  const times: number[] = [];
  const end = performance.now() + ms;
  let begin = performance.now();
  while (begin < end && !slices.next().done) {
    const now = performance.now();
    times.push(now - begin);
    begin = now;
  }
  return times;
}
