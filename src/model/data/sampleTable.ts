/**
 * N labelled samples of F raw features as columns of typed numbers. A table never changes: an edit gives a new one that
 * shares all chunks but one with the old, so a document of any size costs a few kilobytes an edit.
 */
import { requireFinite, requireIndex } from '../require';
import {
  countsIn,
  inserted,
  removed,
  rowsPerChunk,
  type Sample,
  type SampleChunk,
  sampleIn,
  splitChunk,
  startsOf,
} from './sampleChunk';

/** N samples in one piece: `features` is N × F row-major. */
export interface FlatSamples {
  readonly N: number;
  readonly F: number;
  readonly features: Float64Array;
  readonly labels: Uint8Array;
}

export class SampleTable {
  readonly N: number;
  readonly F: number;
  readonly chunks: readonly SampleChunk[];
  /** Index of the first sample of each chunk; made when a sample is first looked up. */
  #starts: Uint32Array | null = null;

  /** A table of chunks as they are. None of them may be empty. */
  constructor(F: number, chunks: readonly SampleChunk[]) {
    this.F = F;
    this.chunks = chunks;
    this.N = chunks.reduce((count, { labels }) => count + labels.length, 0);
  }

  /** A copy of flat samples. */
  static from({ N, F, features, labels }: FlatSamples): SampleTable {
    const rows = rowsPerChunk(F);
    const chunks: SampleChunk[] = [];
    for (let n = 0; n < N; n += rows) {
      const end = Math.min(N, n + rows);
      chunks.push({ features: features.slice(n * F, end * F), labels: labels.slice(n, end) });
    }
    return new SampleTable(F, chunks);
  }

  /** A table of F features with these samples. RangeError for a row of another length or a number that is not finite. */
  static of(F: number, samples: Iterable<Sample>): SampleTable {
    const features: number[] = [];
    const labels: number[] = [];
    for (const sample of samples) {
      requireRow(F, sample.features);
      for (const value of sample.features) features.push(value);
      labels.push(sample.label);
    }
    const flat = { features: Float64Array.from(features), labels: Uint8Array.from(labels) };
    return SampleTable.from({ N: labels.length, F, ...flat });
  }

  /** The samples in one piece, copied. */
  flat(): FlatSamples {
    const { N, F } = this;
    const features = new Float64Array(N * F);
    const labels = new Uint8Array(N);
    let n = 0;
    for (const chunk of this.chunks) {
      features.set(chunk.features, n * F);
      labels.set(chunk.labels, n);
      n += chunk.labels.length;
    }
    return { N, F, features, labels };
  }

  /** Sample n; undefined where there is none. */
  at(n: number): Sample | undefined {
    if (!Number.isInteger(n) || n < 0 || n >= this.N) return undefined;
    const [chunk, row] = this.#find(n);
    return sampleIn(chunk, row, this.F);
  }

  /** The class index of sample n. RangeError where there is no n. */
  label(n: number): number {
    requireIndex(n, this.N, 'sample');
    const [{ labels }, row] = this.#find(n);
    return labels[row]!;
  }

  /** Calls for every sample in order: its raw features are `features[at]` to `features[at + F − 1]`. */
  forEach(visit: (features: Float64Array, at: number, label: number, n: number) => void): void {
    const { F } = this;
    let n = 0;
    for (const { features, labels } of this.chunks) {
      for (let row = 0; row < labels.length; row++, n++) visit(features, row * F, labels[row]!, n);
    }
  }

  *[Symbol.iterator](): Generator<Sample, undefined> {
    for (const chunk of this.chunks) {
      for (let row = 0; row < chunk.labels.length; row++) yield sampleIn(chunk, row, this.F);
    }
    return undefined;
  }

  /** How many samples each of K classes has. */
  countByClass(K: number): readonly number[] {
    const counts = new Array<number>(K).fill(0);
    for (const chunk of this.chunks) countsIn(chunk).forEach((count, label) => (counts[label]! += count));
    return counts;
  }

  /** Whether both tables have the same samples in the same order. */
  equals(other: SampleTable): boolean {
    if (this === other) return true;
    if (this.N !== other.N || this.F !== other.F) return false;
    const [mine, theirs] = [this.flat(), other.flat()];
    return (
      mine.features.every((value, at) => value === theirs.features[at]) &&
      mine.labels.every((label, n) => label === theirs.labels[n])
    );
  }

