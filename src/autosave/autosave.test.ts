import { describe, expect, test, vi } from 'vitest';
import { FakeStorage } from '../testing/fakeBrowser';
import { readSession } from '../files/sessionFile';
import { writeSession } from '../files/writeSession';
import { sessionOf } from '../session/session';
import { essence, KeptBrowser } from '../testing/autosavedTab';
import { workOn } from '../testing/fiveMoreSamples';

vi.setConfig({ testTimeout: 60_000 });

describe('a reload', () => {
  test.each(['reload', 'crash'] as const)('%s: everything older than 300 ms is there, bit for bit', async (how) => {
    const browser = new KeptBrowser();
    const session = new FakeStorage();
    const page = await browser.load(session);
    await workOn(page);
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
    await workOn(page);
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
