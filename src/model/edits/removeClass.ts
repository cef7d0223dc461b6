/** One class less, which has no samples: its column of W goes with it. */
import { LIMITS } from '../limits';
import { requireIndex } from '../require';
import type { AddClass, RemoveClass } from './addClass';
import type { EditKind } from './editKind';
import { isCount, isIndex } from './isField';

export const removeClass: EditKind<RemoveClass, AddClass> = {
  kind: 'removeClass',
  inverseNeedsW: true,
  parse: ({ m }) => isCount(m),
  fits: ({ samples, K }, { m }) => K > LIMITS.minClasses && isIndex(m, K) && samples.countByClass(K)[m] === 0,
  apply(experiment, { m }) {
    const { samples, K } = experiment;
    requireIndex(m, K, 'class');
    if (K === 1) throw new RangeError('the last class stays');
    if (samples.countByClass(K)[m] !== 0) throw new RangeError(`class ${m} has samples`);
    return { ...experiment, K: K - 1, samples: samples.relabelled((label) => (label > m ? label - 1 : label)) };
  },
  reshape(W, { K }, { m }) {
    requireIndex(m, K, 'class');
    return W.filter((_, cell) => cell % K !== m);
  },
  inverse: ({ m }, { experiment: { K }, W }) => ({
    kind: 'addClass',
    m,
    column: Array.from(W).filter((_, cell) => cell % K === m),
  }),
  placeOfClass: (place, { m }) => (place === m ? null : place > m ? place - 1 : place),
};
