import { describe, expect, test, vi } from 'vitest';
import { FakeStorage } from '../testing/fakeBrowser';
import { essence, KeptBrowser, type AutosavedPage } from '../testing/autosavedTab';

vi.setConfig({ testTimeout: 60_000 });

type Keep = { browser: KeptBrowser; session: FakeStorage; page: AutosavedPage };

/** A tab with an edit, 3 steps and another edit, all kept; the page is gone. */
async function kept(): Promise<Keep> {
  const browser = new KeptBrowser();
  const session = new FakeStorage();
  const page = await browser.load(session);
  page.lab.edit({ kind: 'addSample', features: [1.25, 0.5], label: 2 });
  for (let n = 0; n < 3; n++) page.lab.step();
  await page.wait(300);
  page.lab.edit({ kind: 'setEta', eta: 0.25 });
  await page.wait(300);
  page.end('crash');
  return { browser, session, page };
}

const keyOf = (session: FakeStorage, part: string): string =>
  `softmax-lab.kept.${session.getItem('softmax-lab.tab')}.${part}`;

/** A stored text with one path of its JSON replaced. */
function with_(text: string, path: readonly string[], value: unknown): string {
  const whole = JSON.parse(text) as Record<string, unknown>;
  let at = whole;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = value;
  return JSON.stringify(whole);
}

/** Values that no page of ours wrote. */
const ANY: readonly (readonly [string, (good: string) => string])[] = [
  ['empty', () => ''],
  ['not JSON', () => 'garbage'],
  ['half written', (good) => good.slice(0, good.length >> 1)],
  ['one character short', (good) => good.slice(0, -1)],
  ['null', () => 'null'],
  ['an array', () => '[]'],
  ['a number', () => '1e999'],
  ['a string', () => '"kept"'],
  ['an empty object', () => '{}'],
  ['of an old version', (good) => with_(good, ['kept'], 0)],
  ['of a future version', (good) => with_(good, ['kept'], 2)],
  ['huge', () => 'x'.repeat(3_000_000)],
  ['nested 100,000 deep', () => '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a prototype only', () => '{"__proto__":{"kept":1,"polluted":true}}'],
  ['NUL bytes', (good) => '\0' + good],
];
const DOCUMENTS: typeof ANY = [
  ['no points', (good) => with_(good, ['points'], undefined)],
  ['points null', (good) => with_(good, ['points'], null)],
  ['a point of text', (good) => with_(good, ['points', '0'], 'NaN')],
  ['a coordinate that is text', (good) => with_(good, ['points', '0', '0'], '1')],
  ['a coordinate out of range', (good) => with_(good, ['points', '0', '0'], 1e300)],
  ['a label out of range', (good) => with_(good, ['points', '0', '2'], 3)],
  ['a fractional label', (good) => with_(good, ['points', '0', '2'], 0.5)],
  ['one class', (good) => with_(good, ['classes'], ['A'])],
  ['classes of the prototype', (good) => with_(good, ['classes'], { __proto__: null, length: 3 })],
  ['η negative', (good) => with_(good, ['eta'], -1)],
  ['η as text', (good) => with_(good, ['eta'], 'NaN')],
  ['axes out of range', (good) => with_(good, ['axes'], [0, 9])],
  ['a domain turned round', (good) => with_(good, ['domain', '0'], [5, 1])],
  ['bias as a number', (good) => with_(good, ['bias'], 1)],
  ['W of another shape', (good) => with_(good, ['initialW'], [[0]])],
];
const MOMENTS: typeof ANY = [
  ['W of another shape', (good) => with_(good, ['run', 'W'], [[1]])],
  ['W as text', (good) => with_(good, ['run', 'W', '0', '0'], 'NaN')],
  ['a negative iteration', (good) => with_(good, ['run', 'iteration'], -1)],
  ['a base after the run', (good) => with_(good, ['base', 'iteration'], 99)],
  ['a negative risk', (good) => with_(good, ['run', 'risk'], -1)],
];

