/** How many samples stand on one spot, and which comes next there. */
import type { SampleTable } from './sampleTable';

/** How many samples, n among them, have the values of sample n in the raw features `of`, or in all of them. */
export function countCoincident(samples: SampleTable, n: number, of?: readonly number[]): number {
  let count = 0;
  for (const _ of coincident(samples, n, of)) count++;
  return count;
}

/** The next sample, round and round, that has the values of sample n in the raw features `of`; n itself where none has. */
export function nextCoincident(samples: SampleTable, n: number, of: readonly number[]): number {
  let first = n;
  for (const other of coincident(samples, n, of)) {
    if (other > n) return other;
    first = Math.min(first, other);
  }
  return first;
}

/** Each sample on the spot of sample n, in order. */
function* coincident(samples: SampleTable, n: number, of?: readonly number[]): Generator<number, undefined> {
  const here = samples.at(n)?.features;
  if (here === undefined) return undefined;
  const { F, chunks } = samples;
  const [o, ...rest] = of ?? here.map((_, feature) => feature);
  let start = 0;
  for (const { features, labels } of chunks) {
    const end = labels.length * F;
    for (let at = 0; at < end; at += F) {
      if (o !== undefined) at = nextWith(features, at, F, o, here[o]!);
      if (at < end && rest.every((other) => features[at + other] === here[other])) yield start + at / F;
    }
    start += labels.length;
  }
  return undefined;
}

/** Where the next row from `at` on begins that has `value` in feature o, or the end. All samples are asked, and few have it. */
function nextWith(features: Float64Array, at: number, F: number, o: number, value: number): number {
  while (at < features.length && features[at + o] !== value) at += F;
  return at;
}
