/**
 * One sample's way through the model: x → z = Wᵀx → exp(z − max z) → Σ → ŷ → ℓ, its Jacobian ∂ŷᵢ/∂zₘ, the error ŷ − y
 * and the outer product x(ŷ − y)ᵀ (handout, lines Z, S, J1, J2, L6 and M).
 *
 * The recipe is the kernel's (`risk.ts`): shifted by max z, Σ as 1 + the rest, the error of the true class as
 * −(sum of the other ŷ). What is shown of a sample is what the mean over all samples is made of.
 */
import type { Design } from '../features/design';
import { logits } from './logits';
import { finish, samplesPerSlice, type Slices } from './slices';
import { crossEntropy } from './softmax';

export interface ForwardPass {
  /** Index of the sample, and its class. */
  readonly n: number;
  readonly label: number;
  /** D features. */
  readonly x: Float64Array;
  /** K logits, the largest of them, and its class (the lowest at a tie). */
  readonly z: Float64Array;
  readonly max: number;
  readonly top: number;
  /** exp(z − max z), K values in [0, 1], and their sum in [1, K]. */
  readonly exp: Float64Array;
  readonly sum: number;
  /** ŷ, K probabilities. */
  readonly yhat: Float64Array;
  /** Sum of the other ŷ for each class: 1 − ŷ with all its digits. */
  readonly complement: Float64Array;
  /** One-hot label, K values. */
  readonly y: Float64Array;
  /** ŷ − y, K values that sum to 0 by construction. */
  readonly error: Float64Array;
  /** ℓ in nats, exact to the last digits even where −log ŷ would be 0. */
  readonly loss: number;
  /** ∂ŷᵢ/∂zₘ, K × K row-major. */
  readonly jacobian: Float64Array;
  /** x(ŷ − y)ᵀ, D × K row-major. */
  readonly outer: Float64Array;
}

/** The chain of sample n at W (D × K). RangeError where there is no n. */
export function forwardPass(design: Design, W: Float64Array, n: number): ForwardPass {
  const { N, D, K, X, labels } = design;
  if (!Number.isInteger(n) || n < 0 || n >= N) throw new RangeError(`no sample ${n} of ${N}`);
  const label = labels[n]!;
  const x = X.slice(n * D, (n + 1) * D);
  const z = new Float64Array(K);
  const top = logits(X, n * D, W, D, K, z);
  const max = z[top]!;
  const exp = z.map((value) => Math.exp(value - max));
  const sum = 1 + sumWithout(exp, top);
  const yhat = exp.map((e) => e / sum);
  const complement = yhat.map((_, m) => sumWithout(yhat, m));
  const y = yhat.map((_, m) => (m === label ? 1 : 0));
  const error = yhat.map((p, m) => (m === label ? -complement[m]! : p));
  const jacobian = Float64Array.from({ length: K * K }, (_, cell) => {
    const i = Math.floor(cell / K);
    const m = cell % K;
    return i === m ? yhat[i]! * complement[i]! : -(yhat[m]! * yhat[i]!);
  });
  const outer = Float64Array.from({ length: D * K }, (_, cell) => x[Math.floor(cell / K)]! * error[cell % K]!);
  const loss = crossEntropy(z, label);
  return { n, label, x, z, max, top, exp, sum, yhat, complement, y, error, loss, jacobian, outer };
}

function sumWithout(values: Float64Array, left: number): number {
  let sum = 0;
  for (let m = 0; m < values.length; m++) if (m !== left) sum += values[m]!;
  return sum;
}

/** ŷ − y of every sample at W (D × K), N × K row-major: with X, all N outer products. */
export function errorsOf(design: Design, W: Float64Array): Float64Array {
  return finish(errorsInSlices(design, W));
}

/** `errorsOf` with pauses. */
export function* errorsInSlices(design: Design, W: Float64Array): Slices<Float64Array> {
  const { N, K } = design;
  const errors = new Float64Array(N * K);
  const slice = samplesPerSlice(design);
  for (let from = 0; from < N; from += slice) {
    if (from > 0) yield;
    writeErrors(errors, design, W, from, Math.min(N, from + slice));
  }
  return errors;
}

/** Writes ŷ − y of the samples `from` to `to` − 1. */
function writeErrors(errors: Float64Array, design: Design, W: Float64Array, from: number, to: number): void {
  const { D, K, X, labels } = design;
  const z = new Float64Array(K);
  for (let n = from, e = from * K; n < to; n++, e += K) {
    const top = logits(X, n * D, W, D, K, z);
    const max = z[top]!;
    for (let m = 0; m < K; m++) z[m] = Math.exp(z[m]! - max);
    const sum = 1 + sumWithout(z, top);
    let complement = 0;
    for (let m = 0; m < K; m++) {
      const yhat = z[m]! / sum;
      errors[e + m] = yhat;
      if (m !== labels[n]) complement += yhat;
    }
    errors[e + labels[n]!] = -complement;
  }
}

/** The sample whose largest ŷ is the smallest (the lowest index at a tie): where the model is least sure; null if N = 0. */
export function mostUncertain(design: Design, W: Float64Array): number | null {
  return finish(mostUncertainInSlices(design, W));
}

/** `mostUncertain` with pauses; none where the samples are few. */
export function* mostUncertainInSlices(design: Design, W: Float64Array): Slices<number | null> {
  const { N, D, K, X } = design;
  const z = new Float64Array(K);
  const slice = samplesPerSlice(design);
  let found: number | null = null;
  let most = 0;
  for (let n = 0; n < N; n++) {
    if (n > 0 && n % slice === 0) yield;
    const top = logits(X, n * D, W, D, K, z);
    const max = z[top]!;
    let rest = 0;
    for (let m = 0; m < K; m++) if (m !== top) rest += Math.exp(z[m]! - max);
    if (found !== null && rest <= most * (1 + 1e-12)) continue;
    found = n;
    most = rest;
  }
  return found;
}
