import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SampleTable } from '../../model/data/sampleTable';
import { openDataset } from '../../session/openDataset';
import { pasteBlock } from './pasteBlock';

const before = [
  { features: [1, 2], label: 0 },
  { features: [3, 4], label: 1 },
];
const document = {
  ...openDataset('empty'),
  classes: ['first', 'second', ''],
  samples: SampleTable.of(2, before),
};

it('reads back what it was told, from the first cell on, further rows as new samples', () => {
  const row = fc.record({
    features: fc.tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.integer({ min: -9, max: 9 })),
    label: fc.nat(2),
  });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.nat(2),
      fc.constantFrom('\t', ';', ','),
      (rows, n, mark) => {
        const text = rows.map(({ features, label }) => [...features, 'ABC'[label]].join(mark)).join('\r\n');
        const block = pasteBlock(document, mark === ';' ? text.replaceAll('.', ',') : text, n, 0, 0);
        const samples = rows.map(({ features, label }) => ({ features: features.map((value) => value + 0), label }));
        expect(block).toEqual({
          change: { kind: 'spliceSamples', n, count: Math.min(rows.length, 2 - n), samples },
          rows: rows.length,
          refused: [],
        });
      },
    ),
  );
});

it('leaves a row with an unreadable cell as it was, adds none such, and says which cell', () => {
  const { change, rows, refused } = pasteBlock(document, '7\tsecond\nx\tfirst\n9\tsecond\n', 0, 1, 2);
  expect(change?.samples).toEqual([{ features: [1, 7], label: 1 }, before[1]]);
  expect(rows).toBe(1);
  expect(refused).toEqual([
    { row: 2, column: 1, value: 'x' },
    { row: 3, column: 0, value: '' },
  ]);
  expect(pasteBlock(document, '1\t2\tthird', 2, 0, 2).change).toBeNull();
});

it('gives new rows without a class the active one', () => {
  expect(pasteBlock(document, '5\t6', 2, 0, 2).change?.samples).toEqual([{ features: [5, 6], label: 2 }]);
});
