/** Whether an edit keeps the document within its limits. Views refuse with a sentence before; this is the last gate. */
import type { Change } from '../../model/edits/change';
import { LIMITS, mostSamples } from '../../model/limits';
import type { Document } from '../document';

/** False for a change that the trainer would drop or that breaks a limit: the document then stays as it is. */
export function allowsChange(document: Document, change: Change): boolean {
  const { samples, classes, features, bias } = document;
  const N = samples.length;
  const K = classes.length;
  switch (change.kind) {
    case 'addSample':
      return N < mostSamples(features.length) && isIndex(change.label, K) && isRow(change.features, features.length);
    case 'moveSample':
      return isIndex(change.n, N) && isRow(change.features, features.length);
    case 'removeSample':
      return isIndex(change.n, N);
    case 'addClass':
      return K < LIMITS.maxClasses;
    case 'removeClass':
      return K > LIMITS.minClasses && isIndex(change.m, K) && samples.every(({ label }) => label !== change.m);
    case 'setEta':
      return change.eta > 0 && change.eta <= LIMITS.maxEta;
    case 'setBias':
      return change.bias || features.length > 0;
    case 'setWeight':
      return (
        isIndex(change.o, features.length + (bias ? 1 : 0)) &&
        isIndex(change.m, K) &&
        Math.abs(change.value) <= LIMITS.maxWeight
      );
    case 'shiftColumns':
      return (
        change.shift.length === features.length + (bias ? 1 : 0) &&
        change.shift.every((value) => Math.abs(value) <= LIMITS.maxWeight)
      );
    default:
      return change satisfies never;
  }
}

function isIndex(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

function isRow(row: readonly number[], F: number): boolean {
  return row.length === F && row.every((value) => Math.abs(value) <= LIMITS.maxCoordinate);
}
