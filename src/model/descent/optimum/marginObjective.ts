/** The risk that the pairs which stay leave, as a function of coordinates θ of their margins: margin = row · θ. */
import { Sum, U, type Derivatives, type Objective } from './objective';
import type { Meter, Sliced } from './slices';

export interface Margins {
  /** Number of coordinates. */
  readonly d: number;
  /** d numbers a pair (row-major); the pairs of one sample stand together. */
  readonly rows: Float64Array;
  /** Where the pairs of each sample begin, and at the end the number of pairs; a sample without pairs loses nothing. */
  readonly starts: readonly number[];
}

/** Σ over samples of log(1 + Σ over its pairs of exp(−row · θ)) / total. */
export function marginObjective(margins: Margins, total: number): Objective {
  return {
    dimension: margins.d,
    value: (theta, meter) => value(margins, total, theta, meter),
    derivatives: (theta, meter) => derivatives(margins, total, theta, meter),
    reach: (scale, meter) => reach(margins, scale, meter),
  };
}

interface Weighted {
  /** Probability of each pair of the sample. */
  readonly weights: number[];
  /** 1 − Σ weights: that of the label. */
  readonly own: number;
  readonly loss: number;
  /** Bound on the error of a difference of two margins. */
  readonly blur: number;
}

function weigh({ d, rows, starts }: Margins, n: number, theta: Float64Array): Weighted {
  const z: number[] = [];
  let max = 0;
  let largest = 0;
  for (let pair = starts[n]!; pair < starts[n + 1]!; pair++) {
    let margin = 0;
    let size = 0;
    for (let j = 0; j < d; j++) {
      const term = rows[pair * d + j]! * theta[j]!;
      margin += term;
      size += Math.abs(term);
    }
    z.push(-margin);
    largest = Math.max(largest, size);
    max = Math.max(max, -margin);
  }
  const top = max === 0 ? -1 : z.indexOf(max);
  const powers = z.map((one) => Math.exp(one - max));
  const own = Math.exp(-max);
  const others = powers.reduce((sum, one, m) => (m === top ? sum : sum + one), top === -1 ? 0 : own);
  return {
    weights: powers.map((one) => one / (1 + others)),
    own: own / (1 + others),
    loss: max + Math.log1p(others),
    blur: 2 * (d + 2) * U * largest,
  };
}

function* value(margins: Margins, total: number, theta: Float64Array, meter: Meter): Sliced<number> {
  const sum = new Sum();
  for (let n = 0; n + 1 < margins.starts.length; n++) {
    sum.add(weigh(margins, n, theta).loss);
    if (meter((margins.starts[n + 1]! - margins.starts[n]!) * (margins.d + 40))) yield;
  }
  return sum.value / total;
}

function* derivatives(margins: Margins, total: number, theta: Float64Array, meter: Meter): Sliced<Derivatives> {
  const { d, starts } = margins;
  const gradient = new Float64Array(d);
  const gradientError = new Float64Array(d);
  const hessian = new Float64Array(d * d);
  const N = starts.length - 1;
  const sum = new Sum();
  let valueError = 0;
  let hessianError = 0;
  for (let n = 0; n < N; n++) {
    const sample = weigh(margins, n, theta);
    const pairs = sample.weights.length;
    sum.add(sample.loss);
    valueError += 2 * sample.blur * (1 - sample.own) + 4 * U * sample.loss;
    // Rows differ from their mean by as little as a part √own of their size, and rounding is relative to the size.
    const cancelled = 8 * (U / Math.sqrt(sample.own) + U ** 2 / sample.own);
    hessianError = Math.max(hessianError, 6 * sample.blur + cancelled);
    const mean = addGradient(margins, n, sample, gradient, gradientError);
    addHessian(margins, n, sample, mean, hessian);
    if (meter((pairs + 1) * (d * (d + 20) + 400))) yield;
  }
  return {
    value: sum.value / total,
    valueError: valueError / total,
    gradient: gradient.map((entry) => entry / total),
    gradientError: gradientError.map((entry) => entry / total),
    hessian: hessian.map((entry) => entry / total),
    hessianError: hessianError + (N + d + 10) * U,
  };
}

/** Adds −Σ weight · row and returns Σ weight · row of this sample. */
function addGradient(
  { d, rows, starts }: Margins,
  n: number,
  { weights, blur }: Weighted,
  gradient: Float64Array,
  gradientError: Float64Array,
): Float64Array {
  const mean = new Float64Array(d);
  const relative = 2 * blur + (starts.at(-1)! + 10) * U;
  weights.forEach((weight, m) => {
    for (let j = 0, at = (starts[n]! + m) * d; j < d; j++, at++) {
      const term = weight * rows[at]!;
      mean[j]! += term;
      gradient[j]! -= term;
      gradientError[j]! += relative * Math.abs(term);
    }
  });
  return mean;
}

/** Adds the covariance of the rows under the weights, the label's own row being 0; lower triangle. */
function addHessian(
  { d, rows, starts }: Margins,
  n: number,
  { weights, own }: Weighted,
  mean: Float64Array,
  hessian: Float64Array,
): void {
  const addSquare = (weight: number, vector: Float64Array): void => {
    for (let i = 0; i < d; i++) {
      const scaled = weight * vector[i]!;
      for (let j = 0; j <= i; j++) hessian[i * d + j]! += scaled * vector[j]!;
    }
  };
  weights.forEach((weight, m) => {
    const start = (starts[n]! + m) * d;
    addSquare(
      weight,
      rows.slice(start, start + d).map((entry, j) => entry - mean[j]!),
    );
  });
  addSquare(own, mean);
}

function* reach({ d, rows }: Margins, scale: Float64Array, meter: Meter): Sliced<number> {
  let largest = 0;
  for (let at = 0; at < rows.length; at += d) {
    let square = 0;
    for (let j = 0; j < d; j++) square += (rows[at + j]! / scale[j]!) ** 2;
    largest = Math.max(largest, square);
    if (meter(3 * d)) yield;
  }
  return 2 * Math.sqrt(largest);
}
