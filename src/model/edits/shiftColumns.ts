/** One vector added to every column of W, which changes no ŷ. */
import { featureCount } from '../experiment';
import { requireNumbers } from '../require';
import type { EditKind } from './editKind';
import { isRow, isWeight } from './isField';

export interface ShiftColumns {
  readonly kind: 'shiftColumns';
  /** D numbers. */
  readonly shift: readonly number[];
}

export const shiftColumns: EditKind<ShiftColumns> = {
  kind: 'shiftColumns',
  inverseNeedsW: true,
  parse: ({ shift }) => isRow(shift),
  fits: (experiment, { shift }) => shift.length === featureCount(experiment) && shift.every(isWeight),
  apply: (experiment) => experiment,
  reshape(W, experiment, { shift }) {
    requireNumbers(shift, featureCount(experiment));
    return W.map((weight, cell) => weight + shift[Math.floor(cell / experiment.K)]!);
  },
  inverse: () => null,
};
