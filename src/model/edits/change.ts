/**
 * What an edit does to a run: the samples, the settings and, where its shape changes, W.
 * W otherwise stays, and descent goes on from it.
 */
import type { Experiment } from '../experiment';
import { requireIndex } from '../require';
import { reshapeWeights } from './reshapeWeights';
import { withClass, withMoved, withoutClass, withoutSample, withSample } from '../data/samples';

/**
 * Where something may come back that was taken away, its place and its part of W can be given: `n` and `m` are places
 * (the end without them), `column` is a column of W and `row` the bias row (zeros without them).
 */
export type Change =
  | {
      readonly kind: 'addSample';
      readonly features: readonly number[];
      readonly label: number;
      readonly n?: number;
    }
  | { readonly kind: 'moveSample'; readonly n: number; readonly features: readonly number[] }
  | { readonly kind: 'removeSample'; readonly n: number }
  | { readonly kind: 'addClass'; readonly m?: number; readonly column?: readonly number[] }
  | { readonly kind: 'removeClass'; readonly m: number }
  | { readonly kind: 'setEta'; readonly eta: number }
  | { readonly kind: 'setBias'; readonly bias: boolean; readonly row?: readonly number[] }
  | { readonly kind: 'setWeight'; readonly o: number; readonly m: number; readonly value: number }
  /** Adds one vector of D numbers to every column of W, which changes no ŷ. */
  | { readonly kind: 'shiftColumns'; readonly shift: readonly number[] };

/** An experiment with the W that descent has reached on it (D × K, row-major). */
export interface EditState {
  readonly experiment: Experiment;
  readonly W: Float64Array;
}

/**
 * The position after a change; what changes is copied, nothing given is written to. RangeError for an index outside
 * the samples, classes or features, for a number that is not finite, an η ≤ 0, a class that still has samples, and the
 * last class.
 */
export function applyChange({ experiment, W }: EditState, change: Change): EditState {
  return { experiment: changedExperiment(experiment, change), W: reshapeWeights(W, experiment, change) };
}

function changedExperiment(experiment: Experiment, change: Change): Experiment {
  const { samples, K } = experiment;
  switch (change.kind) {
    case 'addSample':
      requireIndex(change.label, K, 'class');
      return { ...experiment, samples: withSample(samples, change.features, change.label, change.n) };
    case 'moveSample':
      return { ...experiment, samples: withMoved(samples, change.n, change.features) };
    case 'removeSample':
      return { ...experiment, samples: withoutSample(samples, change.n) };
    case 'addClass':
      if (change.m !== undefined) requireIndex(change.m, K + 1, 'class');
      return { ...experiment, K: K + 1, samples: withClass(samples, change.m ?? K) };
    case 'removeClass':
      requireIndex(change.m, K, 'class');
      if (K === 1) throw new RangeError('the last class stays');
      return { ...experiment, K: K - 1, samples: withoutClass(samples, change.m) };
    case 'setEta':
      if (!(change.eta > 0 && change.eta < Infinity)) throw new RangeError(`learning rate ${change.eta}`);
      return { ...experiment, eta: change.eta };
    case 'setBias':
      return { ...experiment, bias: change.bias };
    case 'setWeight':
    case 'shiftColumns':
      return experiment;
    default:
      return change satisfies never;
  }
}
