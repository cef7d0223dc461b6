/** Mean and scatter of the features, put together of those of the chunks: after an edit only one chunk is summed again. */
import type { SampleChunk } from '../data/sampleChunk';
import type { SampleTable } from '../data/sampleTable';
import type { Slices } from '../kernel/slices';
import { type MapDegree, mappedFeatures } from './featureRows';

/** Of samples of F features, or of F products of them. */
export interface FeatureMoments {
  readonly N: number;
  /** F means. */
  readonly mean: Float64Array;
  /** Σₙ (x − mean)(x − mean)ᵀ, F × F, symmetric. */
  readonly scatter: Float64Array;
  /** The largest |x| of each feature. */
  readonly largest: Float64Array;
}

type Writable = { -readonly [key in keyof FeatureMoments]: FeatureMoments[key] };

/** Chunks between two breaks. */
const AT_ONCE = 8;

const known = new WeakMap<SampleChunk, { readonly degree: MapDegree | undefined; readonly moments: FeatureMoments }>();

/**
 * The moments of the samples, mapped to products where there is a `degree`; null where there are none.
 *
 * Source of the sum of two: T. F. Chan, G. H. Golub, R. J. LeVeque, "Updating formulae and a pairwise algorithm for computing
 * sample variances", 1979.
 */
export function* featureMoments({ F, chunks }: SampleTable, degree?: MapDegree): Slices<FeatureMoments | null> {
  let all: Writable | null = null;
  for (const [place, chunk] of chunks.entries()) {
    const own = momentsOf(chunk, F, degree);
    if (all === null) all = copyOf(own);
    else add(all, own);
    if (place % AT_ONCE === AT_ONCE - 1) yield;
  }
  return all;
}

function momentsOf(chunk: SampleChunk, F: number, degree: MapDegree | undefined): FeatureMoments {
  const found = known.get(chunk);
  if (found && found.degree === degree) return found.moments;
  const N = chunk.labels.length;
  const moments = momentsOfRows(degree ? mappedRows(chunk, F, degree) : chunk.features, N);
  known.set(chunk, { degree, moments });
  return moments;
}

function mappedRows({ features, labels }: SampleChunk, F: number, degree: MapDegree): Float64Array {
  const rows = Array.from(labels, (_, row) =>
    mappedFeatures(Array.from(features.subarray(row * F, (row + 1) * F)), degree),
  );
  return Float64Array.from(rows.flat());
}

/** Of N rows, one after the other. */
function momentsOfRows(X: Float64Array, N: number): FeatureMoments {
  const F = X.length / N;
  const mean = new Float64Array(F);
  const largest = new Float64Array(F);
  for (let at = 0; at < X.length; at += F) {
    for (let o = 0; o < F; o++) {
      const x = X[at + o]!;
      mean[o]! += x / N;
      largest[o] = Math.max(largest[o]!, Math.abs(x));
    }
  }
  const scatter = new Float64Array(F * F);
  const apart = new Float64Array(F);
  for (let at = 0; at < X.length; at += F) {
    for (let o = 0; o < F; o++) apart[o] = X[at + o]! - mean[o]!;
    addOuter(scatter, apart, 1);
  }
  return { N, mean, scatter, largest };
}

function copyOf({ N, mean, scatter, largest }: FeatureMoments): Writable {
  return { N, mean: mean.slice(), scatter: scatter.slice(), largest: largest.slice() };
}

/** Adds the moments of further samples to those in `all`. */
function add(all: Writable, { N, mean, scatter, largest }: FeatureMoments): void {
  const both = all.N + N;
  const F = mean.length;
  const apart = new Float64Array(F);
  for (let o = 0; o < F; o++) {
    apart[o] = mean[o]! - all.mean[o]!;
    all.mean[o]! += (apart[o]! * N) / both;
    all.largest[o] = Math.max(all.largest[o]!, largest[o]!);
  }
  for (let at = 0; at < scatter.length; at++) all.scatter[at]! += scatter[at]!;
  addOuter(all.scatter, apart, (all.N * N) / both);
  all.N = both;
}

/** Adds c v vᵀ. */
function addOuter(A: Float64Array, v: Float64Array, c: number): void {
  const F = v.length;
  for (let o = 0; o < F; o++) {
    const w = c * v[o]!;
    for (let p = 0; p < F; p++) A[o * F + p]! += w * v[p]!;
  }
}
