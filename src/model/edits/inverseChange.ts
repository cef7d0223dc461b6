/** What takes an edit back: the samples and settings of before, and the part of W that the edit took away. */
import type { Change, EditState } from './change';

/**
 * The change that undoes `change`, an edit of `before` that fits it; null for one that is of W alone, since only W as it
 * was undoes that. Everything else of W stays as descent has made it since.
 */
export function inverseChange(change: Change, { experiment, W }: EditState): Change | null {
  const { samples, K, bias, eta } = experiment;
  switch (change.kind) {
    case 'addSample':
      return { kind: 'removeSample', n: change.n ?? samples.N };
    case 'moveSample':
      return { ...change, features: featuresOf(samples, change.n) };
    case 'removeSample':
      return {
        kind: 'addSample',
        n: change.n,
        features: featuresOf(samples, change.n),
        label: samples.labels[change.n]!,
      };
    case 'addClass':
      return { kind: 'removeClass', m: change.m ?? K };
    case 'removeClass':
      return { kind: 'addClass', m: change.m, column: Array.from(W).filter((_, cell) => cell % K === change.m) };
    case 'setEta':
      return { kind: 'setEta', eta };
    case 'setBias':
      return bias && !change.bias
        ? { kind: 'setBias', bias, row: Array.from(W.subarray(0, K)) }
        : { kind: 'setBias', bias };
    case 'setWeight':
    case 'shiftColumns':
      return null;
    default:
      return change satisfies never;
  }
}

function featuresOf({ F, features }: EditState['experiment']['samples'], n: number): readonly number[] {
  return Array.from(features.subarray(n * F, (n + 1) * F));
}
