import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { essence, KeptBrowser } from '../testing/autosavedTab';
import { FakeStorage } from '../testing/fakeBrowser';
import { AutosaveStore } from './autosaveStore';
import { guardStorage } from './guardedStorage';
import { Journal } from './journal';
import type { Entry } from './records';

const ID = '0123456789abcdef';

test('what was noted reads back bit for bit', () => {
  const numbers = fc.float64Array({ maxLength: 20 });
  const puts = fc.array(
    fc.tuple(
      fc.tuple(fc.constant(ID), fc.constantFrom('document', 'moment', 'chunk', 'risks'), fc.nat()),
      fc.record({ features: numbers, labels: fc.uint8Array(), chunks: fc.uint32Array(), eta: fc.integer() }),
    ),
  ) as fc.Arbitrary<Entry[]>;
  fc.assert(
    fc.property(puts, fc.nat(), (entries, turn) => {
      const journal = new Journal(guardStorage(() => storage));
      const storage = new FakeStorage();
      journal.write(ID, { turn, puts: entries });
      expect(journal.read(ID)).toEqual({ turn, puts: entries });
    }),
  );
});

describe('a page that goes before the database has written', () => {
  test('loses nothing: what was noted is written by the next one', async () => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    page.lab.edit({ kind: 'addSample', features: [1, 2], label: 1 });
    await page.wait(300);
    browser.records.lossy = true;
    page.lab.edit({ kind: 'moveSample', n: 0, features: [0.1, -0] });
    page.lab.step();
    await page.wait(20);
    const before = essence(page.state());
    page.end('reload');
    browser.records.lossy = false;
    const again = await browser.load(session);
    expect(essence(again.state())).toEqual(before);
    again.end('crash');
    // It is in the database now, and nowhere else.
    expect(Object.keys(browser.local.entries())).toEqual([]);
    expect(essence((await browser.load(session)).state())).toEqual(before);
  });

  test('its first edit is offered to another tab', async () => {
    const browser = new KeptBrowser();
    browser.records.lossy = true;
    const page = await browser.load(new FakeStorage());
    page.lab.edit({ kind: 'setEta', eta: 2 });
    page.end('reload');
    browser.records.lossy = false;
    const other = await browser.load(new FakeStorage());
    expect(other.autosave.state().offer).toBe('earlier');
    other.autosave.restoreOffered();
    expect(other.state().document.eta).toBe(2);
  });
});

test('a tab that is read while it writes is read with what it noted', async () => {
  const browser = new KeptBrowser();
  const session = new FakeStorage();
  const page = await browser.load(session);
  page.lab.edit({ kind: 'setEta', eta: 2 });
  await page.wait(300);
  const earlier = browser.records.entries();
  page.lab.edit({ kind: 'setEta', eta: 3 });
  page.autosave.flush();
  const storage = guardStorage(() => browser.local);
  const records = browser.records.page();
  // The records as they were, answered when those that were noted are written and the note is gone.
  const slow = { ...records, entries: () => page.wait(300).then(() => earlier) };
  const { work } = await new AutosaveStore(slow, new Journal(storage)).read(session.getItem('softmax-lab.tab')!);
  expect(work?.session.document.eta).toBe(3);
});

test('what the database has already does not come back from the journal', async () => {
  const browser = new KeptBrowser();
  const session = new FakeStorage();
  const page = await browser.load(session);
  page.lab.edit({ kind: 'setEta', eta: 2 });
  page.end('reload');
  const stale = browser.local.copy();
  const again = await browser.load(session);
  again.lab.edit({ kind: 'setEta', eta: 3 });
  await again.wait(300);
  again.end('crash');
  for (const [key, text] of Object.entries(stale.entries())) browser.local.setItem(key, text);
  expect((await browser.load(session)).state().document.eta).toBe(3);
});

test.each([
  '',
  'garbage',
  'null',
  '[]',
  '{"turn":9}',
  '{"turn":9,"puts":[1]}',
  '{"turn":9,"puts":[[["x","chunk",0],1]]}',
])('a journal of %j changes nothing', async (text) => {
  const browser = new KeptBrowser();
  const session = new FakeStorage();
  const page = await browser.load(session);
  page.lab.edit({ kind: 'setEta', eta: 2 });
  await page.wait(300);
  page.end('crash');
  browser.local.setItem(`softmax-lab.journal.${session.getItem('softmax-lab.tab')}`, text);
  const again = await browser.load(session);
  expect(again.state().document.eta).toBe(2);
  expect(again.autosave.state().damaged).toBeNull();
});

test('where there is no room for a journal, the database keeps the work', async () => {
  const browser = new KeptBrowser();
  browser.local.room = 0;
  const session = new FakeStorage();
  const page = await browser.load(session);
  page.lab.edit({ kind: 'setEta', eta: 2 });
  await page.wait(300);
  expect(page.autosave.state().saved).toBe(true);
  page.end('crash');
  expect((await browser.load(session)).state().document.eta).toBe(2);
});
