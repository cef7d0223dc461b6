/** Another number in one cell of W. */
import { featureCount } from '../experiment';
import { requireFinite, requireIndex } from '../require';
import type { EditKind } from './editKind';
import { isCount, isIndex, isNumber, isWeight } from './isField';

export interface SetWeight {
  readonly kind: 'setWeight';
  /** Row and column of W. */
  readonly o: number;
  readonly m: number;
  readonly value: number;
}

export const setWeight: EditKind<SetWeight> = {
  kind: 'setWeight',
  inverseNeedsW: true,
  parse: ({ o, m, value }) => isCount(o) && isCount(m) && isNumber(value),
  fits: (experiment, { o, m, value }) =>
    isIndex(o, featureCount(experiment)) && isIndex(m, experiment.K) && isWeight(value),
  apply: (experiment) => experiment,
  reshape(W, experiment, { o, m, value }) {
    requireIndex(o, featureCount(experiment), 'feature');
    requireIndex(m, experiment.K, 'class');
    requireFinite([value]);
    const changed = W.slice();
    changed[o * experiment.K + m] = value;
    return changed;
  },
  inverse: () => null,
};