  /** With one more sample at place n, or at the end. RangeError for a place or row that does not fit. */
  with(sample: Sample, n: number = this.N): SampleTable {
    requireRow(this.F, sample.features);
    requireIndex(n, this.N + 1, 'sample');
    if (this.N === 0) return SampleTable.of(this.F, [sample]);
    // A sample at the end joins the last chunk.
    const [chunk, row, place] = n === this.N ? this.#end() : this.#find(n);
    return this.#replaced(place, splitChunk(inserted(chunk, row, sample, this.F), this.F));
  }

  /** With other features for sample n. RangeError for a sample or row that does not fit. */
  withFeatures(n: number, features: readonly number[]): SampleTable {
    requireIndex(n, this.N, 'sample');
    requireRow(this.F, features);
    const [chunk, row, place] = this.#find(n);
    const moved = chunk.features.slice();
    moved.set(features, row * this.F);
    return this.#replaced(place, [{ features: moved, labels: chunk.labels }]);
  }

  /** With another class for sample n. RangeError where there is no n. */
  withLabel(n: number, label: number): SampleTable {
    requireIndex(n, this.N, 'sample');
    const [chunk, row, place] = this.#find(n);
    const labels = chunk.labels.slice();
    labels[row] = label;
    return this.#replaced(place, [{ features: chunk.features, labels }]);
  }

  /** Without sample n; those after it move up by one. RangeError where there is no n. */
  without(n: number): SampleTable {
    requireIndex(n, this.N, 'sample');
    const [chunk, row, place] = this.#find(n);
    const left = removed(chunk, row, this.F);
    return this.#replaced(place, left.labels.length > 0 ? [left] : []);
  }

  /** With `samples` in place of `count` samples from n on. RangeError for a place or row that does not fit. */
  spliced(n: number, count: number, samples: readonly Sample[]): SampleTable {
    if (!(Number.isInteger(n) && n >= 0 && count >= 0 && n + count <= this.N))
      throw new RangeError(`${count} from ${n}`);
    const before: SampleChunk[] = [];
    const after: SampleChunk[] = [];
    const middle: Sample[] = [];
    let start = 0;
    for (const chunk of this.chunks) {
      const end = start + chunk.labels.length;
      if (end <= n) before.push(chunk);
      else if (start >= n + count && start > n) after.push(chunk);
      else for (let at = start; at < end; at++) middle.push(sampleIn(chunk, at - start, this.F));
      start = end;
    }
    const from = n - before.reduce((rows, { labels }) => rows + labels.length, 0);
    const rows = [...middle.slice(0, from), ...samples, ...middle.slice(from + count)];
    return new SampleTable(this.F, [...before, ...SampleTable.of(this.F, rows).chunks, ...after]);
  }

  /** With `relabel` applied to every label; chunks in which none changes are shared. */
  relabelled(relabel: (label: number) => number): SampleTable {
    const chunks = this.chunks.map((chunk) => {
      const labels = chunk.labels.map(relabel);
      return labels.every((label, row) => label === chunk.labels[row]) ? chunk : { ...chunk, labels };
    });
    return chunks.every((chunk, place) => chunk === this.chunks[place]) ? this : new SampleTable(this.F, chunks);
  }

  #replaced(place: number, chunks: readonly SampleChunk[]): SampleTable {
    return new SampleTable(this.F, [...this.chunks.slice(0, place), ...chunks, ...this.chunks.slice(place + 1)]);
  }

  #end(): [chunk: SampleChunk, row: number, place: number] {
    const chunk = this.chunks.at(-1)!;
    return [chunk, chunk.labels.length, this.chunks.length - 1];
  }

  /** The chunk that holds sample n, its row in it, and the place of the chunk. */
  #find(n: number): [chunk: SampleChunk, row: number, place: number] {
    const starts = (this.#starts ??= startsOf(this.chunks));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= n) low = middle;
      else high = middle;
    }
    return [this.chunks[low]!, n - starts[low]!, low];
  }
}

function requireRow(F: number, features: readonly number[]): void {
  if (features.length !== F) throw new RangeError(`${features.length} features instead of ${F}`);
  requireFinite(features);
}
