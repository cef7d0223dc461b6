import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { writeSession } from '../files/writeSession';
import { sessionOf } from '../session/session';
import { type AutosavedPage, KeptBrowser } from '../testing/autosavedTab';
import { FakeStorage } from '../testing/fakeBrowser';

interface Fixture {
  readonly session: string;
  readonly kept: {
    readonly localStorage: Readonly<Record<string, string | null>>;
    readonly sessionStorage: Readonly<Record<string, string>>;
  };
}

/** As version 0.1 left it. */
const fixture = JSON.parse(
  readFileSync(new URL('../../e2e/fixtures/version-0.1/nine-8300.json', import.meta.url), 'utf8'),
) as Fixture;
const risks = JSON.stringify((JSON.parse(fixture.session) as { run: { risks: unknown } }).run.risks);

let browser: KeptBrowser;
let session: FakeStorage;

beforeEach(() => {
  browser = new KeptBrowser();
  session = new FakeStorage();
  for (const [key, text] of Object.entries(fixture.kept.localStorage)) browser.local.setItem(key, text ?? risks);
  for (const [key, text] of Object.entries(fixture.kept.sessionStorage)) session.setItem(key, text);
});

// Version 0.1 did not write the name of the data set into its files.
const isShown = (page: AutosavedPage): boolean =>
  writeSession(sessionOf(page.state())).replace(/,\n *"source": "nine"/, '') === fixture.session;

const left = (): string[] => Object.keys(browser.local.entries()).filter((key) => key.includes('.kept.'));

test('work of version 0.1 opens, and is in the database then', async () => {
  const page = await browser.load(session);
  expect(isShown(page)).toBe(true);
  expect(left()).toEqual([]);
  page.end('crash');
  const again = await browser.load(session);
  expect(isShown(again)).toBe(true);
  expect(again.autosave.state()).toEqual({ saved: true, damaged: null, offer: null });
});

test('of a closed tab it is offered, and is in the database then', async () => {
  const page = await browser.load(new FakeStorage());
  expect(left()).toEqual([]);
  page.autosave.restoreOffered();
  await page.wait(300);
  expect(isShown(page)).toBe(true);
});

test('an end anywhere in between loses nothing', async () => {
  const parts = left().length;
  for (let removed = 0; removed <= parts; removed++) {
    const removeItem = browser.local.removeItem.bind(browser.local);
    let more = removed;
    browser.local.removeItem = (key) => {
      if (more-- <= 0) throw new DOMException('gone', 'SecurityError');
      removeItem(key);
    };
    const page = await browser.load(session);
    expect(isShown(page), `${removed} removed`).toBe(true);
    expect(page.autosave.state().damaged).toBeNull();
    page.end('crash');
    browser.local.removeItem = removeItem;
  }
  expect(isShown(await browser.load(session))).toBe(true);
  expect(left()).toEqual([]);
});

test('where the database takes nothing, it opens and stays where it is', async () => {
  const all = left();
  browser.records.room = 0;
  const page = await browser.load(session);
  expect(isShown(page)).toBe(true);
  expect(left()).toEqual(all);
  await page.wait(300);
  expect(page.autosave.state().saved).toBe(false);
  page.end('crash');
  browser.records.room = Infinity;
  browser.records.broken = true;
  const again = await browser.load(session);
  expect(isShown(again)).toBe(true);
  expect(left()).toEqual(all);
});

test('what is damaged stays as it is, is handed out, and what can be salvaged opens', async () => {
  const key = left().find((each) => each.endsWith('.moment'))!;
  browser.local.setItem(key, '{"kept"');
  const all = browser.local.entries();
  const page = await browser.load(session);
  expect(page.state().document.samples.N).toBe(9);
  expect(page.autosave.state().damaged).toContain('{\\"kept\\"');
  await page.wait(300);
  expect(browser.local.entries()).toMatchObject(all);
});
