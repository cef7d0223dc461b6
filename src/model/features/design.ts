/**
 * From raw features to x: with the bias on, x₀ = 1 comes first, so that row 0 of W is the bias (handout, line Z).
 */
import { featureCount, type Experiment } from '../experiment';

/** What the kernel reads: X is N × D row-major, `labels[n]` is a class index in 0..K−1. */
export interface Design {
  readonly N: number;
  readonly D: number;
  readonly K: number;
  readonly X: Float64Array;
  readonly labels: Uint8Array;
}

/** The design of an experiment: X is a copy (N × D), the labels are the experiment's own array. */
export function designOf(experiment: Experiment): Design {
  const { samples, K, bias } = experiment;
  const { N, F, features, labels } = samples;
  const D = featureCount(experiment);
  if (!bias) return { N, D, K, X: features.slice(), labels };
  const X = new Float64Array(N * D);
  for (let n = 0; n < N; n++) {
    X[n * D] = 1;
    X.set(features.subarray(n * F, (n + 1) * F), n * D + 1);
  }
  return { N, D, K, X, labels };
}
