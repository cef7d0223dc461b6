/**
 * The stated sides of the derivation, each written as its line writes it. `residual` and `probability` are the training
 * kernel's; the measured sides (`proofMeasure.ts`) share nothing with them but z = Wᵀx.
 */
import { atSample, feature, label, type Point, probabilities, scores, type Side, sumOver } from './proofData';
import { probabilityByScore, scoreByWeight, lossByScore, swappedScoreByWeight } from './proofMeasure';
import { argMax } from '../kernel/softmax';

/** exp(zₖ − max z), K numbers: every quotient of exponentials may be written with them. */
export function exponentials(at: Point): Float64Array {
  const z = scores(at);
  const max = z[argMax(z)]!;
  return z.map((score) => Math.exp(score - max));
}

const total = (terms: Float64Array): number => terms.reduce((sum, term) => sum + term, 0);

/** ŷₖ. */
export function probability(at: Point, k: number): number {
  return at.Yhat[at.n * at.K + k]!;
}

/** 1 − ŷₖ as the sum of the other ŷ: the difference loses every digit once ŷₖ is near 1. */
export function complementOf(at: Point, k: number): number {
  let sum = 0;
  for (let j = 0; j < at.K; j++) if (j !== k) sum += probability(at, j);
  return sum;
}

/**
 * ŷₖ − yₖ as Σ_{j≠k} (ŷₖyⱼ − yₖŷⱼ), which for a one-hot y is the kernel's residual: −(sum of the other ŷ) at the label
 * and ŷₖ elsewhere. The plain difference loses every digit once ŷₖ is near 1.
 */
export function residual(at: Point, k: number): number {
  let rest = 0;
  for (let j = 0; j < at.K; j++) if (j !== k) rest += label(at, j);
  return probability(at, k) * rest - label(at, k) * complementOf(at, k);
}

/** R by the kernel: the mean of Σᵢ yᵢ[(max − zᵢ) + log1p(Σ_{k≠a} exp(zₖ − max))]. */
export const riskByKernel: Side = (at) =>
  sumOver(at.N, (n) => {
    const here = atSample(at, n);
    const z = scores(here);
    const top = argMax(z);
    const rest = total(exponentials(here).map((e, k) => (k === top ? 0 : e)));
    return overLabels(here, (k) => z[top]! - z[k]! + Math.log1p(rest));
  }) / at.N;

/** R = −(1/N) Σₙ yᵀ log ŷ. */
export const riskByLogarithm: Side = (at) =>
  -sumOver(at.N, (n) => {
    const here = atSample(at, n);
    const yhat = probabilities(here);
    return overLabels(here, (k) => Math.log(yhat[k]!));
  }) / at.N;

/** Σₖ yₖ f(k), where 0 · f = 0 even if f has no value; `skip` leaves one class out. */
function overLabels(at: Point, f: (k: number) => number, skip = -1): number {
  let sum = 0;
  for (let k = 0; k < at.K; k++) {
    const y = label(at, k);
    if (y !== 0 && k !== skip) sum += y * f(k);
  }
  return sum;
}

/** zₘ = Σₚ w_pm xₚ, first feature first. */
export const scoreForward: Side = (at) => scores(at)[at.m]!;

/** zₘ with the last feature first. */
export const scoreBackward: Side = (at) => {
  let sum = 0;
  for (let p = at.D - 1; p >= 0; p--) sum += at.W[p * at.K + at.m]! * feature(at, p);
  return sum;
};

/** Σₚ |w_pm xₚ|, the size of the terms of zₘ. */
export const scoreSize: Side = (at) => sumOver(at.D, (p) => Math.abs(at.W[p * at.K + at.m]! * feature(at, p)));

/** ŷᵢ shifted by max z. */
export const softmaxShifted: Side = (at) => probability(at, at.i);

/** ŷᵢ = exp(zᵢ) / Σⱼ exp(zⱼ) as it is written; overflows beyond |z| ≈ 700. */
export const softmaxPlain: Side = (at) => {
  const e = scores(at).map((z) => Math.exp(z));
  return e[at.i]! / total(e);
};

/** J1, the quotient rule: [exp(zᵢ)·Σ − exp(zᵢ)·exp(zᵢ)] / Σ². */
export const sameQuotient: Side = (at) => {
  const e = exponentials(at);
  const sum = total(e);
  return (e[at.i]! * sum - e[at.i]! * e[at.i]!) / (sum * sum);
};

/** J1: ŷᵢ − ŷᵢ². */
export const sameSquare: Side = (at) => probability(at, at.i) - probability(at, at.i) ** 2;

/** J1: ŷᵢ(1 − ŷᵢ). */
export const sameClosed: Side = (at) => probability(at, at.i) * complementOf(at, at.i);

/** J2, the quotient rule: −exp(zₘ)·exp(zᵢ) / Σ². */
export const otherQuotient: Side = (at) => {
  const e = exponentials(at);
  const sum = total(e);
  return (-e[at.m]! * e[at.i]!) / (sum * sum);
};

/** J2: −ŷₘŷᵢ. */
export const otherClosed: Side = (at) => -probability(at, at.m) * probability(at, at.i);

/** ∂ŷᵢ/∂zₘ by J1 or J2. */
export const jacobian: Side = (at) => (at.i === at.m ? sameClosed(at) : otherClosed(at));

/**
 * L0: −Σᵢ yᵢ ∂(log ŷᵢ)/∂zₘ with log ŷᵢ = zᵢ − log Σⱼ exp(zⱼ), whose slope in zₘ is 1 where i = m, less ŷₘ.
 */
