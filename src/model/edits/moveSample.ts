/** Other features for one sample. */
import { fitsScale } from '../features/standardisation';
import { requireIndex } from '../require';
import type { EditKind } from './editKind';
import { isCount, isIndex, isPoint, isRow } from './isField';

export interface MoveSample {
  readonly kind: 'moveSample';
  readonly n: number;
  /** F raw features. */
  readonly features: readonly number[];
}

export const moveSample: EditKind<MoveSample> = {
  kind: 'moveSample',
  parse: ({ n, features }) => isCount(n) && isRow(features),
  fits: ({ samples: { N, F }, ...experiment }, { n, features }) =>
    isIndex(n, N) && isPoint(features, F) && fitsScale(features, experiment),
  apply: (experiment, { n, features }) => ({ ...experiment, samples: experiment.samples.withFeatures(n, features) }),
  inverse(change, { experiment: { samples } }) {
    requireIndex(change.n, samples.N, 'sample');
    return { ...change, features: samples.at(change.n)!.features };
  },
};