describe('a damaged value', () => {
  test.each([...ANY, ...DOCUMENTS])('document: %s', async (_, damage) => {
    const { browser, session } = await kept();
    const key = keyOf(session, 'document');
    const raw = damage(browser.local.getItem(key)!);
    browser.local.setItem(key, raw);
    const again = await browser.load(session);
    // Nothing newer than the document before the last edit is lost, nor the raw value.
    expect(again.state().document.samples.N).toBe(151);
    expect(again.state().run.frame).toMatchObject({ iteration: 3 });
    expect(again.autosave.state()).toMatchObject({ saved: true });
    expect(again.autosave.state().damaged).toContain(JSON.stringify(raw).slice(1, 1000));
    expect(browser.local.getItem(key)).toBe(raw);
    again.lab.edit({ kind: 'setEta', eta: 7 });
    await again.wait(300);
    const before = essence(again.state());
    again.end('crash');
    const third = await browser.load(session);
    expect(essence(third.state())).toEqual(before);
    expect(third.autosave.state().damaged).toBeNull();
    expect(browser.local.getItem(key)).toBe(raw);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each([...ANY, ...MOMENTS])('moment: %s', async (_, damage) => {
    const { browser, session } = await kept();
    const key = keyOf(session, 'moment');
    const raw = damage(browser.local.getItem(key)!);
    browser.local.setItem(key, raw);
    const again = await browser.load(session);
    expect(again.state().document).toMatchObject({ eta: 0.25 });
    expect(again.state().document.samples.N).toBe(151);
    expect(again.state().run.frame).toMatchObject({ iteration: 3 });
    expect(again.autosave.state().damaged).not.toBeNull();
    expect(browser.local.getItem(key)).toBe(raw);
  });

  test.each([...ANY, ['of another run', () => '[1,2,3]'] as const])('risks: %s', async (_, damage) => {
    const { browser, session, page } = await kept();
    browser.local.setItem(keyOf(session, 'risks'), damage(browser.local.getItem(keyOf(session, 'risks'))!));
    const again = await browser.load(session);
    expect(essence(again.state())).toEqual(essence(page.state()));
    expect(again.autosave.state()).toEqual({ saved: true, damaged: null, offer: null });
  });

  test('everything damaged: the default opens, the raw values stay and can be read', async () => {
    const { browser, session } = await kept();
    const raw = browser.local.entries();
    for (const key of Object.keys(raw)) browser.local.setItem(key, 'garbage');
    const again = await browser.load(session);
    expect(again.state()).toMatchObject({ document: { source: 'iris', eta: 0.1 }, run: { status: 'idle' } });
    expect(again.autosave.state().damaged).toContain('garbage');
    again.autosave.dismiss('damaged');
    expect(again.autosave.state().damaged).toBeNull();
    for (const key of Object.keys(raw)) expect(browser.local.getItem(key)).toBe('garbage');
  });

  test('a view out of range is as it is at first, part by part', async () => {
    const { browser, session, page } = await kept();
    const key = keyOf(session, 'moment');
    const view = {
      screen: 'nowhere',
      selected: 151,
      activeClass: 3,
      speed: 7,
      logRisk: true,
      phase: 5,
      proofAt: { i: -1 },
    };
    browser.local.setItem(key, with_(browser.local.getItem(key)!, ['view'], view));
    const { view: found } = (await browser.load(session)).state();
    expect(found).toEqual({ ...page.state().view, logRisk: true });
  });
});

describe('storage', () => {
  test('that can not be reached: it works, and says that nothing is kept', async () => {
    const browser = new KeptBrowser();
    browser.local.broken = true;
    const session = new FakeStorage();
    session.broken = true;
    const page = await browser.load(session);
    expect(page.autosave.state()).toEqual({ saved: false, damaged: null, offer: null });
    page.lab.edit({ kind: 'setEta', eta: 2 });
    page.lab.step();
    await page.wait(5000);
    expect(page.state()).toMatchObject({ document: { eta: 2 }, run: { status: 'idle', frame: { iteration: 1 } } });
    expect(page.autosave.state().saved).toBe(false);
    page.autosave.leave();
    browser.local.broken = false;
  });

  test('that is full: it says so until there is room again, and keeps what stood there', async () => {
    const { browser, session } = await kept();
    const again = await browser.load(session);
    await again.wait(300);
    const good = browser.local.getItem(keyOf(session, 'document'));
    const heard = vi.fn();
    again.autosave.subscribe(heard);
    browser.local.room = 0;
    again.lab.edit({ kind: 'setEta', eta: 9 });
    await again.wait(300);
    expect(again.autosave.state().saved).toBe(false);
    expect(browser.local.getItem(keyOf(session, 'document'))).toBe(good);
    again.lab.edit({ kind: 'setEta', eta: 10 });
    await again.wait(5000);
    expect([again.autosave.state().saved, heard.mock.calls.length]).toEqual([false, 1]);
    browser.local.room = Infinity;
    await again.wait(2100);
    expect([again.autosave.state().saved, heard.mock.calls.length]).toEqual([true, 2]);
    again.end('crash');
    expect((await browser.load(session)).state().document.eta).toBe(10);
  });

  test('that is full of old work: the oldest makes room, the newest stays', async () => {
    const browser = new KeptBrowser();
    for (let n = 0; n < 5; n++) (await kept_(browser, n + 1)).end('crash');
    const used = Object.entries(browser.local.entries()).reduce(
      (sum, [key, text]) => sum + key.length + text.length,
      0,
    );
    browser.local.room = used + 100;
    const page = await kept_(browser, 6);
    expect(page.autosave.state().saved).toBe(true);
    const kept = Object.entries(browser.local.entries()).filter(([key]) => key.endsWith('.document'));
    const rates = kept.map(([, text]) => (JSON.parse(text) as { eta: number }).eta);
    expect(rates).toContain(6);
    expect(rates).toContain(5);
    expect(rates).not.toContain(1);
  });
});

async function kept_(browser: KeptBrowser, eta: number): Promise<AutosavedPage> {
  const page = await browser.load(new FakeStorage());
  page.lab.edit({ kind: 'setEta', eta });
  await page.wait(300);
  return page;
}
