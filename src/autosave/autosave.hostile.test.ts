import { describe, expect, test, vi } from 'vitest';
import { essence } from '../testing/autosavedTab';
import { kept, newest } from '../testing/keptTab';

vi.setConfig({ testTimeout: 60_000 });

type Value = Record<string, unknown>;

/** A copy of a value with one path of it replaced. */
function with_(good: unknown, path: readonly string[], value: unknown): unknown {
  const whole = structuredClone(good) as Value;
  let at = whole;
  for (const key of path.slice(0, -1)) at = at[key] as Value;
  at[path.at(-1)!] = value;
  return whole;
}

type Damage = readonly [what: string, damage: (good: unknown) => unknown];

/** Values that no page of ours wrote. */
const ANY: readonly Damage[] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['a text', () => 'garbage'],
  ['an array', () => []],
  ['a number', () => Infinity],
  ['an empty object', () => ({})],
  ['of an old version', (good) => with_(good, ['kept'], 1)],
  ['of a future version', (good) => with_(good, ['kept'], 3)],
  ['a prototype only', () => JSON.parse('{"__proto__":{"kept":2,"polluted":true}}') as unknown],
  ['a turn that is no count', (good) => with_(good, ['turn'], NaN)],
];
const DOCUMENTS: readonly Damage[] = [
  ['no chunks', (good) => with_(good, ['chunks'], undefined)],
  ['chunks as an array', (good) => with_(good, ['chunks'], [0])],
  ['chunks that are not there', (good) => with_(good, ['chunks'], Uint32Array.of(77))],
  ['a feature less', (good) => with_(good, ['features'], ['one'])],
  ['one class', (good) => with_(good, ['classes'], ['A'])],
  ['fewer classes than labels', (good) => with_(good, ['classes'], ['A', 'B'])],
  ['classes of the prototype', (good) => with_(good, ['classes'], { length: 3 })],
  ['η negative', (good) => with_(good, ['eta'], -1)],
  ['η as text', (good) => with_(good, ['eta'], 'NaN')],
  ['axes out of range', (good) => with_(good, ['axes'], [0, 9])],
  ['a domain turned round', (good) => with_(good, ['domain', '0'], [5, 1])],
  ['bias as a number', (good) => with_(good, ['bias'], 1)],
  ['W of another shape', (good) => with_(good, ['initialW'], [[0]])],
];
const MOMENTS: readonly Damage[] = [
  ['W of another shape', (good) => with_(good, ['run', 'W'], [[1]])],
  ['W as text', (good) => with_(good, ['run', 'W', '0', '0'], 'NaN')],
  ['a negative iteration', (good) => with_(good, ['run', 'iteration'], -1)],
  ['a base after the run', (good) => with_(good, ['base', 'iteration'], 99)],
  ['a negative risk', (good) => with_(good, ['run', 'risk'], -1)],
  ['of a document that is not there', (good) => with_(good, ['of'], 99)],
];

describe('a damaged record', () => {
  test.each([...ANY, ...DOCUMENTS])('document: %s', async (_, damage) => {
    const keep = await kept();
    const { browser, session } = keep;
    const [key, good] = newest(keep, 'document');
    const raw = damage(good);
    browser.records.put(key, raw);
    const again = await browser.load(session);
    // Nothing newer than the document before the last edit is lost, nor the raw value.
    expect(again.state().document.samples.N).toBe(151);
    expect(again.state().run.frame).toMatchObject({ iteration: 3 });
    expect(again.autosave.state()).toMatchObject({ saved: true });
    expect(again.autosave.state().damaged).toContain('"moment.0"');
    expect(browser.records.get(key)).toEqual(raw);
    again.lab.edit({ kind: 'setEta', eta: 7 });
    await again.wait(300);
    const before = essence(again.state());
    again.end('crash');
    const third = await browser.load(session);
    expect(essence(third.state())).toEqual(before);
    expect(third.autosave.state().damaged).toBeNull();
    expect(browser.records.get(key)).toEqual(raw);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each([...ANY, ...MOMENTS])('moment: %s', async (_, damage) => {
    const keep = await kept();
    const { browser, session } = keep;
    const [key, good] = newest(keep, 'moment');
    browser.records.put(key, damage(good));
    const again = await browser.load(session);
    expect(again.state().document).toMatchObject({ eta: 0.25 });
    expect(again.state().document.samples.N).toBe(151);
    expect(again.state().run.frame).toMatchObject({ iteration: 3 });
    expect(again.autosave.state().damaged).not.toBeNull();
    expect(browser.records.get(key)).toEqual(damage(good));
  });

  test.each<readonly [string, (good: { features: Float64Array; labels: Uint8Array }) => unknown]>([
    ['missing', () => undefined],
    ['with NaN', ({ features, labels }) => ({ features: features.map(() => NaN), labels })],
    ['with a coordinate out of range', ({ features, labels }) => ({ features: features.map(() => 1e300), labels })],
    ['with a class out of range', ({ features, labels }) => ({ features, labels: labels.map(() => 3) })],
    ['a number short', ({ features, labels }) => ({ features: features.slice(1), labels })],
    ['of plain arrays', ({ features, labels }) => ({ features: [...features], labels: [...labels] })],
  ])('samples: a chunk %s', async (_, damage) => {
    const keep = await kept();
    const { browser, session } = keep;
    const chunks = browser.records.entries().filter(([[, part]]) => part === 'chunk');
    for (const [key, good] of chunks) browser.records.put(key, damage(good as never));
    const again = await browser.load(session);
    expect(again.state()).toMatchObject({ document: { source: 'iris', eta: 0.1 }, run: { status: 'idle' } });
    expect(again.autosave.state().damaged).not.toBeNull();
  });

  test.each<Damage>([
    ['missing', () => undefined],
    ['of another turn', (good) => with_(good, ['turn'], 99)],
    ['with NaN', (good) => with_(good, ['numbers'], Float64Array.of(NaN, NaN, NaN, NaN))],
    ['of plain arrays', (good) => with_(good, ['numbers'], [1, 2, 3])],
  ])('risks: a page %s', async (_, damage) => {
    const keep = await kept();
    const { browser, session, page } = keep;
    for (const [key, good] of browser.records.entries()) {
      if (key[1] === 'risks') browser.records.put(key, damage(good));
    }
    const again = await browser.load(session);
    expect(essence(again.state())).toEqual(essence(page.state()));
    expect(again.autosave.state()).toEqual({ saved: true, damaged: null, offer: null });
  });

  test('everything damaged: the default opens, the raw values stay and can be read', async () => {
    const { browser, session } = await kept();
    const keys = browser.records.entries().map(([key]) => key);
    for (const key of keys) browser.records.put(key, 'garbage');
    const again = await browser.load(session);
    expect(again.state()).toMatchObject({ document: { source: 'iris', eta: 0.1 }, run: { status: 'idle' } });
    expect(again.autosave.state().damaged).toContain('garbage');
    again.autosave.dismiss('damaged');
    expect(again.autosave.state().damaged).toBeNull();
    for (const key of keys) expect(browser.records.get(key)).toBe('garbage');
  });

  test('a view out of range is as it is at first, part by part', async () => {
    const keep = await kept();
    const [key, good] = newest(keep, 'moment');
    const view = {
      screen: 'nowhere',
      selected: 151,
      activeClass: 3,
      speed: 7,
      logRisk: true,
      phase: 5,
      proofAt: { i: -1 },
    };
    keep.browser.records.put(key, with_(good, ['view'], view));
    const { view: found } = (await keep.browser.load(keep.session)).state();
    expect(found).toEqual({ ...keep.page.state().view, logRisk: true });
  });
});
