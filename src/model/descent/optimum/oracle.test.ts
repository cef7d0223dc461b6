/**
 * Whatever is said of 200 awkward designs is true: by an oracle in exact fractions, by an optimiser of another kind, and by
 * bounds of R* from both sides. `SOAK=1` takes 4,000.
 */
import { expect, it } from 'vitest';
import { awkwardDesign } from '../../../testing/awkwardDesigns';
import { freedPairsOracle } from '../../../testing/freedPairsOracle';
import { lowestRiskOracle } from '../../../testing/lowestRiskOracle';
import { farAlong, lowerBound } from '../../../testing/riskBounds';
import { datasetOf } from '../../data/dataset';
import { DATASET_NAMES } from '../../data/datasetName';
import { realSet } from '../../data/realSets';
import { type Design, designOf } from '../../features/design';
import { preciseRisk } from '../../kernel/preciseRisk';
import { findOptimum } from './findOptimum';
import type { Attained, Unattained } from './optimum';
import { finish } from './slices';

const SEEDS = Array.from({ length: process.env['SOAK'] === '1' ? 4000 : 200 }, (_, seed) => seed);

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
    const risk = lowestRiskOracle(design, truth);
    expect(Math.abs(found.risk - risk), `R* of seed ${seed}, ${kind}, ${risk}`).toBeLessThanOrEqual(
      1e-9 * risk + 1e-12,
    );
  }
  // What is left are features that are multiples of each other but for rounding: no W of doubles shows what is so.
  expect(undecided.length).toBeLessThanOrEqual(0.02 * SEEDS.length);
  expect(undecided.filter((kind) => kind !== 'collinear').length).toBeLessThanOrEqual(0.001 * SEEDS.length);
  for (const status of ['attained', 'approached', 'separable']) expect(statuses.get(status)).toBeGreaterThan(40);
});

it('decides every data set that ships, but for the digits, which are too many', async () => {
  for (const name of DATASET_NAMES) {
    const { samples, classes, eta } = datasetOf(name);
    if (samples.N === 0) continue;
    expect(decided(designOf({ samples, K: classes.length, bias: true, eta })), name).not.toBeNull();
  }
  for (const name of ['flowers', 'penguins', 'wine', 'digits'] as const) {
    const { samples, classes, eta } = await realSet(name);
    const found = decided(designOf({ samples, K: classes.length, bias: true, eta }));
    if (name === 'digits') expect(found).toBeNull();
    else expect(found, name).not.toBeNull();
  }
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
