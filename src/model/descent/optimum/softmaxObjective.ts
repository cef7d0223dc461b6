/**
 * The risk of softmax regression as a function of r × (K − 1) parameters: the last column of W is held at 0, since adding
 * one vector to all columns changes nothing.
 */
import { Sum, U, type Derivatives, type Objective } from './objective';
import type { Meter, Sliced } from './slices';

export interface LabelledPoints {
  /** Number of samples. */
  readonly N: number;
  /** Number of coordinates of a sample. */
  readonly r: number;
  readonly K: number;
  /** N × r row-major. */
  readonly points: Float64Array;
  /** Classes 0..K−1. */
  readonly labels: Uint8Array;
}

/** Σₙ ℓ⁽ⁿ⁾ / total over these samples; θ is r × (K − 1) row-major. */
export function softmaxObjective(data: LabelledPoints, total: number): Objective {
  return {
    dimension: data.r * (data.K - 1),
    value: (theta, meter) => value(data, total, theta, meter),
    derivatives: (theta, meter) => derivatives(data, total, theta, meter),
    reach: (scale, meter) => reach(data, scale, meter),
  };
}

interface Prediction {
  /** ŷ, and 1 − ŷ to full relative precision; length K. */
  readonly yhat: Float64Array;
  readonly rest: Float64Array;
  loss: number;
  /** Bound on the error of a difference of two logits. */
  blur: number;
}

function blank(K: number): Prediction {
  return { yhat: new Float64Array(K), rest: new Float64Array(K), loss: 0, blur: 0 };
}

/** Writes what θ predicts for sample n. */
function predict({ r, K, points, labels }: LabelledPoints, n: number, theta: Float64Array, into: Prediction): void {
  const { yhat, rest } = into;
  let top = K - 1;
  let max = 0;
  let largest = 0;
  yhat[K - 1] = 0;
  for (let m = 0; m < K - 1; m++) {
    let z = 0;
    let size = 0;
    for (let o = 0, at = m; o < r; o++, at += K - 1) {
      const term = points[n * r + o]! * theta[at]!;
      z += term;
      size += Math.abs(term);
    }
    yhat[m] = z;
    largest = Math.max(largest, size);
    if (z > max) {
      max = z;
      top = m;
    }
  }
  const below = max - yhat[labels[n]!]!;
  let others = 0;
  for (let m = 0; m < K; m++) {
    yhat[m] = Math.exp(yhat[m]! - max);
    if (m !== top) others += yhat[m]!;
  }
  const all = 1 + others;
  for (let m = 0; m < K; m++) yhat[m]! /= all;
  for (let m = 0; m < K; m++) rest[m] = m === top ? others / all : 1 - yhat[m]!;
  into.loss = below + Math.log1p(others);
  into.blur = 2 * (r + 2) * U * largest;
}

function* value(data: LabelledPoints, total: number, theta: Float64Array, meter: Meter): Sliced<number> {
  const sum = new Sum();
  const prediction = blank(data.K);
  for (let n = 0; n < data.N; n++) {
    predict(data, n, theta, prediction);
    sum.add(prediction.loss);
    if (meter(data.K * (data.r + 20))) yield;
  }
  return sum.value / total;
}

function* derivatives(data: LabelledPoints, total: number, theta: Float64Array, meter: Meter): Sliced<Derivatives> {
  const { N, r, K, labels } = data;
  const d = r * (K - 1);
  const gradient = new Float64Array(d);
  const gradientError = new Float64Array(d);
  const hessian = new Float64Array(d * d);
  const curvature = new Float64Array((K - 1) ** 2);
  const prediction = blank(K);
  const sum = new Sum();
  let valueError = 0;
  let hessianError = 0;
  for (let n = 0; n < N; n++) {
    predict(data, n, theta, prediction);
    const { loss, blur, rest } = prediction;
    sum.add(loss);
    valueError += 2 * blur * rest[labels[n]!]! + 4 * U * loss;
    hessianError = Math.max(hessianError, 6 * blur);
    addGradient(data, n, prediction, gradient, gradientError);
    addHessian(data, n, prediction, curvature, hessian);
    if (meter(K * (r + 20) + (d * (d + K)) / 2)) yield;
  }
  for (let j = 0; j < d; j++) {
    gradient[j]! /= total;
    gradientError[j]! /= total;
  }
  for (let j = 0; j < hessian.length; j++) hessian[j]! /= total;
  if (meter(d * d)) yield;
  return {
    value: sum.value / total,
    valueError: valueError / total,
    gradient,
    gradientError,
    hessian,
    hessianError: hessianError + (N + K + 10) * U,
  };
}

function addGradient(
  { N, r, K, points, labels }: LabelledPoints,
  n: number,
  { yhat, rest, blur }: Prediction,
  gradient: Float64Array,
  gradientError: Float64Array,
): void {
  const relative = 2 * blur + (N + K + 6) * U;
  for (let o = 0, at = 0; o < r; o++) {
    const x = points[n * r + o]!;
    for (let m = 0; m < K - 1; m++, at++) {
      const term = m === labels[n] ? -x * rest[m]! : x * yhat[m]!;
      gradient[at]! += term;
      gradientError[at]! += relative * Math.abs(term);
    }
  }
}

/** Adds (diag ŷ − ŷŷᵀ) ⊗ xxᵀ, the lower triangle in blocks; `curvature` is (K − 1) × (K − 1) scratch. */
function addHessian(
  { r, K, points }: LabelledPoints,
  n: number,
  { yhat, rest }: Prediction,
  curvature: Float64Array,
  hessian: Float64Array,
): void {
  const C = K - 1;
  for (let m = 0; m < C; m++) {
    for (let k = 0; k < C; k++) curvature[m * C + k] = m === k ? yhat[m]! * rest[m]! : -yhat[m]! * yhat[k]!;
  }
  for (let o = 0; o < r; o++) {
    for (let p = 0; p <= o; p++) {
      const product = points[n * r + o]! * points[n * r + p]!;
      if (product === 0) continue;
      for (let m = 0, at = o * C * r * C + p * C; m < C; m++, at += r * C) {
        for (let k = 0; k < C; k++) hessian[at + k]! += product * curvature[m * C + k]!;
      }
    }
  }
}

function* reach({ N, r, K, points }: LabelledPoints, scale: Float64Array, meter: Meter): Sliced<number> {
  let largest = 0;
  for (let n = 0; n < N; n++) {
    for (let m = 0; m < K - 1; m++) {
      let square = 0;
      for (let o = 0; o < r; o++) square += (points[n * r + o]! / scale[o * (K - 1) + m]!) ** 2;
      largest = Math.max(largest, square);
    }
    if (meter(2 * r * K)) yield;
  }
  return Math.sqrt(2 * largest);
}
