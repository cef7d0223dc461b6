/**
 * Session files, links and kept work made with an earlier version open to the same bits, and go on from there as they
 * did then. The fixtures are data: what stands in them was shown by that version and is never computed anew.
 */
import type { Browser, Page } from 'playwright/test';
import {
  expectGoesOn,
  expectShows,
  type Fixture,
  readFixtures,
  seedStorage,
  transcendentalBits,
} from './earlierFixtures';
import { readView, type ShownView, waitMoment } from './earlierPage';
import { iterationShown, openData, openSessionFile, saveSession, takeSteps } from './page';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';
const VERSION = 'version-0.1';
const { engine, states } = readFixtures(VERSION);

/** Each fixture by one of the three ways, or all with SOAK. */
const byWay = (way: number): readonly Fixture[] => states.filter((_, n) => SOAK || n % 3 === way);

/** What is kept has more of the view than a link. */
const kept = states.filter(
  (state, n) =>
    byWay(2).includes(state) || (n % 4 === 0 && JSON.stringify(state.view) !== JSON.stringify(state.linkView)),
);

/** Whether exp and log of this browser are, to the bit, those that the fixtures were made with. */
async function isSameEngine(page: Page): Promise<boolean> {
  return (await page.evaluate(transcendentalBits)) === engine;
}

/** Where what is shown could be taken for it, shows something else: what opens next is seen to open. */
async function clear(page: Page, { numbers }: Fixture): Promise<void> {
  if (String(await iterationShown(page)) !== numbers['iteration']) return;
  await openData(page, numbers['samples'] === '0' ? 'Iris petals' : 'Empty');
}

async function goOn(page: Page, state: Fixture, sameEngine: boolean): Promise<void> {
  if (state.after === null) return;
  await takeSteps(page, 3);
  await expectGoesOn(page, state, sameEngine);
}

const samplesOf = (state: Fixture): number =>
  (JSON.parse(state.session) as { document: { points: unknown[] } }).document.points.length;

/** Samples that could be square pictures are shown as such, which version 0.1 did not do: back to the numbers it showed. */
async function showNumbers(page: Page, { session }: Fixture): Promise<void> {
  const F = (JSON.parse(session) as { document: { features: unknown[] } }).document.features.length;
  if (F < 16 || !Number.isInteger(Math.sqrt(F))) return;
  const menu = page.getByRole('button', { name: 'View', exact: true });
  if ((await page.locator('data[data-quantity="W.0.0"]').count()) > 0) return;
  await menu.click();
  await page.getByRole('checkbox', { name: 'Show pixels as pictures', exact: true }).click();
  await expect(page.locator('data[data-quantity="W.0.0"]').first()).toBeVisible();
  // The menu stands elsewhere then, and may be closed.
  if ((await menu.getAttribute('aria-expanded')) === 'true') await menu.click();
}

/**
 * Version 0.1 read the name of a class such as `constructor` from the prototype of objects, and called a plane empty on which
 * samples were placed.
 */
function asToday(view: ShownView | null, samples: number): ShownView | null {
  if (view === null) return null;
  const armed = view.armed.replace('function Object() { [native code] }', 'constructor');
  return { ...view, armed, data: view.data === 'empty' && samples > 0 ? 'own' : view.data };
}

/** Version 0.1 did not write the name of the data set into its files. */
function withoutSource(text: string): string {
  return text.replace(/,\n *"source": "[a-z]+"/, '');
}

test(`session files of ${VERSION} open to the same bits and save to the same bytes`, async ({ page, visit }) => {
  await visit();
  const sameEngine = await isSameEngine(page);
  for (const state of byWay(0)) {
    await test.step(state.name, async () => {
      await clear(page, state);
      await openSessionFile(page, state.session);
      await waitMoment(page, state.numbers);
      await showNumbers(page, state);
      await expectShows(page, state, true);
      expect(await saveSession(page), `${state.name}, saved again`).toBe(state.session);
      await goOn(page, state, sameEngine);
    });
  }
});

test(`links of ${VERSION} open to the same bits and the same view`, async ({ page, visit }) => {
  await visit();
  const sameEngine = await isSameEngine(page);
  for (const state of byWay(1).filter(({ link }) => link !== null)) {
    await test.step(state.name, async () => {
      await clear(page, state);
      await page.evaluate((link) => {
        location.hash = link;
      }, state.link ?? '');
      await waitMoment(page, state.numbers);
      await showNumbers(page, state);
      expect(await readView(page), state.name).toEqual(asToday(state.linkView, samplesOf(state)));
      // A link carries W; R and G are computed from it.
      await expectShows(page, state, sameEngine);
      await goOn(page, state, sameEngine);
    });
  }
});

/** A tab that the earlier version left, opened again; `another` is a new tab of the same browser. */
async function reopen(browser: Browser, state: Fixture, another = false): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  // Of the same origin, with no app on it.
  await page.goto('./favicon.svg');
  await seedStorage(page, state, another);
  await page.goto('./?lang=en');
  return page;
}

test(`work kept by ${VERSION} opens to the same bits and the same view`, async ({ browser }) => {
  for (const state of kept) {
    await test.step(state.name, async () => {
      const page = await reopen(browser, state);
      await waitMoment(page, state.numbers);
      await showNumbers(page, state);
      expect(withoutSource(await saveSession(page)), `${state.name}, saved`).toBe(state.session);
      expect(await readView(page), state.name).toEqual(asToday(state.view, samplesOf(state)));
      await expectShows(page, state, true);
      await goOn(page, state, await isSameEngine(page));
      await page.context().close();
    });
  }
});

test(`work kept by ${VERSION} is offered to another tab, and is there after a reload`, async ({ browser }) => {
  const state = states.find(({ name }) => name === 'nine-8300')!;
  const page = await reopen(browser, state, true);
  await page.getByRole('button', { name: 'Continue where you left off' }).click();
  await waitMoment(page, state.numbers);
  expect(withoutSource(await saveSession(page))).toBe(state.session);
  await page.reload();
  await waitMoment(page, state.numbers);
  expect(withoutSource(await saveSession(page))).toBe(state.session);
  await page.context().close();
});
