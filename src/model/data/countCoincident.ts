/** How many samples stand on one spot, and which comes next there. */
import type { SampleTable } from './sampleTable';

/** How many samples, n among them, have the values of sample n in the raw features `of`, or in all of them. */
export function countCoincident(samples: SampleTable, n: number, of?: readonly number[]): number {
  const here = samples.at(n)?.features;
  if (here === undefined) return 0;
  const compared = of ?? here.map((_, o) => o);
  let count = 0;
  samples.forEach((features, at) => {
    if (compared.every((o) => features[at + o] === here[o])) count++;
  });
  return count;
}

/** The next sample, round and round, that has the values of sample n in the raw features `of`; n itself where none has. */
export function nextCoincident(samples: SampleTable, n: number, of: readonly number[]): number {
  const here = samples.at(n)?.features;
  if (here === undefined) return n;
  let first = n;
  let next = n;
  samples.forEach((features, at, _, other) => {
    if (!of.every((o) => features[at + o] === here[o])) return;
    if (other < first) first = other;
    if (next === n && other > n) next = other;
  });
  return next === n ? first : next;
}
