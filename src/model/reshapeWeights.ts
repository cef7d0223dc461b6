/** W after an edit: the numbers stay; a class is a column and the bias is row 0, so these may come or go. */
import type { Change } from './change';
import { featureCount, type Experiment } from './experiment';
import { requireFinite, requireIndex } from './require';

/**
 * A new W for the experiment after `change`, from the W (D × K) of the experiment before it: a new class gets a column
 * of zeros, a new bias a row of zeros. RangeError for an index outside W, a value that is not finite, or a wrong length.
 */
export function reshapeWeights(W: Float64Array, experiment: Experiment, change: Change): Float64Array {
  const D = featureCount(experiment);
  const { K, bias } = experiment;
  if (W.length !== D * K) throw new RangeError(`${W.length} weights instead of ${D} × ${K}`);
  switch (change.kind) {
    case 'addClass':
      return withColumns(W, D, K, K + 1, (m) => m);
    case 'removeClass':
      requireIndex(change.m, K, 'class');
      return withColumns(W, D, K, K - 1, (m) => (m < change.m ? m : m + 1));
    case 'setBias':
      if (change.bias === bias) return W.slice();
      return change.bias ? withZeros(K, W) : W.slice(K);
    case 'setWeight': {
      requireIndex(change.o, D, 'feature');
      requireIndex(change.m, K, 'class');
      requireFinite([change.value]);
      const changed = W.slice();
      changed[change.o * K + change.m] = change.value;
      return changed;
    }
    case 'addSample':
    case 'moveSample':
    case 'removeSample':
    case 'setEta':
      return W.slice();
    default:
      return change satisfies never;
  }
}

/** Column m of the result (D × columns) is column `source(m)` of W (D × K), zeros where W has no such column. */
function withColumns(
  W: Float64Array,
  D: number,
  K: number,
  columns: number,
  source: (m: number) => number,
): Float64Array {
  return Float64Array.from({ length: D * columns }, (_, cell) => {
    const m = source(cell % columns);
    return m < K ? W[Math.floor(cell / columns) * K + m]! : 0;
  });
}

function withZeros(count: number, W: Float64Array): Float64Array {
  const grown = new Float64Array(count + W.length);
  grown.set(W, count);
  return grown;
}
