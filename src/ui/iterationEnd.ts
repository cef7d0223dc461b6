/** The least number of iterations the axis shows. */
const MIN_ITERATIONS = 100;

/** The end of the iteration axis: the next of 1, 2, 4 × 10ⁿ iterations past `first` that holds `last` with room to go on. */
export function iterationEnd(first: number, last: number): number {
  let span = MIN_ITERATIONS;
  const steps = [2, 2, 2.5];
  for (let step = 0; first + 0.95 * span < last; step++) span *= steps[step % steps.length] ?? 2;
  return first + span;
}
