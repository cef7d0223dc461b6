/** Classes that no sample is of. */
import type { SampleTable } from './sampleTable';

/** Indices in 0..K−1, ascending. */
export function classesWithout({ chunks }: SampleTable, K: number): readonly number[] {
  const seen = new Set<number>();
  for (const { labels } of chunks) for (const label of labels) if (seen.add(label).size === K) return [];
  return Array.from({ length: K }, (_, m) => m).filter((m) => !seen.has(m));
}
