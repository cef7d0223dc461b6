import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SampleTable } from '../../model/data/sampleTable';
import { type Column, DATA_ORDER, nextSort, sortedSamples } from './sortSamples';

const samples = fc
  .array(fc.record({ features: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer()), label: fc.nat(2) }))
  .map((rows) => SampleTable.of(2, rows));

it('puts every sample in one place, by a column, equal ones in the order of the data', () => {
  fc.assert(
    fc.property(
      samples,
      fc.constantFrom<Column>('class', 0, 1, 'loss', 'yhat'),
      fc.boolean(),
      (table, by, descending) => {
        const losses = Float64Array.from({ length: table.N }, (_, n) => n % 4);
        const order = [...sortedSamples(table, { by, descending }, losses)!];
        const keyOf = (n: number): number => {
          if (by === 'loss') return losses[n]!;
          if (by === 'yhat') return Math.exp(-losses[n]!);
          return by === 'class' ? table.label(n) : table.at(n)!.features[by as number]!;
        };
        expect(order.toSorted((a, b) => a - b)).toEqual(order.map((_, n) => n));
        for (let at = 1; at < order.length; at++) {
          const [a, b] = [order[at - 1]!, order[at]!];
          const rise = (keyOf(b) - keyOf(a)) * (descending ? -1 : 1);
          expect(rise > 0 || (rise === 0 && a < b)).toBe(true);
        }
      },
    ),
  );
});

it('keeps the order of the data where there is no W, and after a third press', () => {
  const table = SampleTable.of(1, [{ features: [1], label: 0 }]);
  expect(sortedSamples(table, { by: 'loss', descending: true }, null)).toBeNull();
  const first = nextSort(DATA_ORDER, 'loss');
  expect(first).toEqual({ by: 'loss', descending: true });
  expect(nextSort(nextSort(first, 'loss'), 'loss')).toEqual(DATA_ORDER);
});
