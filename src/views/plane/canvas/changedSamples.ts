/** In which samples two tables differ. */
import { type Sample, type SampleChunk, sampleIn, sharedEnds } from '../../../model/data/sampleChunk';
import { type FlatSamples, SampleTable } from '../../../model/data/sampleTable';

/**
 * The samples that only one of two tables has; null where there are more than `most`, or the tables differ in their
 * features. Reads only the chunks that the tables do not share.
 */
export function changedSamples(before: SampleTable, after: SampleTable, most: number): readonly Sample[] | null {
  if (before.F !== after.F) return null;
  const { head, tail } = sharedEnds(after.chunks, before.chunks);
  const own = ({ chunks }: SampleTable): readonly SampleChunk[] => chunks.slice(head, chunks.length - tail);
  const [from, to] = [own(before), own(after)];
  if (Math.max(from.length, to.length) > most + 1) return null;
  const [old, now] = [new SampleTable(after.F, from).flat(), new SampleTable(after.F, to).flat()];
  const shorter = Math.min(old.N, now.N);
  let first = 0;
  while (first < shorter && same(old, first, now, first)) first++;
  let last = 0;
  while (last < shorter - first && same(old, old.N - 1 - last, now, now.N - 1 - last)) last++;
  if (old.N + now.N - 2 * (first + last) > most) return null;
  return [old, now].flatMap((flat) =>
    Array.from({ length: flat.N - first - last }, (_, k): Sample => sampleIn(flat, first + k, flat.F)),
  );
}

/** Whether sample n of one is sample m of the other. */
function same(a: FlatSamples, n: number, b: FlatSamples, m: number): boolean {
  if (a.labels[n] !== b.labels[m]) return false;
  for (let o = 0; o < a.F; o++) if (a.features[n * a.F + o] !== b.features[m * b.F + o]) return false;
  return true;
}
