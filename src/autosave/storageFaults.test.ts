import { describe, expect, test, vi } from 'vitest';
import { FakeStorage } from '../testing/fakeBrowser';
import { KeptBrowser, type AutosavedPage } from '../testing/autosavedTab';
import { kept, newest } from '../testing/keptTab';

vi.setConfig({ testTimeout: 60_000 });

describe('storage', () => {
  test('that can not be reached: it works, and says that nothing is kept', async () => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    browser.records.broken = browser.local.broken = session.broken = true;
    const page = await browser.load(session);
    expect(page.autosave.state()).toEqual({ saved: false, damaged: null, offer: null });
    page.lab.edit({ kind: 'setEta', eta: 2 });
    page.lab.step();
    await page.wait(5000);
    expect(page.state()).toMatchObject({ document: { eta: 2 }, run: { status: 'idle', frame: { iteration: 1 } } });
    expect(page.autosave.state().saved).toBe(false);
    page.autosave.leave();
  });

  test('that never answers: it opens, says that nothing is kept, and what was kept is there later', async () => {
    const { browser, session } = await kept();
    browser.records.hangs = true;
    const page = await browser.load(session);
    expect(page.state().document).toMatchObject({ source: 'iris', eta: 0.1 });
    expect(page.autosave.state().saved).toBe(false);
    page.lab.edit({ kind: 'setEta', eta: 2 });
    await page.wait(60_000);
    expect(page.state().document.eta).toBe(2);
    expect(page.autosave.state().saved).toBe(false);
    page.end('crash');
    browser.records.hangs = false;
    // The journal has what was done since, and the database what was kept before.
    expect((await browser.load(session)).state().document.eta).toBe(2);
    const fresh = await browser.load(new FakeStorage());
    fresh.autosave.restoreOffered();
    expect(fresh.state().document.eta).toBe(0.25);
  });

  test('that never answers keeps no fresh tab waiting', async () => {
    const browser = new KeptBrowser();
    browser.records.hangs = true;
    const page = await browser.load(new FakeStorage(), { patient: false });
    expect(page.state().run.frame).toMatchObject({ iteration: 0 });
    page.lab.edit({ kind: 'setEta', eta: 2 });
    for (let n = 0; n < 2; n++) await page.wait(10_000);
    expect(page.autosave.state().saved).toBe(false);
  });

  test('that stops answering: it says so, and goes on when it answers again', async () => {
    const { browser, session } = await kept();
    const page = await browser.load(session);
    browser.records.hangs = true;
    page.lab.edit({ kind: 'setEta', eta: 9 });
    await page.wait(20_000);
    await page.wait(0);
    expect(page.autosave.state().saved).toBe(false);
    browser.records.hangs = false;
    for (let n = 0; n < 3; n++) await page.wait(10_000);
    expect(page.autosave.state().saved).toBe(true);
    page.end('crash');
    browser.local.clear();
    expect((await browser.load(session)).state().document.eta).toBe(9);
  });

  test('that is full: it says so until there is room again, and keeps what stood there', async () => {
    const keep = await kept();
    const { browser, session } = keep;
    const again = await browser.load(session);
    await again.wait(300);
    const [key, good] = newest(keep, 'document');
    const heard = vi.fn();
    again.autosave.subscribe(heard);
    browser.records.room = 0;
    again.lab.edit({ kind: 'setEta', eta: 9 });
    await again.wait(300);
    expect(again.autosave.state().saved).toBe(false);
    expect(browser.records.get(key)).toEqual(good);
    again.lab.edit({ kind: 'setEta', eta: 10 });
    await again.wait(5000);
    expect([again.autosave.state().saved, heard.mock.calls.length]).toEqual([false, 1]);
    browser.records.room = Infinity;
    await again.wait(2100);
    expect([again.autosave.state().saved, heard.mock.calls.length]).toEqual([true, 2]);
    again.end('crash');
    browser.local.clear();
    expect((await browser.load(session)).state().document.eta).toBe(10);
  });

  test('that is full of old work: the oldest makes room, the newest stays', async () => {
    const browser = new KeptBrowser();
    for (let n = 0; n < 5; n++) (await withRate(browser, n + 1)).end('crash');
    browser.records.room = browser.records.bytes() + 100;
    const page = await withRate(browser, 6);
    expect(page.autosave.state().saved).toBe(true);
    const documents = browser.records.entries().filter(([[, part]]) => part === 'document');
    const rates = documents.map(([, value]) => (value as { readonly eta: number }).eta);
    expect(rates).toContain(6);
    expect(rates).toContain(5);
    expect(rates).not.toContain(1);
  });
});

async function withRate(browser: KeptBrowser, eta: number): Promise<AutosavedPage> {
  const page = await browser.load(new FakeStorage());
  page.lab.edit({ kind: 'setEta', eta });
  await page.wait(300);
  return page;
}
