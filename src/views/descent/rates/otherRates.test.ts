import { expect, test } from 'vitest';
import { comparedEtas, leaderOf, standingsAt } from './otherRates';

const risks = [
  [1, 0.9, 0.95, 0.8],
  [1, 0.95, 0.9, 0.8],
  [1, 2],
].map((each) => Float64Array.from(each));
const rates = {
  version: 1,
  first: 10,
  steps: 3,
  runs: [0.1, 0.05, 9].map((eta, i) => ({ eta, risks: [risks[i]!] })),
};

test('the lowest R stands first and leads where no other has the same; rises are counted until then', () => {
  const at = (t: number) => standingsAt(rates, risks, t);
  expect(leaderOf(at(10))).toBeNull();
  expect(at(11).map(({ eta }) => eta)).toEqual([0.1, 0.05, 9]);
  expect(leaderOf(at(11))?.eta).toBe(0.1);
  expect(leaderOf(at(12))?.eta).toBe(0.05);
  expect(at(12)[1]).toEqual({ eta: 0.1, place: 0, risk: 0.95, rises: 1, overflow: null });
  expect(at(12)[2]).toEqual({ eta: 9, place: 2, risk: null, rises: 1, overflow: 12 });
  expect(leaderOf(at(13))).toBeNull();
  // What is not computed yet has not overflowed.
  expect(standingsAt({ ...rates, steps: 1 }, risks, 12)[2]?.overflow).toBeNull();
});

test('a rise within rounding is none', () => {
  const flat = [Float64Array.of(1, 1 + 2 ** -52, 1 + 2 ** -52)];
  expect(standingsAt({ ...rates, steps: 2, runs: [rates.runs[0]!] }, flat, 12)[0]?.rises).toBe(0);
});

test('rates around 1/L stand in for a choice, none twice', () => {
  expect(comparedEtas(0.25, null, 9.9968)).toEqual([0.25, 0.1, 0.3, 0.05]);
  expect(comparedEtas(0.1, null, 9.9968)).toEqual([0.1, 0.3, 0.05]);
  expect(comparedEtas(0.1, [], 9.9968)).toEqual([0.1]);
  expect(comparedEtas(0.1, [1, 0.1, 2, 3, 4], 0)).toEqual([0.1, 1, 2, 3]);
});
