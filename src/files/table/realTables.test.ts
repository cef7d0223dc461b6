/** Files as people have them; `src/testing/tables/README.md` names their sources. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { irisPetals } from '../../model/data/irisPetals';
import { decodeText } from './decodeText';
import { readingOf, rolesOf, samplesOf, tableOf } from '../../testing/readTables';
import { fRatios, proposeAxes } from './proposeAxes';

function open(name: string) {
  const decoding = decodeText(readFileSync(new URL(`../../testing/tables/${name}`, import.meta.url)));
  if (!decoding.ok) throw new Error(decoding.problem.kind);
  return tableOf(decoding.text);
}

const countsOf = (labels: Uint8Array, K: number) =>
  Array.from({ length: K }, (_, m) => labels.filter((y) => y === m).length);

describe('irises with decimal commas', () => {
  const table = open('iris-greenhouse.csv');
  const { samples, classes, featureNames, refused } = samplesOf(table);

  it('has 153 rows below a header, with semicolons', () => {
    expect(table.dialect).toEqual({ delimiter: ';', decimalComma: true, header: true });
    expect(table).toMatchObject({ lines: 154, headerLine: 1 });
    expect(table.rows).toHaveLength(153);
    expect(table.rows[0]!.cells).toEqual(['7,2', '3,2', '6,0', '1,8', 'virginica']);
  });

  it('gives 150 samples, and the three other rows with line, column and reason', () => {
    expect(samples.N).toBe(150);
    expect(refused).toEqual([
      { row: 7, line: 8, column: 3, reason: 'notANumber', value: 'n/a', cells: 5 },
      { row: 58, line: 59, column: 0, reason: 'empty', value: '', cells: 5 },
      { row: 103, line: 104, column: null, reason: 'cells', value: '5,1', cells: 4 },
    ]);
    expect(featureNames).toEqual(['sepal length', 'sepal width', 'petal length', 'petal width']);
    expect(classes).toEqual(['setosa', 'versicolor', 'virginica']);
    expect(countsOf(samples.labels, 3)).toEqual([50, 50, 50]);
  });

  it('has the petals that Fisher printed', () => {
    const sorted = (flowers: number[][]) => flowers.map(String).sort();
    const own = irisPetals();
    const flowers = (features: Float64Array, labels: Uint8Array, F: number, o: number) =>
      sorted(Array.from(labels, (label, n) => [features[n * F + o]!, features[n * F + o + 1]!, label]));
    expect(flowers(samples.features, samples.labels, 4, 2)).toEqual(flowers(own.features, own.labels, 2, 0));
  });

  it('is told apart best by the petals', () => {
    expect(Array.from(fRatios(samples, 3), Math.round)).toEqual([119, 49, 1180, 960]);
    expect(proposeAxes(samples, 3)).toEqual([2, 3]);
  });
});

describe('penguins', () => {
  const table = open('penguins.csv');

  it('are labelled by species; island and sex are text', () => {
    const { columns, label, features } = rolesOf(table);
    expect(label).toBe(0);
    expect(features).toEqual([2, 3, 4, 5]);
    expect([columns[1], columns[6]]).toEqual(Array(2).fill({ role: 'leftOut', reason: { kind: 'text' } }));
  });

  it('are 342; the two without measurements are refused, those without a sex are not', () => {
    const { samples, classes, refused } = samplesOf(table);
    expect(samples.N).toBe(342);
    expect(classes).toEqual(['Adelie', 'Chinstrap', 'Gentoo']);
    expect(countsOf(samples.labels, 3)).toEqual([151, 68, 123]);
    expect(refused.map(({ row, line, column, reason }) => [row, line, column, reason])).toEqual([
      [4, 5, 2, 'empty'],
      [340, 341, 2, 'empty'],
    ]);
  });

  it('are refused without a sex where that is the label', () => {
    const unsexed = table.rows.filter(({ cells }) => cells[6] === '').length;
    const { samples, refused } = samplesOf(table, { features: [4, 5], label: 6 });
    expect(samples.N).toBe(344 - unsexed);
    expect(refused.filter(({ reason }) => reason === 'noLabel')).toHaveLength(unsexed - 2);
  });
});

describe('wine', () => {
  it('has thirteen features and three cultivars, the last column of text', () => {
    const table = open('wine.csv');
    const { samples, classes, refused } = samplesOf(table);
    expect(rolesOf(table).label).toBe(13);
    expect([samples.N, samples.F]).toEqual([178, 13]);
    expect(classes).toEqual(['cultivar 1', 'cultivar 2', 'cultivar 3']);
    expect(countsOf(samples.labels, 3)).toEqual([59, 71, 48]);
    expect(refused).toEqual([]);
    expect(proposeAxes(samples, 3)).toEqual([6, 12]);
    expect(samples.features.slice(0, 3)).toEqual(Float64Array.of(14.23, 1.71, 2.43));
  });

  it('is not read with the other decimal mark', () => {
    const table = { ...open('wine.csv'), dialect: { delimiter: ',', decimalComma: true, header: true } } as const;
    const reading = readingOf(table, { features: [0, 1], label: 13 });
    expect(reading).toMatchObject({ ok: false, problem: { kind: 'noSamples' } });
    expect(reading.refused).toHaveLength(178);
  });
});

describe('digits of 8 × 8 pixels', () => {
  it('are labelled by their last column; pixels that are always 0 are left out', () => {
    const names = Array.from({ length: 64 }, (_, pixel) => `p${1 + (pixel >> 3)}${1 + (pixel & 7)}`);
    const rows = Array.from({ length: 300 }, (_, n) =>
      [...names.map((_, pixel) => (pixel % 32 === 0 ? 0 : (7 * n + pixel * n * n) % 17)), n % 10].join(','),
    );
    const table = tableOf([[...names, 'digit'].join(','), ...rows].join('\n'));
    const { label, features, numericColumns, columns } = rolesOf(table);
    expect(label).toBe(64);
    expect(features).toHaveLength(62);
    expect(numericColumns).toBe(64);
    expect(columns[32]).toEqual({ role: 'leftOut', reason: { kind: 'constant', value: '0', everyRow: true } });
    const { samples, labels } = samplesOf(table, { features: Array.from(names.keys()) });
    expect(samples).toMatchObject({ N: 300, F: 64 });
    expect(labels).toHaveLength(10);
  });
});
