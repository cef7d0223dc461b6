import { expect, test } from 'vitest';
import { FakeStorage } from '../testing/fakeBrowser';
import { guardStorage } from './guardedStorage';

test('reads, writes, lists and removes', () => {
  const storage = guardStorage(() => new FakeStorage());
  expect(storage.reachable()).toBe(true);
  const real = new FakeStorage();
  const guarded = guardStorage(() => real);
  expect(guarded.write('a', '1')).toBe(true);
  expect([guarded.read('a'), guarded.read('b'), guarded.keys()]).toEqual(['1', null, ['a']]);
  guarded.remove('a');
  expect(guarded.keys()).toEqual([]);
});

test('a full storage says so and keeps what stood there', () => {
  const full = new FakeStorage(4);
  const guarded = guardStorage(() => full);
  expect(guarded.write('a', '123')).toBe(true);
  expect(guarded.write('a', '1234')).toBe(false);
  expect(guarded.read('a')).toBe('123');
});

const UNREACHABLE: readonly (readonly [string, () => Storage | null])[] = [
  [
    'a getter that throws',
    () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  ],
  ['no storage', () => null],
  ['methods that throw', () => Object.assign(new FakeStorage(), { broken: true })],
];

test.each(UNREACHABLE)('%s: nothing is there, nothing is kept, nothing is thrown', (_, find) => {
  const guarded = guardStorage(find);
  expect(guarded.reachable()).toBe(false);
  expect(guarded.write('a', '1')).toBe(false);
  expect([guarded.read('a'), guarded.keys()]).toEqual([null, []]);
  guarded.remove('a');
});
