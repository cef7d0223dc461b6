/** One more sample, at the end, or at the place where it was before it was taken away. */
import { mostSamples } from '../limits';
import { fitsScale } from '../features/standardisation';
import { requireIndex } from '../require';
import type { EditKind } from './editKind';
import { isCount, isIndex, isOptional, isPoint, isRow } from './isField';

export interface AddSample {
  readonly kind: 'addSample';
  /** F raw features. */
  readonly features: readonly number[];
  readonly label: number;
  readonly n?: number;
}

/** What undoes it. */
export interface RemoveSample {
  readonly kind: 'removeSample';
  readonly n: number;
}

export const addSample: EditKind<AddSample, RemoveSample> = {
  kind: 'addSample',
  parse: ({ features, label, n }) => isRow(features) && isCount(label) && isOptional(n, isCount),
  fits: ({ samples: { N, F }, K, ...experiment }, { features, label }) =>
    N < mostSamples(F) && isIndex(label, K) && isPoint(features, F) && fitsScale(features, experiment),
  apply(experiment, { features, label, n }) {
    requireIndex(label, experiment.K, 'class');
    return { ...experiment, samples: experiment.samples.with({ features, label }, n) };
  },
  inverse: ({ n }, { experiment }) => ({ kind: 'removeSample', n: n ?? experiment.samples.N }),
  placeOfSample: (place, { n }) => (n !== undefined && place >= n ? place + 1 : place),
};
