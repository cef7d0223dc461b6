/** Whatever is said of 300 awkward designs is true, by an oracle in exact fractions and by bounds of R* from both sides. */
import { expect, it } from 'vitest';
import { awkwardDesign } from '../../../testing/awkwardDesigns';
import { freedPairsOracle } from '../../../testing/freedPairsOracle';
import type { Design } from '../../features/design';
import { preciseRisk } from '../../kernel/preciseRisk';
import { findOptimum } from './findOptimum';
import type { Attained, Unattained } from './optimum';
import { finish } from './slices';

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);

function decided(design: Design): Attained | Unattained | null {
  const found = finish(findOptimum(design));
  return 'risk' in found ? found : null;
}

it('frees the pairs that can be freed, and leaves next to none undecided', () => {
  const undecided: string[] = [];
  const statuses = new Map<string, number>();
  for (const seed of SEEDS) {
    const { kind, design } = awkwardDesign(seed);
    const found = decided(design);
    if (!found) {
      undecided.push(kind);
      continue;
    }
    const truth = freedPairsOracle(design);
    const freed = found.status === 'attained' ? new Uint8Array(truth.length) : found.freed;
    expect({ seed, freed: [...freed] }).toEqual({ seed, freed: [...truth] });
    const count = truth.reduce((sum, one) => sum + one, 0);
    const all = design.N * (design.K - 1);
    expect(found.status).toBe(count === 0 ? 'attained' : count === all ? 'separable' : 'approached');
    statuses.set(found.status, (statuses.get(found.status) ?? 0) + 1);
  }
  // What is left are features that are multiples of each other but for rounding: no W of doubles shows what is so.
  expect(undecided.length).toBeLessThanOrEqual(3);
  expect(undecided.filter((kind) => kind !== 'collinear')).toEqual([]);
  for (const status of ['attained', 'approached', 'separable']) expect(statuses.get(status)).toBeGreaterThan(40);
});

it('gives the R* that is approached along W + cV, and that no W can go below', () => {
  for (const seed of SEEDS) {
    const { kind, design } = awkwardDesign(seed);
    const found = decided(design);
    if (!found) continue;
    const near = kind === 'offset' ? 1e-6 : 1e-9;
    const above = preciseRisk(design, farAlong(design, found));
    expect(Math.abs(above - found.risk), `from above, seed ${seed}`).toBeLessThan(near);
    expect(Math.abs(lowerBound(design, found) - found.risk), `from below, seed ${seed}`).toBeLessThan(near);
  }
});

/** W + cV with c so large that freed terms count for nothing. */
function farAlong({ N, D, K, X, labels }: Design, found: Attained | Unattained): Float64Array {
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
function lowerBound({ N, D, K, X, labels }: Design, found: Attained | Unattained): number {
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
