import { readFileSync } from 'node:fs';
import type { CDPSession, Frame, Page } from 'playwright/test';
import { randomFrom } from '../src/model/data/random';
import { masksOf } from '../src/lesson/masks';
import { expectScene } from './lecturePage';
import {
  printsInAll,
  readSpoken,
  readSpots,
  secretsOf,
  type Spot,
  type State,
  stateOf,
  type Values,
} from './maskSearch';
import { expect, test } from './visit';

const WHOLE = process.env['SOAK'] === '1';
/** Each with what stands on it once it is there; the first chooses the sample that is looked at. */
const SCREENS = {
  inspect: '[role="slider"][aria-valuemax="9"]',
  explore: '[data-cell="0.0"]',
  proof: '[data-row]',
  descent: '[data-figure="4"]',
} as const;
type Screen = keyof typeof SCREENS;
/** Of some 50,000 pairs of a place and a quantity one in 10⁸ looks like a print in both by chance. */
const STATES = [1, 2];

interface Scene {
  readonly id: string;
  readonly document: number;
  readonly hide?: readonly string[];
  readonly ask?: object;
}
const lessons = JSON.parse(readFileSync('src/lesson/shipped/lessons.json', 'utf8')) as {
  documents: object[];
  scenes: Scene[];
}[];

/** What a mask may name. */
const FAMILIES: readonly ((at: (count: number) => number) => string)[] = [
  ...['risk', 'loss', 'W', 'G', 'z', 'yhat', 'exp', 'error', 'outer', 'jacobian', 'check', 'curve'].map(
    (name) => () => name,
  ),
  ...['boundaries', 'regions', 'tiles', 'correct'].map((name) => () => name),
  ...['z', 'yhat', 'exp', 'error', 'x'].map((name) => (at: (count: number) => number) => `${name}.${at(3)}`),
  ...['W', 'G', 'outer', 'jacobian', 'check'].flatMap((name) => [
    (at: (count: number) => number) => `${name}.${at(3)}.${at(3)}`,
    (at: (count: number) => number) => `${name}.*.${at(3)}`,
  ]),
  (at) => `risk@${at(7)}..${7 + at(9)}`,
  (at) => `line:${['R', 'Z', 'S', 'J1', 'J2', 'L1', 'L4', 'L6', 'W3', 'M', 'G', 'E1', 'E3', 'E5'][at(14)]!}.rhs`,
];

function randomMasks(count: number): string[][] {
  const random = randomFrom(13);
  const at = (below: number): number => Math.floor(random.uniform() * below);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + at(3) }, () => FAMILIES[at(FAMILIES.length)]!(at)),
  );
}

/** The masks of all scenes of the shipped lessons, each once. */
const SHIPPED = [
  ...new Set(lessons.flatMap(({ scenes }) => scenes.flatMap(({ hide }) => (hide?.length ? [hide.join()] : [])))),
].map((names) => names.split(','));

/** One embedded lab a state, side by side. */
class Labs {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #frames: readonly Frame[];
  readonly #ids: readonly string[];
  readonly #states: readonly State[];

  private constructor(page: Page, session: CDPSession, frames: Frame[], ids: string[], states: State[]) {
    this.#page = page;
    this.#session = session;
    this.#frames = frames;
    this.#ids = ids;
    this.#states = states;
  }

