/** Consecutive samples in two typed arrays, the parts that tables share. */

/** Consecutive samples: `features` is rows × F row-major, `labels[row]` is a class index. Never written to. */
export interface SampleChunk {
  readonly features: Float64Array;
  readonly labels: Uint8Array;
}

/** One sample: F raw features, without the bias, and its class index in 0..K−1. */
export interface Sample {
  readonly features: readonly number[];
  readonly label: number;
}

/** Numbers in a chunk: 8 KiB. */
const CHUNK_NUMBERS = 1024;

/** How many chunks two tables share at their start and at their end. */
export function sharedEnds(
  now: readonly SampleChunk[],
  before: readonly SampleChunk[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(now.length, before.length);
  let head = 0;
  while (head < most && now[head] === before[head]) head++;
  let tail = 0;
  while (tail < most - head && now[now.length - 1 - tail] === before[before.length - 1 - tail]) tail++;
  return { head, tail };
}

/** How many samples of F features a fresh chunk holds. */
export function rowsPerChunk(F: number): number {
  return Math.max(1, Math.floor(CHUNK_NUMBERS / Math.max(1, F)));
}

/** Index of the first sample of each chunk. */
export function startsOf(chunks: readonly SampleChunk[]): Uint32Array {
  const starts = new Uint32Array(chunks.length);
  for (let place = 1; place < chunks.length; place++) {
    starts[place] = starts[place - 1]! + chunks[place - 1]!.labels.length;
  }
  return starts;
}

/** The sample at `row` of a chunk of F features. */
export function sampleIn({ features, labels }: SampleChunk, row: number, F: number): Sample {
  return { features: Array.from(features.subarray(row * F, (row + 1) * F)), label: labels[row]! };
}

const counted = new WeakMap<SampleChunk, readonly number[]>();

/** How many samples of a chunk each class has, up to the last that has any. */
export function countsIn(chunk: SampleChunk): readonly number[] {
  let counts = counted.get(chunk) as number[] | undefined;
  if (counts !== undefined) return counts;
  counts = [];
  for (const label of chunk.labels) {
    while (counts.length <= label) counts.push(0);
    counts[label]! += 1;
  }
  counted.set(chunk, counts);
  return counts;
}

/** A chunk with a sample more, before `row`. */
export function inserted({ features, labels }: SampleChunk, row: number, sample: Sample, F: number): SampleChunk {
  const grown = new Float64Array(features.length + F);
  grown.set(features.subarray(0, row * F));
  grown.set(sample.features, row * F);
  grown.set(features.subarray(row * F), (row + 1) * F);
  const longer = new Uint8Array(labels.length + 1);
  longer.set(labels.subarray(0, row));
  longer[row] = sample.label;
  longer.set(labels.subarray(row), row + 1);
  return { features: grown, labels: longer };
}

/** A chunk without the sample at `row`. */
export function removed({ features, labels }: SampleChunk, row: number, F: number): SampleChunk {
  const left = new Float64Array(features.length - F);
  left.set(features.subarray(0, row * F));
  left.set(features.subarray((row + 1) * F), row * F);
  return { features: left, labels: labels.filter((_, at) => at !== row) };
}

/** A chunk that has grown to twice its size as two. */
export function splitChunk(chunk: SampleChunk, F: number): readonly SampleChunk[] {
  const rows = rowsPerChunk(F);
  const count = chunk.labels.length;
  if (count < 2 * rows) return [chunk];
  return [
    { features: chunk.features.slice(0, rows * F), labels: chunk.labels.slice(0, rows) },
    { features: chunk.features.slice(rows * F), labels: chunk.labels.slice(rows) },
  ];
}
