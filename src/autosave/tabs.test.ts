import { describe, expect, test, vi } from 'vitest';
import { FakeStorage } from '../testing/fakeBrowser';
import { essence, KeptBrowser } from '../testing/autosavedTab';
import { workOn } from '../testing/fiveMoreSamples';

vi.setConfig({ testTimeout: 60_000 });

describe('tabs', () => {
  test('two tabs keep their own, a duplicated one starts from a copy', async () => {
    const browser = new KeptBrowser();
    const [one, other] = [new FakeStorage(), new FakeStorage()];
    const pages = [await browser.load(one), await browser.load(other)] as const;
    for (let n = 0; n < 20; n++) {
      const page = pages[n % 2]!;
      page.lab.edit({ kind: 'addSample', features: [n, n % 2], label: 0 });
      await page.wait(n % 3 === 0 ? 300 : 10);
    }
    for (const page of pages) await page.wait(300);
    const copied = one.copy();
    const duplicate = await browser.load(copied);
    expect(essence(duplicate.state())).toEqual(essence(pages[0].state()));
    duplicate.lab.edit({ kind: 'addSample', features: [7, 7], label: 1 });
    await duplicate.wait(300);
    const before = [...pages, duplicate].map((page) => essence(page.state()));
    for (const page of [...pages, duplicate]) page.end('crash');
    const after = [await browser.load(one), await browser.load(other), await browser.load(copied)];
    expect(after.map((page) => essence(page.state()))).toEqual(before);
    expect(new Set([one, other, copied].map((session) => session.getItem('softmax-lab.tab'))).size).toBe(3);
  });

  test('without Web Locks each load is a copy, and neither overwrites the other', async () => {
    const browser = new KeptBrowser(false);
    const session = new FakeStorage();
    const page = await browser.load(session);
    await workOn(page);
    const copied = session.copy();
    const duplicate = await browser.load(copied);
    duplicate.lab.edit({ kind: 'removeSample', n: 0 });
    await duplicate.wait(300);
    page.lab.edit({ kind: 'setEta', eta: 5 });
    await page.wait(300);
    const before = [page, duplicate].map((one) => essence(one.state()));
    const after = [await browser.load(session), await browser.load(copied)];
    expect(after.map((one) => essence(one.state()))).toEqual(before);
  });

  test('a fresh tab offers the newest work of a closed one, and a change of mind loses nothing', async () => {
    const browser = new KeptBrowser();
    for (const eta of [1, 2]) {
      const page = await browser.load(new FakeStorage());
      page.lab.edit({ kind: 'setEta', eta });
      await page.wait(300);
      page.end('crash');
    }
    const open = await browser.load(new FakeStorage());
    open.lab.edit({ kind: 'setEta', eta: 3 });
    const looked = await browser.load(new FakeStorage());
    looked.lab.setView({ contours: false });
    await looked.wait(300);
    looked.end('crash');

    const session = new FakeStorage();
    const fresh = await browser.load(session);
    expect(fresh.state().document.eta).toBe(0.1);
    expect(fresh.autosave.state().offer).toBe('earlier');
    fresh.autosave.restoreOffered();
    await fresh.wait(300);
    expect(fresh.state().document.eta).toBe(2);
    expect(fresh.autosave.state()).toEqual({ saved: true, damaged: null, offer: null });
    fresh.end('crash');
    expect((await browser.load(session)).state().document.eta).toBe(2);

    const another = await browser.load(new FakeStorage());
    expect(another.autosave.state().offer).toBe('earlier');
    another.lab.edit({ kind: 'setEta', eta: 4 });
    expect(another.autosave.state().offer).toBeNull();
  });

  test('work that is set aside is offered, and taking it up offers the other', async () => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    page.lab.edit({ kind: 'setEta', eta: 2 });
    page.autosave.stash(() => page.lab.openDataset('two'));
    page.lab.edit({ kind: 'setEta', eta: 3 });
    await page.wait(300);
    expect(page.autosave.state().offer).toBe('stashed');
    page.autosave.restoreOffered();
    await page.wait(300);
    expect(page.state().document).toMatchObject({ source: 'iris', eta: 2 });
    page.autosave.restoreOffered();
    await page.wait(300);
    expect(page.state().document).toMatchObject({ source: 'two', eta: 3 });
    page.end('crash');
    expect((await browser.load(session)).state().document).toMatchObject({ source: 'two', eta: 3 });
    const elsewhere = await browser.load(session, { restore: false });
    expect(elsewhere.state().document).toMatchObject({ source: 'iris', eta: 0.1 });
    expect(elsewhere.autosave.state().offer).toBe('stashed');
  });

  test('after leaving, the tab starts fresh and the work is offered', async () => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    await workOn(page);
    page.autosave.leave();
    page.lab.openDataset('empty');
    await page.wait(3000);
    page.end('crash');
    const fresh = await browser.load(session);
    expect(fresh.state().document.samples.N).toBe(150);
    expect(fresh.autosave.state().offer).toBe('earlier');
    fresh.autosave.restoreOffered();
    expect(fresh.state().document.samples.N).toBe(155);
  });

  test('old work of closed tabs does not pile up', async () => {
    const browser = new KeptBrowser();
    for (let n = 0; n < 12; n++) {
      const page = await browser.load(new FakeStorage());
      page.lab.edit({ kind: 'setEta', eta: n + 1 });
      await page.wait(300);
      page.end('crash');
    }
    await browser.load(new FakeStorage());
    const rates = browser.records.entries().flatMap(([[, part], value]) => (part === 'document' ? [etaOf(value)] : []));
    expect(rates).toHaveLength(8);
    expect(rates).toContain(12);
  });
});

function etaOf(document: unknown): number {
  return (document as { readonly eta: number }).eta;
}