  static async open(page: Page): Promise<Labs> {
    const states = STATES.map(stateOf);
    const frame = `<iframe src="./?embed&lang=en&hide=risk" style="width: 1440px; height: 900px"></iframe>`;
    const body = `<!doctype html><html lang="en"><title>host</title>${frame.repeat(STATES.length)}`;
    await page.route('**/lab/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('./host.html');
    const frames = page.frames().slice(1);
    for (const lab of frames) await expect(lab.locator('html')).toHaveAttribute('data-status', 'idle');
    const session = await page.context().newCDPSession(page);
    const { frameTree } = (await session.send('Page.getFrameTree')) as unknown as {
      frameTree: { childFrames: { frame: { id: string } }[] };
    };
    const ids = frameTree.childFrames.map((child) => child.frame.id);
    const labs = new Labs(page, session, frames, ids, states);
    for (const [at, { session: text }] of states.entries()) await labs.#ask(at, 'setSession', { session: text });
    for (const lab of frames) await expect(lab.locator('html')).toHaveAttribute('data-iteration', '7');
    return labs;
  }

  async #ask(at: number, method: string, args: object): Promise<void> {
    await this.#page.evaluate(
      ([place, message]) => {
        const heard = (window as { heard?: unknown[] }).heard ?? [];
        if (!('heard' in window)) {
          Object.assign(window, { heard });
          window.addEventListener('message', ({ data }) => heard.push(data));
        }
        window.frames[place]?.postMessage(message, '*');
      },
      [at, { type: 'softmax-lab', method, args }] as const,
    );
  }

  async show(view: Screen, hide?: readonly string[]): Promise<void> {
    for (const at of STATES.keys()) await this.#ask(at, 'set', { view, ...(hide && { hide: hide.join() }) });
    for (const lab of this.#frames) await this.#still(lab, SCREENS[view]);
  }

  /** Waits until nothing changes any more. */
  async #still(lab: Frame, there: string): Promise<void> {
    await lab.waitForFunction(
      (selector) => document.documentElement.dataset['status'] === 'idle' && document.querySelector(selector) !== null,
      there,
    );
    await lab.evaluate(async () => {
      const root = document.documentElement;
      for (let before = '', same = 0; same < 4;) {
        await new Promise((done) => setTimeout(() => requestAnimationFrame(done)));
        const now = root.outerHTML;
        same = now === before ? same + 1 : 0;
        before = now;
      }
    });
  }

  /** Prints of what these names hide, on the screen that is shown and in the file that the page gives away. */
  async prints(names: readonly string[]): Promise<string[]> {
    const masks = masksOf({ hide: [...names] });
    const inside = masksOf({ hide: [...names, 'risk', 'W', 'G', 'boundaries'] });
    const { hides } = masks.hidesRiskAt(7) ? inside : masks;
    const states = [];
    for (const [at, lab] of this.#frames.entries()) {
      const spots: Spot[] = [
        ...(await readSpots(lab)),
        ...(await readSpoken(this.#session, this.#ids[at]!)),
        ['file', await this.#file(at)],
      ];
      const n = await this.#selected(lab);
      states.push({ spots, secrets: secretsOf(this.#states[at]!.valuesAt(n), hides) });
    }
    return printsInAll(states);
  }

  async #file(at: number): Promise<string> {
    await this.#page.evaluate(() => {
      (window as { heard?: unknown[] }).heard?.splice(0);
    });
    await this.#ask(at, 'getSession', {});
    const answer = await this.#page.waitForFunction(() =>
      (window as { heard?: { session?: string }[] }).heard?.find(({ session }) => session !== undefined),
    );
    const { document: _, ...rest } = JSON.parse((await answer.jsonValue())!.session!) as Record<string, unknown>;
    expect([rest['base'] ?? null, rest['run'] ?? null]).toEqual([null, null]);
    return JSON.stringify(rest);
  }

  /** Which sample is looked at: said by Inspect, where it was chosen. */
  async #selected(lab: Frame): Promise<number> {
    const spoken = await lab.evaluate(() => {
      const wall = document.querySelector('[role="slider"][aria-valuemax="9"]');
      const root = document.documentElement as HTMLElement & { sample?: number };
      if (wall) root.sample = Number(wall.getAttribute('aria-valuenow'));
      return root.sample ?? 0;
    });
    expect(spoken).toBeGreaterThan(0);
    return spoken - 1;
  }
}

/** `MASKS=20..40` tries a part of all. */
const [from = 0, to = Infinity] = process.env['MASKS']?.split('..').map(Number) ?? [];
const MASKS = WHOLE
  ? [...SHIPPED, ...randomMasks(200)].slice(from, to)
  : [['G.0.0'], ['yhat.1', 'risk'], ...randomMasks(2)];

