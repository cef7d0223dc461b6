/** Samples in a row replaced by others in one step: what a pasted block of rows does. */
import { fitsScale } from '../features/standardisation';
import type { Sample } from '../data/sampleChunk';
import { mostSamples } from '../limits';
import { requireIndex } from '../require';
import type { EditKind } from './editKind';
import { isCount, isIndex, isPoint, isRow } from './isField';

export interface SpliceSamples {
  readonly kind: 'spliceSamples';
  /** The first of `count` samples that go; the new ones stand in their place. */
  readonly n: number;
  readonly count: number;
  readonly samples: readonly Sample[];
}

export const spliceSamples: EditKind<SpliceSamples> = {
  kind: 'spliceSamples',
  parse: ({ n, count, samples }) => isCount(n) && isCount(count) && Array.isArray(samples) && samples.every(isSample),
  fits: ({ samples: { N, F }, K, ...experiment }, { n, count, samples }) =>
    n + count <= N &&
    N - count + samples.length <= mostSamples(F) &&
    samples.every(
      ({ features, label }) => isIndex(label, K) && isPoint(features, F) && fitsScale(features, experiment),
    ),
  apply(experiment, { n, count, samples }) {
    for (const { label } of samples) requireIndex(label, experiment.K, 'class');
    return { ...experiment, samples: experiment.samples.spliced(n, count, samples) };
  },
  inverse: ({ n, count, samples }, { experiment }) => ({
    ...{ kind: 'spliceSamples', n, count: samples.length },
    samples: Array.from({ length: count }, (_, at) => experiment.samples.at(n + at)!),
  }),
  placeOfSample(place, { n, count, samples }) {
    if (place < n) return place;
    if (place >= n + count) return place + samples.length - count;
    return place - n < samples.length ? place : null;
  },
};

function isSample(value: unknown): value is Sample {
  if (typeof value !== 'object' || value === null) return false;
  const { features, label } = value as Partial<Record<keyof Sample, unknown>>;
  return isRow(features) && isCount(label);
}
