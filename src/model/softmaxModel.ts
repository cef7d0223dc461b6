/**
 * The model for other programs: `npm run build:model` makes an ES module with types of what is exported here. It is the
 * page's own arithmetic, so what a notebook computes with it agrees to the last bit.
 */
import { irisPetals } from './data/irisPetals';
import { findOptimum } from './descent/optimum/findOptimum';
import type { Optimum } from './descent/optimum/optimum';
import { finish } from './descent/optimum/slices';
import type { Design } from './features/design';
import { descend } from './kernel/descend';
import { jsKernel } from './kernel/jsKernel';

export type { Design } from './features/design';
export type { ForwardPass } from './kernel/forwardPass';
export type { Risk } from './kernel/risk';
export type { Optimum } from './descent/optimum/optimum';
export { softmax } from './kernel/softmax';
export { evaluateRisk } from './kernel/risk';
export { forwardPass } from './kernel/forwardPass';
export { descend } from './kernel/descend';
export { smoothness } from './kernel/smoothness';
export { gradientCheck } from './kernel/gradientCheck';

/**
 * X and the labels of samples: each row its raw features, each label a class index in 0..K−1. With `bias` (the default)
 * x₀ = 1 comes first, so that D = F + 1. RangeError where rows differ in length, a number is not finite, or a label is no class.
 */
export function designFrom(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  { K, bias = true }: { readonly K: number; readonly bias?: boolean },
): Design {
  const N = rows.length;
  const F = rows[0]?.length ?? 0;
  const sound =
    labels.length === N &&
    rows.every((row) => row.length === F && row.every(Number.isFinite)) &&
    labels.every((label) => Number.isInteger(label) && label >= 0 && label < K);
  if (!sound) throw new RangeError('rows of one length, finite numbers, and a label in 0..K−1 for each');
  const D = bias ? F + 1 : F;
  const X = new Float64Array(N * D);
  rows.forEach((row, n) => {
    X.set(bias ? [1, ...row] : row, n * D);
  });
  return { N, D, K, X, labels: Uint8Array.from(labels) };
}

/** How low R can go, decided from the samples alone; a large design takes its time. */
export function optimum(design: Design): Optimum {
  return finish(findOptimum(design));
}

/** The Iris petals, with the bias: N = 150, D = 3, K = 3. */
export function irisDesign(): Design {
  const { N, F, features, labels } = irisPetals();
  const rows = Array.from({ length: N }, (_, n) => Array.from(features.subarray(n * F, (n + 1) * F)));
  return designFrom(rows, Array.from(labels), { K: 3 });
}

/** Where a descent has come to. */
export interface Descended {
  /** D × K row-major, as are W and G everywhere. */
  readonly W: Float64Array;
  readonly G: Float64Array;
  /** R in nats at every iteration from 0 on, that of W last. */
  readonly risks: readonly number[];
  readonly correct: number;
}

/** `steps` steps of gradient descent, W ← W − ηG, from `W` (D × K; zeros if left out), which is not changed. */
export function train(
  design: Design,
  { eta, steps, W: start }: { readonly eta: number; readonly steps: number; readonly W?: Float64Array },
): Descended {
  const W = start?.slice() ?? new Float64Array(design.D * design.K);
  const G = new Float64Array(W.length);
  let { risk, correct } = jsKernel.evaluate(design, W, G);
  const risks = [risk];
  for (let step = 0; step < steps; step++) {
    descend(W, G, eta);
    ({ risk, correct } = jsKernel.evaluate(design, W, G));
    risks.push(risk);
  }
  return { W, G, risks, correct };
}
