import { expect, test } from 'vitest';
import { TableImport } from './tableImport';
import { TableReader } from './tableReader';
import { roundRate, tableDocument } from './tableDocument';
import type { StartReader } from './readerPort';

const start: StartReader = (onAnswer) => {
  const reader = new TableReader({ post: onAnswer, others: () => new Promise((resolve) => setTimeout(resolve, 0)) });
  return { ask: (question) => void reader.receive(question), close: () => undefined };
};

const IRIS = `length;width;height;species
7,2;3,2;6,0;virginica
6,3;n/a;5,1;virginica
5,1;3,5;1,4;setosa
4,9;3,0;1,3;setosa
6,0;2,9;4,5;virginica`;

const imported = (source: string) => new TableImport({ start, source, otherName: 'other' });

/** Waits until nothing is being read. */
const settled = (table: TableImport) => expect.poll(() => table.read().share).toBe(null);

test('a table is read, chosen from, and makes a document of its own', async () => {
  const table = imported(IRIS);
  await settled(table);
  const { roles, axes, reading, refused } = table.read();
  expect(roles).toEqual(['feature', 'feature', 'feature', 'label']);
  expect(refused.map(({ row, column }) => [row, column])).toEqual([[2, 1]]);
  expect(axes).toHaveLength(2);
  if (!reading?.ok) throw new Error('not read');
  const document = tableDocument(reading.data, reading.axes, reading.L);
  expect(document).toMatchObject({ features: ['length', 'width', 'height'], classes: ['setosa', 'virginica'] });
  expect(document.samples.at(0)).toEqual({ features: [7.2, 3.2, 6], label: 1 });
  expect(document.initialW).toEqual([0, 0, 0, 0].map(() => [0, 0]));
  expect(document.eta * reading.L).toBeLessThanOrEqual(1);
});

test('another role changes the samples; axes that are chosen stay while they are features', async () => {
  const table = imported(IRIS);
  await settled(table);
  table.setAxis(0, 1);
  table.setAxis(1, 0);
  expect(table.read().axes).toEqual([1, 0]);
  table.setRole(2, 'leftOut');
  expect(table.read().reading).toBe(null);
  await settled(table);
  expect(table.read()).toMatchObject({ axes: [1, 0], reading: { ok: true, data: { samples: { F: 2 } } } });
  table.setRole(0, 'leftOut');
  await settled(table);
  expect(table.read().axes).toEqual([1]);
  table.setRole(2, 'label');
  await settled(table);
  expect(table.read().roles).toEqual(['leftOut', 'feature', 'label', 'leftOut']);
});

test('the axes change places where one is given what the other has', async () => {
  const table = imported(IRIS);
  await settled(table);
  const [across, up] = table.read().axes;
  table.setAxis(0, up!);
  expect(table.read().axes).toEqual([up, across]);
});

test('said to be written otherwise, it is read again', async () => {
  const table = imported('1,5\t2,5\ta\n3,5\t4,5\tb');
  await settled(table);
  expect(table.read().table?.dialect).toMatchObject({ decimalComma: true, header: false });
  table.rewrite({ decimalComma: false });
  await settled(table);
  expect(table.read().reading).toMatchObject({ ok: false, problem: { kind: 'noFeatures' } });
  table.rewrite({ decimalComma: true, header: true });
  await settled(table);
  expect(table.read().table).toMatchObject({ header: ['1,5', '2,5', 'a'], count: 1 });
});

test('the labels that are kept have classes of their own', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => `${n},${n % 7},l${n % 30}`);
  const table = imported(`x,y,label\n${rows.join('\n')}`);
  await settled(table);
  const reading = () => {
    const { reading: found } = table.read();
    if (!found?.ok) throw new Error('not read');
    return found;
  };
  expect(reading().labelCount).toBe(30);
  expect(reading().data.classes.at(-1)).toBe('other');
  table.keep(['l29', 'l3']);
  await settled(table);
  expect(reading().data).toMatchObject({ classes: ['l29', 'l3', 'other'], others: 28 });
});

test('a round learning rate is at most 1/L and within a factor 2.5 of it', () => {
  for (const L of [1e-9, 0.5, 1, 1.01, 2, 3, 9.99, 10, 31.2, 1e9, 3e14, 1.6e15]) {
    const safe = Math.min(1, 1 / L);
    expect(roundRate(L)).toBeLessThanOrEqual(safe);
    expect(roundRate(L)).toBeGreaterThan(safe / 2.6);
  }
  expect(roundRate(0)).toBe(1);
});
