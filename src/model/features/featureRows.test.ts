import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SampleTable } from '../data/sampleTable';
import { designOf } from './design';
import { isBiasRow, rowCount, rowFactors } from './featureRows';

const F = 3;
test('each row of x is the product of its factors', () => {
  const rows = fc.array(
    fc.tuple(...Array.from({ length: F }, () => fc.double({ noNaN: true, noDefaultInfinity: true }))),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(rows, fc.boolean(), (raw, bias) => {
      const samples = raw.map((features) => ({ features, label: 0 }));
      const { X, D } = designOf({ samples: SampleTable.of(F, samples), K: 2, bias, eta: 1 });
      expect(D).toBe(rowCount(F, { bias }));
      raw.forEach((features, n) => {
        const products = Array.from({ length: D }, (_, o) =>
          rowFactors(o, { bias }).reduce((product, feature) => product * features[feature]!, 1),
        );
        expect(Array.from(X.subarray(n * D, (n + 1) * D))).toEqual(products);
      });
    }),
  );
});

test('only row 0 is the bias, and only where it is on', () => {
  expect([0, 1, 2].map((o) => isBiasRow(o, { bias: true }))).toEqual([true, false, false]);
  expect([0, 1, 2].map((o) => isBiasRow(o, { bias: false }))).toEqual([false, false, false]);
});
