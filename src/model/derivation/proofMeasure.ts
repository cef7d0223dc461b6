/**
 * The measured sides of the derivation: derivatives by complex step, h = 2⁻⁶⁶, taken through the definitions and never
 * through a line that is to be shown. Measured error: ∂ŷ ≤ 0.9u, ∂ℓ/∂z ≤ 5u, ∂ℓ/∂w ≤ 3u|x|, with u = 2⁻⁵³.
 */
import { type Complex, complex, complexExp, complexLog1p, minus, over, plus, times } from './complex';
import { atSample, feature, label, type Point, scores, type Side, sumOver } from './proofData';
import { argMax } from '../kernel/softmax';

const H = 2 ** -66;
/** What each of K terms may lose: a part below 2⁻¹⁰⁷⁴ is 0, and is divided by h. */
export const UNDERFLOW = 2 ** -1074 / H;
/** Step of the centred difference in a score: truncation and rounding are both near 1e−11 there. */
const CENTRED = 2e-5;

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
  const z = scores(at);
  const max = z[argMax(z)]!;
  const shifted = z.map((score) => score - max);
  const here = shifted[at.m]!;
  const h = Math.max(CENTRED, Math.abs(here) * 2 ** -51);
  const [up, down] = [here + h, here - h];
  return (probabilityAt(shifted, at, up) - probabilityAt(shifted, at, down)) / (up - down);
};

/** ŷᵢ where zₘ is `score`. */
function probabilityAt(z: Float64Array, { i, m }: Point, score: number): number {
  const e = z.map((value, k) => Math.exp(k === m ? score : value));
  return e[i]! / e.reduce((sum, value) => sum + value);
}

/** ∂zₘ/∂w_om, zₘ = Σₚ w_pm xₚ. */
export const scoreByWeight: Side = (at) => stepInWeight(at)[at.m]!.im / H;

/** ∂(Σₚ w_mp xₚ)/∂w_om: the indices of w swapped, as E3 has them. Every w_mp must exist. */
export const swappedScoreByWeight: Side = (at) => sumOver(at.D, (p) => step(at, at.m, p) * feature(at, p)) / H;
