import { expect, test } from 'vitest';
import { FakeLocks, FakeStorage } from '../testing/fakeBrowser';
import { guardStorage } from './guardedStorage';
import { createTabIdentity, type TabIdentity } from './tabIdentity';

/** A page in a tab that has this session storage. */
function load(session: FakeStorage, locks: FakeLocks | null): { tab: TabIdentity; end: () => void } {
  const page = locks?.page();
  const tab = createTabIdentity(
    guardStorage(() => session),
    page?.manager ?? null,
  );
  return { tab, end: () => page?.end() };
}

test('a reload keeps the id, a duplicated tab gets its own', async () => {
  const locks = new FakeLocks();
  const session = new FakeStorage();
  const first = load(session, locks);
  expect(first.tab.known).toBeNull();
  const id = await first.tab.claim();
  expect(id).toMatch(/^[0-9a-f]{16}$/);

  const copied = session.copy();
  const duplicate = load(copied, locks);
  expect(duplicate.tab.known).toBe(id);
  const other = await duplicate.tab.claim();
  expect(other).not.toBe(id);
  expect(await first.tab.open()).toEqual(new Set([id, other]));

  first.end();
  expect(await load(session, locks).tab.claim()).toBe(id);
  duplicate.end();
  expect(await load(copied, locks).tab.claim()).toBe(other);
});

test('the page before a reload may be a little late to let go', async () => {
  const locks = new FakeLocks();
  const session = new FakeStorage();
  const before = load(session, locks);
  const id = await before.tab.claim();
  setTimeout(before.end, 20);
  expect(await load(session, locks).tab.claim()).toBe(id);
});

test('a new id is held however slowly the browser gives locks, so that a duplicated tab gets its own', async () => {
  const locks = new FakeLocks();
  const session = new FakeStorage();
  const before = load(session, locks);
  const id = await before.tab.claim();
  locks.delay = 400;
  const { tab } = load(session.copy(), locks);
  const other = await tab.claim();
  expect(other).not.toBe(id);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await before.tab.open()).toEqual(new Set([id, other]));
});

test('an id that was renewed while the old one was claimed stays', async () => {
  const locks = new FakeLocks();
  const session = new FakeStorage();
  const { tab: first } = load(session, locks);
  await first.claim();
  const copied = session.copy();
  const { tab } = load(copied, locks);
  const claimed = tab.claim();
  const renewed = tab.renew();
  expect(await claimed).toBe(renewed);
  expect(load(copied, locks).tab.known).toBe(renewed);
});

test('a renewed id is remembered, and the previous one is free', async () => {
  const locks = new FakeLocks();
  const session = new FakeStorage();
  const { tab } = load(session, locks);
  const id = await tab.claim();
  await Promise.resolve();
  const next = tab.renew();
  expect(next).not.toBe(id);
  await new Promise((resolve) => setTimeout(resolve));
  expect(await tab.open()).toEqual(new Set([next]));
  expect(load(session, locks).tab.known).toBe(next);
  tab.forget();
  expect(load(session, locks).tab.known).toBeNull();
});

test('without locks every page takes a new id, since nobody can tell a copy', async () => {
  const session = new FakeStorage();
  const id = await load(session, null).tab.claim();
  const { tab } = load(session, null);
  expect(tab.known).toBe(id);
  expect(await tab.claim()).not.toBe(id);
  expect(await tab.open()).toBeNull();
});

test('locks that refuse, and a stored id of another form, do no harm', async () => {
  const refuse = () => Promise.reject(new DOMException('opaque origin', 'SecurityError'));
  const locks = { request: refuse, query: refuse } as unknown as LockManager;
  for (const stored of ['', 'x', '../..', '__proto__', 'A'.repeat(16)]) {
    const session = new FakeStorage();
    session.setItem('softmax-lab.tab', stored);
    const tab = createTabIdentity(
      guardStorage(() => session),
      locks,
    );
    expect(tab.known).toBeNull();
    expect(await tab.claim()).toMatch(/^[0-9a-f]{16}$/);
    expect(await tab.open()).toBeNull();
  }
});
