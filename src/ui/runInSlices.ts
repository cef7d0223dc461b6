/** Long computations on the page, a few ms at a time, so that it can draw and take input in between. */
import type { Slices } from '../model/kernel/slices';

/** Least time spent in one task; a slice of the computation may pass it. */
const TURN_MS = 8;

/** Computes from the next task on and calls `onDone` with the result; returns how to stop before that. */
export function runInSlices<T>(slices: Slices<T>, onDone: (result: T) => void): () => void {
  let timer = 0;
  const turn = (): void => {
    const began = performance.now();
    do {
      const { done, value } = slices.next();
      if (done) return onDone(value);
    } while (performance.now() - began < TURN_MS);
    timer = setTimeout(turn, 0);
  };
  timer = setTimeout(turn, 0);
  return () => {
    clearTimeout(timer);
  };
}

/** The same where the first slice is often all: then `onDone` is called before this returns. */
export function firstThenSlices<T>(slices: Slices<T>, onDone: (result: T) => void): () => void {
  const { done, value } = slices.next();
  if (!done) return runInSlices(slices, onDone);
  onDone(value);
  return () => undefined;
}
