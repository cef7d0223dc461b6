/** How many samples stand on one spot, and which comes next there. */
import type { SampleTable } from './sampleTable';

/** How many samples, n among them, have the values of sample n in the raw features `of`, or in all of them. */
export function countCoincident(samples: SampleTable, n: number, of?: readonly number[]): number {
  const here = samples.at(n)?.features;
  if (here === undefined) return 0;
  const isSame = matcher(here, of ?? here.map((_, o) => o));
  let count = 0;
  samples.forEach((features, at) => {
    if (isSame(features, at)) count++;
  });
  return count;
}

/** The next sample, round and round, that has the values of sample n in the raw features `of`; n itself where none has. */
export function nextCoincident(samples: SampleTable, n: number, of: readonly number[]): number {
  const here = samples.at(n)?.features;
  if (here === undefined) return n;
  const isSame = matcher(here, of);
  let first = n;
  let next = n;
  samples.forEach((features, at, _, other) => {
    if (!isSame(features, at)) return;
    if (other < first) first = other;
    if (next === n && other > n) next = other;
  });
  return next === n ? first : next;
}

/** Whether the row at `at` has the values of `here` in the features `of`. Asked of every sample, and most differ in the first. */
function matcher(here: readonly number[], of: readonly number[]): (features: Float64Array, at: number) => boolean {
  const [o = 0, ...rest] = of;
  if (of.length === 0) return () => true;
  return (features, at) => features[at + o] === here[o] && rest.every((other) => features[at + other] === here[other]);
}
