/** In which samples two tables differ. */
import { type Sample, type SampleChunk, sampleIn, sharedEnds } from '../../../model/data/sampleChunk';
import type { SampleTable } from '../../../model/data/sampleTable';

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
  const [old, now] = [samplesIn(from, after.F), samplesIn(to, after.F)];
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && same(old[first]!, now[first]!)) first++;
  let last = 0;
  while (last < shorter - first && same(old.at(-1 - last)!, now.at(-1 - last)!)) last++;
  const changed = [...old.slice(first, old.length - last), ...now.slice(first, now.length - last)];
  return changed.length > most ? null : changed;
}

function samplesIn(chunks: readonly SampleChunk[], F: number): Sample[] {
  return chunks.flatMap((chunk) => Array.from(chunk.labels, (_, row) => sampleIn(chunk, row, F)));
}

function same(a: Sample, b: Sample): boolean {
  return a.label === b.label && a.features.every((value, o) => value === b.features[o]);
}
