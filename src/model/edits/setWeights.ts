/** Another W, all of it at once: a place in the landscape of R, or W scaled. */
import { featureCount } from '../experiment';
import { requireNumbers } from '../require';
import type { EditKind } from './editKind';
import { isRow, isWeight } from './isField';

export interface SetWeights {
  readonly kind: 'setWeights';
  /** D × K row-major. */
  readonly W: readonly number[];
}

export const setWeights: EditKind<SetWeights> = {
  kind: 'setWeights',
  inverseNeedsW: true,
  parse: ({ W }) => isRow(W),
  fits: (experiment, { W }) => W.length === featureCount(experiment) * experiment.K && W.every(isWeight),
  apply: (experiment) => experiment,
  reshape(_, experiment, { W }) {
    requireNumbers(W, featureCount(experiment) * experiment.K);
    return Float64Array.from(W);
  },
  inverse: () => null,
};
