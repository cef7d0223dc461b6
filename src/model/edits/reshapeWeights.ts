/** W after an edit: the numbers stay; a class is a column and the bias is row 0, so these may come or go. */
import type { Change } from './change';
import { featureCount, type Experiment } from '../experiment';
import { requireFinite, requireIndex } from '../require';

/**
 * A new W for the experiment after `change`, from the W (D × K) of the experiment before it: a new class gets a column
 * of zeros, a new bias a row of zeros, unless the change brings them along. RangeError for an index outside W, a value that is not finite, or a wrong length.
 */
export function reshapeWeights(W: Float64Array, experiment: Experiment, change: Change): Float64Array {
  const D = featureCount(experiment);
  const { K, bias } = experiment;
  if (W.length !== D * K) throw new RangeError(`${W.length} weights instead of ${D} × ${K}`);
  switch (change.kind) {
    case 'addClass':
      return withColumn(W, D, K, change.m ?? K, change.column);
    case 'removeClass':
      requireIndex(change.m, K, 'class');
      return W.filter((_, cell) => cell % K !== change.m);
    case 'setBias':
      if (change.bias === bias) return W.slice();
      return change.bias ? withRow(W, K, change.row) : W.slice(K);
    case 'setWeight': {
      requireIndex(change.o, D, 'feature');
      requireIndex(change.m, K, 'class');
      requireFinite([change.value]);
      const changed = W.slice();
      changed[change.o * K + change.m] = change.value;
      return changed;
    }
    case 'shiftColumns':
      requireLength(change.shift, D);
      return W.map((weight, cell) => weight + change.shift[Math.floor(cell / K)]!);
    case 'addSample':
    case 'moveSample':
    case 'removeSample':
    case 'setEta':
      return W.slice();
    default:
      return change satisfies never;
  }
}

/** W (D × K) with a column at place m, of zeros where none is given. */
function withColumn(W: Float64Array, D: number, K: number, m: number, column?: readonly number[]): Float64Array {
  requireIndex(m, K + 1, 'class');
  if (column) requireLength(column, D);
  const grown = new Float64Array(D * (K + 1));
  for (let o = 0; o < D; o++) {
    const row = W.subarray(o * K, (o + 1) * K);
    const at = o * (K + 1);
    grown.set(row.subarray(0, m), at);
    grown[at + m] = column?.[o] ?? 0;
    grown.set(row.subarray(m), at + m + 1);
  }
  return grown;
}

/** W with a bias row of K numbers before it, of zeros where none is given. */
function withRow(W: Float64Array, K: number, row?: readonly number[]): Float64Array {
  if (row) requireLength(row, K);
  const grown = new Float64Array(K + W.length);
  if (row) grown.set(row);
  grown.set(W, K);
  return grown;
}

function requireLength(numbers: readonly number[], length: number): void {
  if (numbers.length !== length) throw new RangeError(`${numbers.length} numbers instead of ${length}`);
  requireFinite(numbers);
}