test('no screen of the lab prints what is hidden on it', async ({ page }) => {
  test.setTimeout(3_000_000);
  const labs = await Labs.open(page);
  const found: string[] = [];
  for (const names of MASKS) {
    for (const view of Object.keys(SCREENS) as Screen[]) {
      await labs.show(view, names);
      found.push(...(await labs.prints(names)).map((print) => `${names.join()} on ${view}: ${print}`));
    }
  }
  expect(found).toEqual([]);
});

test('what is not hidden is found', async ({ page }) => {
  const labs = await Labs.open(page);
  const seen: string[] = [];
  for (const view of ['inspect', 'explore'] as const) {
    await labs.show(view, ['check.0.0']);
    seen.push(...(await labs.prints(['G', 'yhat', 'W', 'z'])).map((print) => print.replace(/.*\|/, '')));
  }
  expect(['G.1.1', 'W.0.1', 'z.2', 'error.0', 'outer.1.2'].filter((name) => !seen.includes(name))).toEqual([]);
});

/** A lesson of this scene alone, at a W like no other, as its link has it. */
function linkOf(scene: Scene, document: object, seed: number): string {
  const random = randomFrom(seed);
  const W = Array.from({ length: 3 }, () =>
    Array.from({ length: 3 }, () => Number((2 * random.uniform() - 1).toPrecision(7))),
  );
  const lesson = {
    ...{ format: 'softmax-lesson', version: 1, id: `${scene.id}-${seed}`, title: { en: 'Masked' }, minutes: 1 },
    ...{ documents: [document], scenes: [{ ...scene, document: 0, W }] },
  };
  return `j.${Buffer.from(JSON.stringify(lesson)).toString('base64url')}`;
}

/** The page in every state before the answer, and the numbers that the answer brought. */
async function playScene(page: Page, link: string, seed: number): Promise<{ spots: Spot[]; secrets: Values }> {
  await page.goto(`./?lang=en&state=${seed}#lesson=${link}&scene=1`);
  const session = await page.context().newCDPSession(page);
  const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  const spots: Spot[] = [];
  const shown = new Set<number>();
  const read = async (): Promise<[string, number][]> =>
    page
      .locator('main data[data-quantity]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-quantity')!, Number(one.getAttribute('value'))]));
  for (const [key, state] of [
    [null, 'open'],
    ['PageDown', 'draft'],
    ['.', 'committed'],
  ] as const) {
    if (key) await page.keyboard.press(key);
    await expectScene(page, 1, state);
    const here = [...(await readSpots(page.mainFrame())), ...(await readSpoken(session, frameTree.frame.id))];
    spots.push(...here.map(([place, text]): Spot => [`${state} ${place}`, text]));
    for (const [, value] of await read()) shown.add(value);
  }
  await page.keyboard.press('PageDown');
  await expectScene(page, 1, 'revealed');
  // A measured slope agrees with the G beside it.
  const brought = (await read()).filter(([name, value]) => !shown.has(value) && !name.startsWith('check.'));
  return { spots, secrets: secretsOf(new Map(brought), () => true) };
}

const MASKED = lessons.flatMap(({ documents, scenes }) =>
  scenes.flatMap((scene) => (scene.ask && scene.hide?.length ? [{ scene, document: documents[scene.document]! }] : [])),
);

test('no scene prints before its answer what the answer brings', async ({ page }) => {
  test.setTimeout(3_000_000);
  const found: string[] = [];
  for (const { scene, document } of WHOLE ? MASKED : MASKED.filter((_, at) => at % 12 === 3)) {
    const states = [];
    for (const seed of STATES) states.push(await playScene(page, linkOf(scene, document, seed), seed));
    found.push(...printsInAll(states).map((print) => `${scene.id}: ${print}`));
  }
  expect(found).toEqual([]);
});
