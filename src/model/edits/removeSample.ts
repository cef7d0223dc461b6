/** One sample less; those after it move up by one. */
import { requireIndex } from '../require';
import type { AddSample, RemoveSample } from './addSample';
import type { EditKind } from './editKind';
import { isCount, isIndex } from './isField';

export const removeSample: EditKind<RemoveSample, AddSample> = {
  kind: 'removeSample',
  parse: ({ n }) => isCount(n),
  fits: ({ samples: { N } }, { n }) => isIndex(n, N),
  apply: (experiment, { n }) => ({ ...experiment, samples: experiment.samples.without(n) }),
  inverse({ n }, { experiment: { samples } }) {
    requireIndex(n, samples.N, 'sample');
    return { kind: 'addSample', n, ...samples.at(n)! };
  },
  placeOfSample: (place, { n }) => (place === n ? null : place > n ? place - 1 : place),
};
