import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sample } from '../../../model/data/sampleChunk';
import { SampleTable } from '../../../model/data/sampleTable';
import { changedSamples } from './changedSamples';

const table = SampleTable.of(
  2,
  Array.from({ length: 5000 }, (_, n) => ({ features: [n % 71, n % 13], label: n % 3 })),
);
const placed: Sample = { features: [0.5, 0.25], label: 1 };

test('an edit of one sample changes that sample alone', () => {
  const index = fc.nat(table.N - 1);
  fc.assert(
    fc.property(index, (n) => {
      const old = table.at(n)!;
      expect(changedSamples(table, table.with(placed, n), 4)).toEqual([placed]);
      expect(changedSamples(table, table.without(n), 4)).toEqual([old]);
      expect(changedSamples(table, table.withFeatures(n, placed.features), 4)).toEqual([
        old,
        { features: placed.features, label: old.label },
      ]);
      const label = (old.label + 1) % 3;
      expect(changedSamples(table, table.withLabel(n, label), 4)).toEqual([old, { ...old, label }]);
    }),
    { numRuns: 100 },
  );
});

test('the same table has no changed samples, and another has too many', () => {
  expect(changedSamples(table, table, 4)).toEqual([]);
  expect(changedSamples(table, SampleTable.from(table.flat()), 5000)).toEqual([]);
  expect(changedSamples(table, SampleTable.of(2, [placed]), 4)).toBeNull();
  expect(changedSamples(table, SampleTable.of(1, [{ features: [0], label: 0 }]), 4)).toBeNull();
});

test('two edits change what lies between them too', () => {
  const edited = table.withLabel(9, 1).withLabel(13, 2);
  expect(changedSamples(table, edited, 10)).toHaveLength(10);
  expect(changedSamples(table, edited, 9)).toBeNull();
});
