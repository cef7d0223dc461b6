/** Bounds of the lowest risk of a design, from both sides: what is said of it can be checked against them. */
import { expect } from 'vitest';
import type { Attained, Unattained } from '../model/descent/optimum/optimum';
import type { Design } from '../model/features/design';

/** W + cV with c so large that freed terms count for nothing. */
export function farAlong({ N, D, K, X, labels }: Design, found: Attained | Unattained): Float64Array {
  if (found.status === 'attained') return found.W;
  let largest = 0;
  for (let n = 0; n < N; n++) {
    for (let m = 0; m < K; m++) {
      let margin = 0;
      for (let o = 0; o < D; o++) margin += X[n * D + o]! * (found.W[o * K + labels[n]!]! - found.W[o * K + m]!);
      largest = Math.max(largest, Math.abs(margin));
    }
  }
  return found.W.map((entry, cell) => entry + (50 + largest) * found.direction[cell]!);
}

/**
 * For any probabilities p⁽ⁿ⁾ over the label and the kept classes with Σₙ x⁽ⁿ⁾(p⁽ⁿ⁾ − y⁽ⁿ⁾)ᵀ = 0, R ≥ (1/N) Σ entropy of
 * p⁽ⁿ⁾, since log Σ e^(zₘ − z_y) ≥ Σ pₘ(zₘ − z_y) + entropy (Gibbs). Those at W will do.
 */
export function lowerBound({ N, D, K, X, labels }: Design, found: Attained | Unattained): number {
  let sum = 0;
  const G = new Float64Array(D * K);
  const sizes = new Float64Array(D);
  for (let n = 0; n < N; n++) {
    const classes = Array.from({ length: K }, (_, m) => m).filter(
      (m) => found.status === 'attained' || found.freed[n * K + m] === 0,
    );
    const z = classes.map((m) => {
      let score = 0;
      for (let o = 0; o < D; o++) score += X[n * D + o]! * found.W[o * K + m]!;
      return score;
    });
    const e = z.map((score) => Math.exp(score - Math.max(...z)));
    const all = e.reduce((a, b) => a + b);
    classes.forEach((m, at) => {
      const p = e[at]! / all;
      sum -= p > 0 ? (p * Math.log(p)) / N : 0;
      for (let o = 0; o < D; o++) G[o * K + m]! += X[n * D + o]! * (p - (m === labels[n] ? 1 : 0));
    });
    for (let o = 0; o < D; o++) sizes[o]! += Math.abs(X[n * D + o]!);
  }
  G.forEach((cell, at) => expect(Math.abs(cell)).toBeLessThanOrEqual(1e-6 * sizes[Math.floor(at / K)]!));
  return sum;
}
