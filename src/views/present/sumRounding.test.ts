import { expect, it } from 'vitest';
import { designOf } from '../../model/features/design';
import { evaluateRisk } from '../../model/kernel/risk';
import { openDataset } from '../../session/openDataset';
import { experimentOf } from '../../session/document';
import { sumRounding } from './sumRounding';

it('is more than what rounding leaves of a G that is 0, and less than any other', () => {
  const design = designOf(experimentOf(openDataset('iris')));
  const G = new Float64Array(9);
  evaluateRisk(design, new Float64Array(9), G);
  const bounds = sumRounding(design);
  // Without weights every ŷ is 1/3, and the three classes have 50 samples each.
  const below = Array.from(G, (entry, at) => Math.abs(entry) <= bounds[Math.floor(at / 3)]!);
  expect(below).toEqual([true, true, true, false, false, false, false, false, false]);
  expect(Array.from(G.subarray(0, 3)).some((entry) => entry !== 0)).toBe(true);
});
