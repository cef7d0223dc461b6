/** Whatever is said of 300 awkward designs is true, by an oracle in exact fractions and by bounds of R* from both sides. */
import { expect, it } from 'vitest';
import { awkwardDesign } from '../../../testing/awkwardDesigns';
import { freedPairsOracle } from '../../../testing/freedPairsOracle';
import { farAlong, lowerBound } from '../../../testing/riskBounds';
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
