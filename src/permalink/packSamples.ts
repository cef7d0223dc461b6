/**
 * The samples of a document in few bits: those that are still as the data set ships them are named by stretches, the
 * rest is carried in columns. One sample added to a thousand costs one sample.
 */
import { LIMITS } from '../model/limits';
import { type BitReader, bitsOf, type BitWriter } from './bits';
import type { Sample } from '../model/data/sampleChunk';
import { packNumbers, unpackNumbers } from './packNumbers';

/** What both ends know before: F features, K classes, and the samples that the data set ships with. */
export interface SampleFrame {
  readonly F: number;
  readonly K: number;
  readonly shipped: readonly Sample[];
}

/** Stands for a sample that is carried, among the indices of shipped ones. */
const CARRIED = -1;

/**
 * N, then until there are N: how many are carried, how many shipped ones are gone, how many of the next are kept. Then
 * the labels of the carried ones and their features, one column after the other.
 */
export function packSamples(writer: BitWriter, samples: readonly Sample[], { F, K, shipped }: SampleFrame): void {
  const N = samples.length;
  const origins = originsOf(samples, shipped);
  writer.count(N);
  let next = 0;
  for (let n = 0; n < N;) {
    const carried = stretch(n, N, (at) => origins[at] === CARRIED);
    writer.count(carried);
    n += carried;
    const first = origins[n];
    if (first === undefined) break;
    const kept = stretch(n, N, (at) => origins[at] === first + at - n);
    writer.count(first - next);
    writer.count(kept);
    n += kept;
    next = first + kept;
  }
  const own = samples.filter((_, n) => origins[n] === CARRIED);
  for (const { label } of own) writer.write(label, bitsOf(K - 1));
  for (let o = 0; o < F; o++) {
    const column = own.map(({ features }) => features[o]!);
    packNumbers(writer, column);
  }
}

/** The samples; labels may be K or above. What comes is bounded by the bits that are left and the shipped samples. */
export function unpackSamples(reader: BitReader, { F, K, shipped }: SampleFrame): readonly Sample[] {
  const width = bitsOf(K - 1);
  const origins = unpackOrigins(reader, width, shipped.length);
  const own = origins.filter((origin) => origin === CARRIED).length;
  const labels = Array.from({ length: own }, () => reader.read(width));
  const columns = Array.from({ length: F }, () => unpackNumbers(reader, own));
  if (reader.failed) return [];
  let at = 0;
  return origins.map((origin) => {
    if (origin !== CARRIED) return shipped[origin]!;
    const n = at++;
    return { features: columns.map((column) => column[n]!), label: labels[n]! };
  });
}

function unpackOrigins(reader: BitReader, width: number, shipped: number): readonly number[] {
  const N = reader.count();
  const origins: number[] = [];
  let own = 0;
  let next = 0;
  while (origins.length < N && !reader.failed) {
    const carried = reader.count();
    own += carried;
    if (N > LIMITS.maxSamples || origins.length + carried > N || own * width > reader.left) reader.fail();
    if (reader.failed) break;
    for (let n = 0; n < carried; n++) origins.push(CARRIED);
    if (origins.length === N) break;
    next += reader.count();
    const kept = reader.count();
    if (kept === 0 || origins.length + kept > N || next + kept > shipped) reader.fail();
    if (reader.failed) break;
    for (let n = 0; n < kept; n++) origins.push(next++);
  }
  return reader.failed ? [] : origins;
}

/** Which shipped sample each of the samples is, in rising order. */
function originsOf(samples: readonly Sample[], shipped: readonly Sample[]): readonly number[] {
  let next = 0;
  return samples.map((sample) => {
    for (let at = next; at < shipped.length; at++) {
      if (!isSame(sample, shipped[at]!)) continue;
      next = at + 1;
      return at;
    }
    return CARRIED;
  });
}

function isSame(a: Sample, b: Sample): boolean {
  return a.label === b.label && a.features.every((value, o) => value === b.features[o]);
}

/** How many from index n on, and before N, are of a kind. */
function stretch(n: number, N: number, isOfKind: (at: number) => boolean): number {
  let at = n;
  while (at < N && isOfKind(at)) at++;
  return at - n;
}
