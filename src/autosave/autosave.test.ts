import { describe, expect, test, vi } from 'vitest';
import { FakeStorage } from '../testing/fakeBrowser';
import { readSession } from '../files/sessionFile';
import { writeSession } from '../files/writeSession';
import { sessionOf } from '../session/session';
import { essence, KeptBrowser, type AutosavedPage } from '../testing/autosavedTab';

vi.setConfig({ testTimeout: 60_000 });

/** Five samples more, another rate, 40 steps. */
async function work({ lab, wait }: AutosavedPage, at = 1): Promise<void> {
  for (let n = 0; n < 5; n++) lab.edit({ kind: 'addSample', features: [at, n], label: n % 3 });
  lab.edit({ kind: 'setEta', eta: 0.37 });
  lab.setView({
    screen: 'inspect',
    selected: 151,
    activeClass: 2,
    speed: 5,
    logRisk: true,
    proofAt: { i: 0, m: 1, o: 2 },
  });
  for (let n = 0; n < 40; n++) lab.step();
  await wait(100);
}

describe('a reload', () => {
  test.each(['reload', 'crash'] as const)('%s: everything older than 300 ms is there, bit for bit', async (how) => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    await work(page);
    await page.wait(300);
    const before = essence(page.state());
    const curve = page.state().run.history.stored();
    page.end(how);

    const again = await browser.load(session);
    expect(again.state().run).toMatchObject({ status: 'idle', playing: false });
    expect(essence(again.state())).toEqual(before);
    expect(again.state().run.history.stored()).toEqual(curve);
    expect(again.autosave.state()).toEqual({ saved: true, damaged: null, offer: null });
    // And again, without having done anything, and at once.
    again.end(how);
    const third = await browser.load(session, { settle: false });
    third.end(how);
    expect(essence((await browser.load(session)).state())).toEqual(before);
  });

  test('on a reload nothing at all is lost; a crash while playing loses less than 300 ms of steps', async () => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    page.lab.play();
    await page.wait(3000);
    page.lab.edit({ kind: 'setWeight', o: 0, m: 0, value: 0.5 });
    await page.wait(50);
    const before = essence(page.state());
    page.end('reload');
    const again = await browser.load(session);
    expect(essence(again.state())).toEqual(before);
    again.lab.play();
    await again.wait(3000);
    const reached = again.state().run.frame!.iteration;
    again.end('crash');
    const kept = (await browser.load(session)).state().run.frame!.iteration;
    expect(kept).toBeGreaterThan(reached - 0.3 * 60);
    expect(kept).toBeLessThanOrEqual(reached);
  });

  test.each([
    ['at most 1.3 s of steps', 1300, false],
    ['no edit older than 300 ms, nor the steps before it', 300, true],
  ])('a crash at full speed loses %s', async (_, ms, edited) => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    page.lab.setView({ speed: 'max' });
    page.lab.play();
    await page.wait(1500);
    const passed = page.state().run.frame!.iteration;
    if (edited) page.lab.edit({ kind: 'addSample', features: [1, 1], label: 0 });
    await page.wait(ms);
    page.end('crash');
    const kept = (await browser.load(session)).state();
    expect(passed).toBeGreaterThan(4096);
    expect(kept.run.frame!.iteration).toBeGreaterThanOrEqual(passed);
    expect(kept.document.samples.N).toBe(edited ? 151 : 150);
  });

  test('a step back beyond the risks that are kept one by one keeps the curve and the way back', async () => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    page.lab.seek(5000);
    await page.wait(3000);
    page.lab.stepBack();
    await page.wait(1000);
    expect(page.state().run).toMatchObject({ status: 'idle', frame: { iteration: 4999 } });
    const { risk } = page.state().run.frame!;
    const saved = sessionOf(page.state()).run!.history!;
    expect(saved.at(4999)).toBe(risk);
    const curve = saved.stored();
    page.end('reload');
    const again = await browser.load(session);
    const { history, frame } = again.state().run;
    expect([history.first, history.last, history.at(4999), frame?.iteration]).toEqual([0, 4999, risk, 4999]);
    expect(history.stored()).toEqual(curve);
    again.lab.stepBack();
    await again.wait(1000);
    expect(again.state().run).toMatchObject({ status: 'idle', frame: { iteration: 4998 } });
  });

  test('a change before the first picture does not cost W', async () => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    await work(page);
    page.end('reload');
    const W = Array.from(page.state().run.frame!.W);
    const again = await browser.load(session, { settle: false });
    again.lab.edit({ kind: 'addSample', features: [1, 1], label: 0 });
    expect(again.state().run.frame).toBeNull();
    again.end('reload');
    const third = (await browser.load(session)).state();
    expect(third.document.samples.N).toBe(156);
    expect(third.run.frame).toMatchObject({ iteration: 40 });
    expect(Array.from(third.run.frame!.W)).toEqual(W);
  });

  test('keys of a session file that this version does not know are there, and are saved again', async () => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    const file = JSON.parse(writeSession(sessionOf(page.state()))) as { document: object };
    const marked = { ...file, author: 'Fisher', document: { ...file.document, colours: { A: 'red' } } };
    const reading = readSession(JSON.stringify(marked));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
    page.lab.openSession(reading.session);
    page.lab.edit({ kind: 'setEta', eta: 0.5 });
    await page.wait(300);
    page.end('crash');
    const saved = writeSession(sessionOf((await browser.load(session)).state()));
    const { author, document } = JSON.parse(saved) as { author: unknown; document: object };
    expect({ author, document }).toMatchObject({ author: 'Fisher', document: { eta: 0.5, colours: { A: 'red' } } });
    for (const own of ['kept', 'turn', 'chunks']) expect(document).not.toHaveProperty(own);
  });

  test('slow motion comes back at its node', async () => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    page.lab.togglePhases();
    page.lab.goToPhase(2);
    await page.wait(300);
    page.end('crash');
    expect((await browser.load(session)).state().view.phase).toEqual({ node: 2, before: null });
  });

  test('what nobody touched is not kept', async () => {
    const browser = new KeptBrowser();
    const page = await browser.load(new FakeStorage());
    page.lab.setView({ highlight: { identity: 'class.0', by: 'z.0' } });
    await page.wait(3000);
    page.end('reload');
    expect([browser.local.entries(), browser.records.entries()]).toEqual([{}, []]);
  });
});

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
    await work(page);
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
    await work(page);
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
