/** How many actions it takes to relabel, rename, delete and compare: each by mouse, by keys and by touch, counted as they are done. */
import type { Browser, Locator, Page } from 'playwright/test';
import { openData, placeOnScreen, planeOf, saveSession, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

/** A click, a tap, a key, or a text typed in one go: each is one action. */
class Hand {
  actions = 0;
  readonly #page: Page;
  readonly #kind: 'mouse' | 'keys' | 'touch';

  constructor(page: Page, kind: 'mouse' | 'keys' | 'touch') {
    this.#page = page;
    this.#kind = kind;
  }

  async press(target: Locator): Promise<void> {
    this.actions++;
    await (this.#kind === 'touch' ? target.tap() : target.click());
  }

  async pressAt(x: number, y: number): Promise<void> {
    this.actions++;
    await (this.#kind === 'touch' ? this.#page.touchscreen.tap(x, y) : this.#page.mouse.click(x, y));
  }

  async key(name: string): Promise<void> {
    this.actions++;
    await this.#page.keyboard.press(name);
  }

  async type(text: string): Promise<void> {
    this.actions++;
    await this.#page.keyboard.type(text);
  }

  /** Walks to a control by Tab and presses it. */
  async walkTo(target: Locator, back = false): Promise<void> {
    for (let left = 40; left > 0; left--) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.key(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error('It is not reached by Tab.');
  }
}

interface Saved {
  readonly points: number[][];
  readonly classes: string[];
  readonly domain: number[][];
  readonly eta: number;
}

async function documentOf(page: Page): Promise<Saved> {
  const saved = JSON.parse(await saveSession(page)) as { document: Saved };
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return saved.document;
}

const card = (page: Page): Locator => page.getByRole('group', { name: 'Selected sample' });
const control = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

async function selectFirst(page: Page, hand: Hand, kind: string): Promise<void> {
  if (kind === 'keys') {
    // From the plane, one stop of Tab: class keys and Delete mean the selected sample only there.
    await planeOf(page).focus();
    return hand.key(']');
  }
  const { domain, points } = await documentOf(page);
  const { x, y } = await placeOnScreen(page, domain, [points[0]![0]!, points[0]![1]!]);
  await hand.pressAt(x, y);
  await expect(card(page)).toBeVisible();
}

async function relabel(page: Page, hand: Hand, kind: string): Promise<void> {
  await selectFirst(page, hand, kind);
  if (kind === 'keys') await hand.key('2');
  else await hand.press(card(page).getByRole('radio', { name: 'Label B' }));
  await waitIdle(page);
  expect((await documentOf(page)).points[0]![2]).toBe(1);
}

async function remove(page: Page, hand: Hand, kind: string): Promise<void> {
  const before = (await documentOf(page)).points;
  await selectFirst(page, hand, kind);
  if (kind === 'keys') await hand.key('Delete');
  else await hand.press(card(page).getByRole('button', { name: 'Delete', exact: true }));
  await waitIdle(page);
  expect((await documentOf(page)).points).toEqual(before.slice(1));
}

async function rename(page: Page, hand: Hand, kind: string): Promise<void> {
  if (kind === 'keys') {
    await page.getByRole('radio', { name: 'A', exact: true }).focus();
    await hand.key('F2');
  } else await hand.press(control(page, 'Edit class A'));
  await expect(page.getByRole('textbox', { name: 'Name of class A' })).toBeFocused();
  await hand.type('apple');
  await hand.key('Enter');
  await waitIdle(page);
  await page.keyboard.press('Escape');
  expect((await documentOf(page)).classes[0]).toBe('apple');
}

/** Two η from the same W₀ to the same t. */
async function compare(page: Page, hand: Hand, kind: string): Promise<void> {
  await takeSteps(page, 20);
  const pin = control(page, 'Pin this run');
  if (kind === 'keys') {
    // From the transport, where whoever steps by keys is.
    await control(page, 'Step').focus();
    await hand.walkTo(pin, true);
    await hand.key('Enter');
  } else await hand.press(pin);
  const field = page.getByRole('textbox', { name: 'Learning rate', exact: true });
  if (kind === 'keys') {
    await hand.walkTo(field);
    await hand.type('0.2');
    await hand.key('Enter');
    await hand.walkTo(control(page, 'Run to the same t'), true);
    await hand.key('Enter');
  } else {
    // A point of the slider is one action, whatever its number.
    const slider = page.getByRole('slider', { name: 'Learning rate' }).first();
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox())!;
    await hand.pressAt(box.x + 0.8 * box.width, box.y + box.height / 2);
    await hand.press(control(page, 'Run to the same t'));
  }
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '20');
  await waitIdle(page);
  await expect(page.locator('svg text', { hasText: 'η = ' }).first()).toBeAttached();
  expect((await documentOf(page)).eta).not.toBe(1);
}

const DEEDS = { relabel, rename, delete: remove, compare } as const;
/** The most of them, by mouse, keys and touch. */
const MOST: Record<keyof typeof DEEDS, Record<'mouse' | 'keys' | 'touch', number>> = {
  relabel: { mouse: 2, keys: 2, touch: 2 },
  rename: { mouse: 3, keys: 3, touch: 3 },
  delete: { mouse: 2, keys: 2, touch: 2 },
  compare: { mouse: 3, keys: 39, touch: 3 },
};

async function open(browser: Browser, baseURL: string, kind: string): Promise<Page> {
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
  const context = await browser.newContext({ baseURL, serviceWorkers: 'block', ...(kind === 'touch' ? phone : {}) });
  const page = await context.newPage();
  await page.goto('./?lang=en');
  await waitIdle(page);
  await openData(page, 'Nine points');
  return page;
}

for (const kind of ['mouse', 'keys', 'touch'] as const) {
  const counts = Object.entries(MOST).map(([deed, most]) => `${deed} ${most[kind]}`);
  test(`actions by ${kind}, at most: ${counts.join(', ')}`, async ({ browser, baseURL }) => {
    const taken: Record<string, number> = {};
    for (const [deed, act] of Object.entries(DEEDS)) {
      const page = await open(browser, baseURL!, kind);
      const hand = new Hand(page, kind);
      await act(page, hand, kind);
      taken[deed] = hand.actions;
      await page.context().close();
    }
    test.info().annotations.push({ type: 'actions', description: JSON.stringify(taken) });
    console.log(`actions by ${kind}: ${JSON.stringify(taken)}`);
    for (const [deed, most] of Object.entries(MOST)) expect(taken[deed], deed).toBeLessThanOrEqual(most[kind]);
  });
}
