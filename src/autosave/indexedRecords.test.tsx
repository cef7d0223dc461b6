import { expect, test } from 'vitest';
import { indexedRecords } from './indexedRecords';

/** A database that no test before has used. */
const fresh = (): string => `indexedRecords.test.${Math.random()}`;

test('keeps typed arrays and objects by key, and those of one tab apart', async () => {
  const name = fresh();
  const records = indexedRecords(name);
  expect(await records.keys()).toEqual([]);
  const chunk = { features: Float64Array.of(0.1, -0, 1e-310), labels: Uint8Array.of(3) };
  const puts = [
    [['a', 'chunk', 7], chunk],
    [['a', 'moment', 0], { kept: 2, of: 1, view: { speed: 'max' } }],
    [['ab', 'moment', 0], 'another'],
  ] as const;
  await records.write({ puts, deletes: [] });
  expect(await records.entries('a')).toEqual([puts[0], puts[1]]);
  expect(await records.get(['ab', 'moment', 0])).toBe('another');
  expect(await records.get(['b', 'moment', 0])).toBeUndefined();
  expect(await indexedRecords(name).keys()).toEqual(puts.map(([key]) => key));
  await records.write({ puts: [], deletes: [['a', 'chunk', 7]] });
  expect(await records.entries('a')).toEqual([puts[1]]);
});

test('a batch that can not be stored changes nothing', async () => {
  const records = indexedRecords(fresh());
  await records.write({ puts: [[['a', 'moment', 0], 'before']], deletes: [] });
  const puts = [
    [['a', 'moment', 0], 'after'],
    [['a', 'moment', 1], () => 'not cloneable'],
  ] as const;
  await expect(records.write({ puts, deletes: [] })).rejects.toThrow();
  expect(await records.entries('a')).toEqual([[['a', 'moment', 0], 'before']]);
});

test('where naming it throws, every promise rejects', async () => {
  const found = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
  Object.defineProperty(window, 'indexedDB', {
    configurable: true,
    get() {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  try {
    const records = indexedRecords(fresh());
    await expect(records.keys()).rejects.toThrow('blocked');
    await expect(records.write({ puts: [], deletes: [] })).rejects.toThrow('blocked');
  } finally {
    Object.defineProperty(window, 'indexedDB', found);
  }
});
