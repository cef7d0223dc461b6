/**
 * Everything that fixes one run of gradient descent, besides the W it starts from.
 *
 * Shapes: N samples of F raw features, D = F + 1 features with the bias and D = F without it, more with a feature map, K classes.
 */
import type { Batch } from './batch';
import type { SampleTable } from './data/sampleTable';
import { type MapDegree, rowCount } from './features/featureRows';
import type { Standardisation } from './features/standardisation';
import type { Penalty } from './penalty';

/** Samples, number of classes, bias switch and learning rate: with W, all that the next step depends on. */
export interface Experiment {
  readonly samples: SampleTable;
  readonly K: number;
  /** With the bias on, x₀ = 1 is the first feature and D = F + 1. */
  readonly bias: boolean;
  /** The degree of the products of the two raw features that x holds; absent where it holds the raw ones alone. */
  readonly degree?: MapDegree;
  /** Learning rate η > 0, per step. */
  readonly eta: number;
  /** What the features, products among them, are standardised with; absent where raw ones enter the scores. */
  readonly standardise?: Standardisation;
  /** Absent where λ = 0. */
  readonly penalty?: Penalty;
  /** Absent where every step goes over all samples. */
  readonly batch?: Batch;
}

/** D, the number of rows of W. */
export function featureCount(experiment: Experiment): number {
  return rowCount(experiment.samples.F, experiment);
}