export const sumOfLogarithms: Side = (at) => {
  const e = exponentials(at);
  return -overLabels(at, (k) => (k === at.m ? 1 : 0) - e[at.m]! / total(e));
};

/** L1: −Σᵢ yᵢ · (1/ŷᵢ) · ∂ŷᵢ/∂zₘ, the last factor measured. */
export const chainRule: Side = (at) =>
  -overLabels(at, (k) => (1 / probability(at, k)) * probabilityByScore({ ...at, i: k }));

/** L2: −(yₘ·(1/ŷₘ)·∂ŷₘ/∂zₘ + Σ_{i≠m} yᵢ·(1/ŷᵢ)·∂ŷᵢ/∂zₘ), the last factors measured. */
export const splitSum: Side = (at) => {
  const y = label(at, at.m);
  const own = y === 0 ? 0 : y * (1 / probability(at, at.m)) * probabilityByScore({ ...at, i: at.m });
  const complement = overLabels(at, (k) => (1 / probability(at, k)) * probabilityByScore({ ...at, i: k }), at.m);
  return -(own + complement);
};

/** Σ_{i≠m} yᵢ·(−ŷₘŷᵢ)/ŷᵢ. */
const otherQuotients = (at: Point): number =>
  overLabels(at, (k) => (-probability(at, at.m) * probability(at, k)) / probability(at, k), at.m);

/** L3: −(yₘ·ŷₘ(1 − ŷₘ)/ŷₘ + Σ_{i≠m} yᵢ·(−ŷₘŷᵢ)/ŷᵢ). */
export const jacobianPutIn: Side = (at) => {
  const y = label(at, at.m);
  const yhat = probability(at, at.m);
  const own = y === 0 ? 0 : (y * yhat * complementOf(at, at.m)) / yhat;
  return -(own + otherQuotients(at));
};

/** L4: −[yₘ(1 − ŷₘ) + Σ_{i≠m} yᵢ(−ŷₘ)]. */
export const cancelled: Side = (at) => {
  const yhat = probability(at, at.m);
  return -(label(at, at.m) * complementOf(at, at.m) + overLabels(at, () => -yhat, at.m));
};

/** L5: −[yₘ − yₘŷₘ − ŷₘ·Σ_{i≠m} yᵢ]. */
export const expanded: Side = (at) => {
  const y = label(at, at.m);
  const yhat = probability(at, at.m);
  return -(y - y * yhat - yhat * overLabels(at, () => 1, at.m));
};

/** L6: ŷₘ − yₘ. */
export const error: Side = (at) => residual(at, at.m);

/** W1: ∂ℓ/∂zₘ · ∂zₘ/∂w_om, both measured. */
export const throughScore: Side = (at) => lossByScore(at) * scoreByWeight(at);

/** W2: (ŷₘ − yₘ) · ∂(Σₚ w_pm xₚ)/∂w_om, the slope measured. */
export const scoreWrittenOut: Side = (at) => residual(at, at.m) * scoreByWeight(at);

/** W3: (ŷₘ − yₘ) · xₒ. */
export const errorTimesFeature: Side = (at) => residual(at, at.m) * feature(at, at.o);

/** M: cell (o, m) of x(ŷ − y)ᵀ, D × K. */
export const outerProduct: Side = (at) => {
  const product = new Float64Array(at.D * at.K);
  for (let p = 0; p < at.D; p++) {
    for (let k = 0; k < at.K; k++) product[p * at.K + k] = feature(at, p) * residual(at, k);
  }
  return product[at.o * at.K + at.m]!;
};

/** (ŷₘ − yₘ)·xₒ of sample n. */
const share = (at: Point, n: number): number => errorTimesFeature(atSample(at, n));

/** G: cell (o, m) of (1/N) Σₙ x(ŷ − y)ᵀ. */
export const averageOuterProduct: Side = (at) => sumOver(at.N, (n) => share(at, n)) / at.N;

/** G: cell (o, m) of −(1/N) Σₙ x(y − ŷ)ᵀ, y − ŷ as Σ_{j≠m} (yₘŷⱼ − ŷₘyⱼ). */
export const averageTurned: Side = (at) =>
  -sumOver(at.N, (n) => {
    const here = atSample(at, n);
    const yhat = probabilities(here);
    const turned = sumOver(at.K, (j) => (j === at.m ? 0 : label(here, at.m) * yhat[j]! - yhat[at.m]! * label(here, j)));
    return feature(here, at.o) * turned;
  }) / at.N;

/** (1/N) Σₙ |xₒ||ŷₘ − yₘ|, the size of the terms of G. */
export const gradientSize: Side = (at) => sumOver(at.N, (n) => Math.abs(share(at, n))) / at.N;

/** E2: L3 without the factor ŷₘ of J1: −(yₘ·(1 − ŷₘ)/ŷₘ + Σ_{i≠m} yᵢ·(−ŷₘŷᵢ)/ŷᵢ). */
export const factorDropped: Side = (at) => {
  const y = label(at, at.m);
  const own = y === 0 ? 0 : (y * complementOf(at, at.m)) / probability(at, at.m);
  return -(own + otherQuotients(at));
};

/** E3: (ŷₘ − yₘ) · ∂(Σₚ w_mp xₚ)/∂w_om. */
export const indicesSwapped: Side = (at) => residual(at, at.m) * swappedScoreByWeight(at);

/** E5: cell (o, m) of −(1/N) Σₙ x(ŷ − y)ᵀ. */
export const signSlipped: Side = (at) => -sumOver(at.N, (n) => share(at, n)) / at.N;
