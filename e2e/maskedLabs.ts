import type { CDPSession, Frame, Page } from 'playwright/test';
import { masksOf } from '../src/lesson/masks';
import { printsInAll, readSpoken, readSpots, secretsOf, type Spot, type State, stateOf } from './maskSearch';
import { expect } from './visit';

/** Each with what stands on it once it is there; the first chooses the sample that is looked at. */
export const SCREENS = {
  inspect: '[role="slider"][aria-valuemax="9"]',
  explore: '[data-cell="0.0"]',
  proof: '[data-row]',
  descent: '[data-figure="4"]',
} as const;
export type Screen = keyof typeof SCREENS;
/** Of some 50,000 pairs of a place and a quantity one in 10⁸ looks like a print in both by chance. */
export const STATES = [1, 2];

/** One embedded lab a state, side by side. */
export class Labs {
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
