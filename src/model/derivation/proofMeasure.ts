/**
 * The measured sides of the derivation: derivatives by complex step, h = 2⁻⁶⁶, taken through the definitions and never
 * through a line that is to be shown. Measured error: ∂ŷ ≤ 0.9u, ∂ℓ/∂z ≤ 5u, ∂ℓ/∂w ≤ 3u|x|, with u = 2⁻⁵³.
 */
import { type Complex, complex, complexExp, complexLog1p, minus, over, plus, times } from './complex';
import { atSample, feature, label, largestFeature, type Point, scores, type Side, sumOver } from './proofData';
import { argMax } from '../kernel/softmax';

const H = 2 ** -66;
/** What each of K terms may lose: a part below 2⁻¹⁰⁷⁴ is 0, and is divided by h. */
export const UNDERFLOW = 2 ** -1074 / H;
/** Step of the centred difference in a score: truncation and rounding are both near 1e−11 there. */
export const CENTRED = 2e-5;

/** z with i·h added to zₘ. */
function stepInScore(at: Point): Complex[] {
  return Array.from(scores(at), (z, k) => complex(z, k === at.m ? H : 0));
}

/** z = Wᵀx with i·h added to w_om. */
function stepInWeight(at: Point): Complex[] {
  return Array.from({ length: at.K }, (_, k) => {
    let re = 0;
    let im = 0;
    for (let p = 0; p < at.D; p++) {
      re += at.W[p * at.K + k]! * feature(at, p);
      im += step(at, p, k) * feature(at, p);
    }
    return complex(re, im);
  });
}

/** The imaginary part of w in row p, column k: h where that is w_om. */
function step({ m, o }: Point, p: number, k: number): number {
  return p === o && k === m ? H : 0;
}

/** log ŷₖ = −[(z_a − zₖ) + log1p(Σ_{j≠a} exp(zⱼ − z_a))], a = arg max held fixed. */
function logSoftmax(z: readonly Complex[], k: number): Complex {
  const a = largest(z);
  let rest = complex(0);
  z.forEach((score, j) => {
    if (j !== a) rest = plus(rest, complexExp(minus(score, z[a]!)));
  });
  return times(plus(minus(z[a]!, z[k]!), complexLog1p(rest)), -1);
}

/** The class of the largest score, the lowest at a tie. */
function largest(z: readonly Complex[]): number {
  let a = 0;
  z.forEach(({ re }, k) => {
    if (re > z[a]!.re) a = k;
  });
  return a;
}

/** Im of yᵀ log ŷ at complex scores, divided by h; 0 · log ŷᵢ = 0 where yᵢ = 0. */
function slopeOfLogLikelihood(at: Point, z: readonly Complex[]): number {
  let sum = complex(0);
  for (let k = 0; k < at.K; k++) {
    const y = label(at, k);
    if (y !== 0) sum = plus(sum, times(logSoftmax(z, k), y));
  }
  return sum.im / H;
}

/** ∂(yᵀ log ŷ)/∂zₘ, the left side of E1. */
export const likelihoodByScore: Side = (at) => slopeOfLogLikelihood(at, stepInScore(at));

/** ∂ℓ/∂zₘ with ℓ = −yᵀ log ŷ. */
export const lossByScore: Side = (at) => -slopeOfLogLikelihood(at, stepInScore(at));

/** ∂ℓ/∂w_om, through z = Wᵀx. */
export const lossByWeight: Side = (at) => -slopeOfLogLikelihood(at, stepInWeight(at));

/** ∂R/∂w_om, R the mean of the N losses. */
export const riskByWeight: Side = (at) => sumOver(at.N, (n) => lossByWeight(atSample(at, n))) / at.N;

/** ∂R_λ/∂w_om: (λ/2) Σ w² in the penalised rows is added to R, its sum by complex step too. */
export const penalisedByWeight: Side = (at) => {
  const { D, K, W, penalty } = at;
  let im = 0;
  for (let p = penalty?.firstRow ?? D; p < D; p++) {
    // Im (w + ih)²; where no weight moves it is 0.
    for (let k = 0; k < K; k++) im += 2 * W[p * K + k]! * step(at, p, k);
  }
  return riskByWeight(at) + ((penalty?.lambda ?? 0) / 2) * (im / H);
};

