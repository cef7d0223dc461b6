import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName } from '../../files/cleanName';
import { decodeText } from '../../files/table/decodeText';
import { SampleTable } from '../../model/data/sampleTable';
import { openDataset } from '../../session/openDataset';
import { samplesOf, tableOf } from '../../testing/readTables';
import { csvOf } from './csv';
import { dataTable } from './tables';

/** The samples that Open data makes of the file. */
async function readBack(document: Parameters<typeof dataTable>[0], F: number) {
  const decoding = decodeText(new Uint8Array(await csvOf(dataTable(document)).arrayBuffer()));
  if (!decoding.ok) throw new Error(decoding.problem.kind);
  return samplesOf(tableOf(decoding.text), { features: Array.from({ length: F }, (_, o) => o), label: F });
}

test.each(['iris', 'nine', 'overlap', 'five'] as const)('the samples of %s come back', async (name) => {
  const document = openDataset(name);
  const { samples, featureNames, classes, refused } = await readBack(document, 2);
  expect(refused).toEqual([]);
  expect(samples).toEqual(document.samples.flat());
  expect([featureNames, classes]).toEqual([document.features, document.classes]);
});

/** Names with what a spreadsheet or a reader of tables may take for something else. */
const name = fc
  .array(fc.oneof(fc.constantFrom(...`=+-@'",;|\t 1.5aé中=`), fc.string({ unit: 'grapheme', maxLength: 2 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => cleanName(parts.join('').trim().replace(/\s+/g, ' ')).trim())
  .filter((text) => text !== '' && [...text].length <= 40);

test('whatever the names and numbers, they come back, and no field begins a formula', async () => {
  const value = fc.oneof(
    fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    fc.integer({ min: -9, max: 9 }),
    fc.constantFrom(5e-324, 1e-300, 0.1, 1e7),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 2, maxLength: 2 }),
      fc.uniqueArray(name, { minLength: 2, maxLength: 4 }),
      fc.array(fc.tuple(value, value), { minLength: 4, maxLength: 12 }),
      async (features, classes, rows) => {
        const samples = rows.map((x, n) => ({ features: x.map((v) => v + 0), label: n % classes.length }));
        const document = { ...openDataset('nine'), features, classes, samples: SampleTable.of(2, samples) };
        const back = await readBack(document, 2);
        expect(back.featureNames).toEqual(features);
        expect(
          Array.from(SampleTable.from(back.samples), ({ features: x, label }) => [...x, back.classes[label]]),
        ).toEqual(samples.map(({ features: x, label }) => [...x, classes[label]]));
        const text = await csvOf(dataTable(document)).text();
        expect(text).not.toMatch(/(^|[,\n])"?[=+@]/);
      },
    ),
    { numRuns: 300 },
  );
});
