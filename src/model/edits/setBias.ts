/** The bias feature on or off: W gets or loses its first row. */
import { requireNumbers } from '../require';
import type { EditKind } from './editKind';
import { isOptional, isRow } from './isField';

export interface SetBias {
  readonly kind: 'setBias';
  readonly bias: boolean;
  /** The bias row of W, K numbers; zeros without it. */
  readonly row?: readonly number[];
}

export const setBias: EditKind<SetBias> = {
  kind: 'setBias',
  inverseNeedsW: true,
  parse: ({ bias, row }) => typeof bias === 'boolean' && isOptional(row, isRow),
  // Without the bias there must be a feature left.
  fits: ({ samples: { F } }, { bias }) => bias || F > 0,
  apply: (experiment, { bias }) => ({ ...experiment, bias }),
  reshape(W, { K, bias: before }, { bias, row }) {
    if (bias === before) return W.slice();
    if (!bias) return W.slice(K);
    if (row) requireNumbers(row, K);
    const grown = new Float64Array(K + W.length);
    if (row) grown.set(row);
    grown.set(W, K);
    return grown;
  },
  inverse: (change, { experiment: { K, bias }, W }) =>
    bias && !change.bias ? { kind: 'setBias', bias, row: Array.from(W.subarray(0, K)) } : { kind: 'setBias', bias },
};
