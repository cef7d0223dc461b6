/**
 * What follows from G, line by line: the vectorised form, shift invariance, the Hessian (J1 and J2 once more) and its
 * bound, likelihood and divergence, and two classes as logistic regression.
 */
import { atSample, feature, label, type Point, prepare, probabilities, scores, type Side, sumOver } from './proofData';
import { averageOuterProduct, complementOf, exponentials, jacobian, probability, riskByKernel } from './proofForms';
import { eigenvalues } from '../kernel/eigenvalues';
import { argMax } from '../kernel/softmax';

/** V: cell (o, m) of Xᵀ(Ŷ − Y)/N, the last sample first. */
export const matrixProduct: Side = (at) =>
  sumOver(at.N, (back) => {
    const here = atSample(at, at.N - 1 - back);
    return feature(here, at.o) * cellOfDifference(here);
  }) / at.N;

/** Cell (n, m) of Ŷ − Y; for the label Σ_{j≠m} (yⱼ − ŷⱼ), which keeps its digits where ŷₘ is near 1. */
function cellOfDifference(at: Point): number {
  const { m } = at;
  if (label(at, m) <= 0.5) return probability(at, m) - label(at, m);
  return sumOver(at.K, (j) => (j === m ? 0 : label(at, j) - probability(at, j)));
}

/** v = (1, 2, …, D)ᵀ, the vector that the line SHIFT adds to every column of W. */
export function shiftVector(D: number): Float64Array {
  return Float64Array.from({ length: D }, (_, o) => o + 1);
}

/** SHIFT: R(W + v1ᵀ). */
export const riskShifted: Side = (at) => {
  const v = shiftVector(at.D);
  const W = at.W.map((w, cell) => w + v[Math.floor(cell / at.K)]!);
  return riskByKernel({ ...at, ...prepare({ ...at, W }) });
};

/** H: ∂²R/∂w_om∂w_oi = (1/N) Σₙ xₒ² (ŷₘδₘᵢ − ŷₘŷᵢ). */
export const curvature: Side = (at) => hessianCell(at, at.o, at.i);

/** ∂²R/∂w_om∂w_pk = (1/N) Σₙ xₒxₚ (ŷₘδₘₖ − ŷₘŷₖ). */
export function hessianCell(at: Point, p: number, k: number): number {
  const sum = sumOver(at.N, (n) => {
    const here = { ...atSample(at, n), i: k };
    return feature(here, at.o) * feature(here, p) * jacobian(here);
  });
  return sum / at.N;
}

/** HB: the largest eigenvalue of diag ŷ − ŷŷᵀ. */
export const largestCurvature: Side = (at) => Math.max(...eigenvalues(covariance(at), at.K));

/** HB: the least eigenvalue of diag ŷ − ŷŷᵀ, which is 0: adding the same number to all scores changes no ŷ. */
export const leastCurvature: Side = (at) => Math.min(...eigenvalues(covariance(at), at.K));

/** diag ŷ − ŷŷᵀ, K × K: the covariance of a one-hot vector drawn with the probabilities ŷ. */
function covariance(at: Point): Float64Array {
  const { K } = at;
  return Float64Array.from({ length: K * K }, (_, cell) => jacobian({ ...at, i: Math.floor(cell / K), m: cell % K }));
}

/** KL: H(y, ŷ) = Σₖ yₖ[(max − zₖ) + log1p(Σ of the other exp(zⱼ − max))]. */
export const lossByKernel: Side = (at) => {
  const z = scores(at);
  const top = argMax(z);
  const e = exponentials(at);
  const rest = sumOver(at.K, (k) => (k === top ? 0 : e[k]!));
  return sumOver(at.K, (k) => (label(at, k) === 0 ? 0 : label(at, k) * (z[top]! - z[k]! + Math.log1p(rest))));
};

/** KL: H(y) + KL(y‖ŷ) = −Σₖ yₖ log yₖ + Σₖ yₖ log(yₖ/ŷₖ), where 0 log 0 = 0. */
export const entropyAndDivergence: Side = (at) => entropy(at) + divergence(at);

/** H(y) = −Σₖ yₖ log yₖ; 0 for a one-hot y. */
export const entropy: Side = (at) =>
  sumOver(at.K, (k) => (label(at, k) === 0 ? 0 : -label(at, k) * Math.log(label(at, k))));

/** KL(y‖ŷ) = Σₖ yₖ log(yₖ/ŷₖ). */
export const divergence: Side = (at) => {
  const yhat = probabilities(at);
  return sumOver(at.K, (k) => (label(at, k) === 0 ? 0 : label(at, k) * Math.log(label(at, k) / yhat[k]!)));
};

/**
 * K2: with u = w_A − w_B, the gradient of logistic regression, (1/N) Σₙ (σ(uᵀx) − y_A) xₒ, and for the second class its
 * negative. σ − y_A is written σ(1 − y_A) − y_A(1 − σ), which does not cancel.
 */
export const logisticGradient: Side = (at) => {
  const sign = at.m === 0 ? 1 : -1;
  const sum = sumOver(at.N, (n) => {
    const here = atSample(at, n);
    const t = logisticScore(here);
    const y = label(here, 0);
    return feature(here, at.o) * (sigmoid(t) * (1 - y) - y * sigmoid(-t));
  });
  return (sign * sum) / at.N;
};

/** PEN: G + λw in a penalised row. */
export const penalisedGradient: Side = (at) => averageOuterProduct(at) + lambdaAt(at) * at.W[at.o * at.K + at.m]!;

/** λ of the row o: 0 where it is not penalised. */
export function lambdaAt({ penalty, o }: Point): number {
  return penalty && o >= penalty.firstRow ? penalty.lambda : 0;
}

/** uᵀx with u = w_A − w_B. */
export const logisticScore: Side = (at) =>
  sumOver(at.D, (p) => (at.W[p * at.K]! - at.W[p * at.K + 1]!) * feature(at, p));

/** σ(t) = 1/(1 + exp(−t)). */
export function sigmoid(t: number): number {
  return 1 / (1 + Math.exp(-t));
}

/** (1/N) Σₙ |xₒ| [ŷₘ(1 − yₘ) + yₘ(1 − ŷₘ)] · weight(n): the size of the terms of G, for soft labels too. */
export function errorSize(at: Point, weight: (here: Point) => number = () => 1): number {
  const sum = sumOver(at.N, (n) => {
    const here = atSample(at, n);
    const y = label(here, at.m);
    const size = probability(here, at.m) * (1 - y) + y * complementOf(here, at.m);
    return Math.abs(feature(here, at.o)) * size * weight(here);
  });
  return sum / at.N;
}
