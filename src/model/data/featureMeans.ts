/** The mean of every raw feature, summed chunk by chunk: after an edit only one chunk is summed again. */
import type { SampleChunk } from './sampleChunk';
import type { SampleTable } from './sampleTable';

const sums = new WeakMap<SampleChunk, Float64Array>();

/** F means; 0 where there are no samples. */
export function featureMeans({ N, F, chunks }: SampleTable): Float64Array {
  const means = new Float64Array(F);
  for (const chunk of chunks) {
    const sum = sumsOf(chunk, F);
    for (let o = 0; o < F; o++) means[o]! += sum[o]!;
  }
  return N === 0 ? means : means.map((sum) => sum / N);
}

function sumsOf(chunk: SampleChunk, F: number): Float64Array {
  const known = sums.get(chunk);
  if (known) return known;
  const sum = new Float64Array(F);
  chunk.features.forEach((value, at) => (sum[at % F]! += value));
  sums.set(chunk, sum);
  return sum;
}