/** ∂ŷᵢ/∂zₘ through ŷ = e/Σe, shifted by max z. */
export const probabilityByScore: Side = (at) => {
  const z = stepInScore(at);
  const max = complex(z[largest(z)]!.re);
  const e = z.map((score) => complexExp(minus(score, max)));
  return over(e[at.i]!, e.reduce(plus)).im / H;
};

/**
 * ∂ŷᵢ/∂zₘ as a centred difference: a complex step through e/Σe is the quotient rule itself, this is not. The scores are
 * shifted by their maximum first, so that the step is not lost beside a large score.
 */
export const probabilityDifference: Side = (at) => {
  const z = shiftedScores(at);
  const [up, down] = around(z[at.m]!);
  return (probabilityAt(z, at, up) - probabilityAt(z, at, down)) / (up - down);
};

/** z − max z. */
function shiftedScores(at: Point): Float64Array {
  const z = scores(at);
  const max = z[argMax(z)]!;
  return z.map((score) => score - max);
}

/** A score a step up and a step down, so far that the two differ. */
function around(score: number): [up: number, down: number] {
  const h = Math.max(CENTRED, Math.abs(score) * 2 ** -51);
  return [score + h, score - h];
}

/** ŷᵢ where zₘ is `score`. */
function probabilityAt(z: Float64Array, { i, m }: Point, score: number): number {
  const e = z.map((value, k) => Math.exp(k === m ? score : value));
  return e[i]! / e.reduce((sum, value) => sum + value);
}

/** ∂zₘ/∂w_om, zₘ = Σₚ w_pm xₚ. */
export const scoreByWeight: Side = (at) => stepInWeight(at)[at.m]!.im / H;

/** ∂(Σₚ w_mp xₚ)/∂w_om: the indices of w swapped, as E3 has them. Every w_mp must exist. */
export const swappedScoreByWeight: Side = (at) => sumOver(at.D, (p) => step(at, at.m, p) * feature(at, p)) / H;

/**
 * ∂ℓ/∂zₘ as a centred difference of LSE(z) − yᵀz with LSE(z) = log Σⱼ exp(zⱼ): yᵀz is linear, so its quotient is yₘ.
 * For a one-hot y, yᵀz is the score of the label.
 */
export const lossDifference: Side = (at) => {
  const z = shiftedScores(at);
  const [up, down] = around(z[at.m]!);
  return (logSumExpAt(z, at, up) - logSumExpAt(z, at, down)) / (up - down) - label(at, at.m);
};

/** LSE(z) where zₘ is `score`. */
function logSumExpAt(z: Float64Array, { m }: Point, score: number): number {
  let sum = 0;
  z.forEach((value, k) => (sum += Math.exp(k === m ? score : value)));
  return Math.log(sum);
}

/** ∂G_om/∂w_oi as a centred difference: w_oi moves so far that no score moves by more than the step. */
export const gradientDifference: Side = (at) => {
  const h = CENTRED / largestFeature(at);
  if (h === Infinity) return 0;
  const slope = sumOver(at.N, (n) => {
    const here = atSample(at, n);
    const x = feature(here, at.o);
    return x * (errorAt(here, h * x) - errorAt(here, -h * x));
  });
  return slope / (2 * h * at.N);
};

/** ŷₘ − yₘ where `step` is added to zᵢ, without cancellation: (eₘ Σ_{j≠m} yⱼ − yₘ Σ_{j≠m} eⱼ) / Σⱼ eⱼ. */
function errorAt(at: Point, step: number): number {
  const { i, m, K } = at;
  const z = scores(at);
  const max = z[argMax(z)]!;
  let own = 0;
  let others = 0;
  let labels = 0;
  for (let k = 0; k < K; k++) {
    const e = Math.exp(k === i ? z[k]! - max + step : z[k]! - max);
    if (k === m) own = e;
    else {
      others += e;
      labels += label(at, k);
    }
  }
  return (own * labels - label(at, m) * others) / (own + others);
}
