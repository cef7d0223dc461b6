/** Which two features the plane shows at first: those that tell the classes apart best. */
import type { FlatSamples } from '../../model/data/sampleTable';

/**
 * The two features with the largest F ratio, in the order of the features; of features alike, and where there are no
 * two classes to tell apart, the first. One index where there is one feature. O(NF).
 */
export function proposeAxes(samples: FlatSamples, K: number): number[] {
  const ratios = fRatios(samples, K);
  const order = Array.from(ratios.keys()).sort((a, b) => ratios[b]! - ratios[a]! || a - b);
  return order.slice(0, 2).sort((a, b) => a - b);
}

/**
 * The F ratio of each feature: variance between the K classes over variance within them (one-way analysis of variance,
 * R. A. Fisher 1925),
 *
 *   F = [Σₘ Nₘ (μₘ − μ)² / (K′ − 1)] / [Σₙ (x⁽ⁿ⁾ − μ_yₙ)² / (N − K′)]
 *
 * with K′ the number of classes that have samples. 0 where K′ < 2, N = K′, or nothing varies; where only classes differ
 * and nothing varies within them, Infinity or, by rounding, a very large number.
 */
export function fRatios(samples: FlatSamples, K: number): Float64Array {
  const { N, F } = samples;
  const { sizes, means } = classMeans(samples, K);
  const present = sizes.filter((size) => size > 0).length;
  const ratios = new Float64Array(F);
  if (present < 2 || N <= present) return ratios;
  const within = squaresWithin(samples, means);
  for (let o = 0; o < F; o++) {
    let mean = 0;
    for (let m = 0; m < K; m++) mean += (sizes[m]! / N) * means[m * F + o]!;
    let between = 0;
    for (let m = 0; m < K; m++) between += sizes[m]! * (means[m * F + o]! - mean) ** 2;
    if (between > 0) ratios[o] = between / (present - 1) / (within[o]! / (N - present));
  }
  return ratios;
}

/** Nₘ, and μₘ − x⁽⁰⁾ as K × F row-major, 0 for a class without samples. */
function classMeans({ N, F, features, labels }: FlatSamples, K: number): { sizes: Float64Array; means: Float64Array } {
  const sizes = new Float64Array(K);
  const means = new Float64Array(K * F);
  for (let n = 0; n < N; n++) {
    const m = labels[n]!;
    sizes[m]!++;
    // From the first sample: what does not vary is then exactly 0, and a large offset costs no digits.
    for (let o = 0; o < F; o++) means[m * F + o]! += features[n * F + o]! - features[o]!;
  }
  for (let m = 0; m < K; m++) if (sizes[m]! > 0) for (let o = 0; o < F; o++) means[m * F + o]! /= sizes[m]!;
  return { sizes, means };
}

/** Σₙ (x⁽ⁿ⁾ − μ_yₙ)² of each feature. */
function squaresWithin({ N, F, features, labels }: FlatSamples, means: Float64Array): Float64Array {
  const squares = new Float64Array(F);
  for (let n = 0; n < N; n++) {
    for (let o = 0; o < F; o++) squares[o]! += (features[n * F + o]! - features[o]! - means[labels[n]! * F + o]!) ** 2;
  }
  return squares;
}
