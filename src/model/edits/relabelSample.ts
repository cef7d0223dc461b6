/** Another class for one sample. */
import { requireIndex } from '../require';
import type { EditKind } from './editKind';
import { isCount, isIndex } from './isField';

export interface RelabelSample {
  readonly kind: 'relabelSample';
  readonly n: number;
  readonly label: number;
}

export const relabelSample: EditKind<RelabelSample> = {
  kind: 'relabelSample',
  parse: ({ n, label }) => isCount(n) && isCount(label),
  fits: ({ samples: { N }, K }, { n, label }) => isIndex(n, N) && isIndex(label, K),
  apply(experiment, { n, label }) {
    requireIndex(label, experiment.K, 'class');
    return { ...experiment, samples: experiment.samples.withLabel(n, label) };
  },
  inverse: (change, { experiment: { samples } }) => ({ ...change, label: samples.label(change.n) }),
};
