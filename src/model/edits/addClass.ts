/** One more class without samples: W gets a column of zeros, or the one that was taken away with the class. */
import { featureCount } from '../experiment';
import { LIMITS } from '../limits';
import { requireIndex, requireNumbers } from '../require';
import type { EditKind } from './editKind';
import { isCount, isOptional, isRow } from './isField';

export interface AddClass {
  readonly kind: 'addClass';
  /** Its place; the end without it. */
  readonly m?: number;
  /** Its column of W, D numbers; zeros without it. */
  readonly column?: readonly number[];
}

/** What undoes it. */
export interface RemoveClass {
  readonly kind: 'removeClass';
  readonly m: number;
}

export const addClass: EditKind<AddClass, RemoveClass> = {
  kind: 'addClass',
  parse: ({ m, column }) => isOptional(m, isCount) && isOptional(column, isRow),
  fits: ({ K }) => K < LIMITS.maxClasses,
  apply(experiment, { m = experiment.K }) {
    const { samples, K } = experiment;
    requireIndex(m, K + 1, 'class');
    return { ...experiment, K: K + 1, samples: samples.relabelled((label) => (label >= m ? label + 1 : label)) };
  },
  reshape(W, experiment, { m = experiment.K, column }) {
    const D = featureCount(experiment);
    const { K } = experiment;
    requireIndex(m, K + 1, 'class');
    if (column) requireNumbers(column, D);
    const grown = new Float64Array(D * (K + 1));
    for (let o = 0; o < D; o++) {
      const row = W.subarray(o * K, (o + 1) * K);
      const at = o * (K + 1);
      grown.set(row.subarray(0, m), at);
      grown[at + m] = column?.[o] ?? 0;
      grown.set(row.subarray(m), at + m + 1);
    }
    return grown;
  },
  inverse: ({ m }, { experiment }) => ({ kind: 'removeClass', m: m ?? experiment.K }),
  placeOfClass: (place, { m }) => (m !== undefined && place >= m ? place + 1 : place),
};
