import type { Locator, Page } from 'playwright/test';
import { openData, placeOnScreen, planeOf, saveSession, waitIdle } from './page';
import { expect, test } from './visit';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

type Spot = { readonly x: number; readonly y: number };
interface Saved {
  readonly points: number[][];
  readonly domain: number[][];
}

/** A phone keeps the session behind ⋯. */
async function documentOf(page: Page): Promise<Saved> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const { document } = JSON.parse(await saveSession(page)) as { document: Saved };
  await page.keyboard.press('Escape');
  return document;
}

type TouchEvent = 'touchStart' | 'touchMove' | 'touchEnd';

/** Fingers as the browser gets them from a screen: Playwright itself only taps. */
async function fingers(page: Page): Promise<(type: TouchEvent, spots: readonly Spot[]) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async (type, spots) => {
    const touchPoints = spots.map(({ x, y }, id) => ({ x, y, id }));
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
}

const tools = (page: Page): Locator => page.getByRole('group', { name: 'Selected sample' });

const samplesShown = async (page: Page): Promise<number> =>
  Number(await page.locator('data[data-quantity="samples"]').first().getAttribute('value'));

test('a tap adds; a tap on a sample selects it, and Move and Delete are at hand', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain, points: before } = await documentOf(page);
  const free = await placeOnScreen(page, domain, [0.05, 0.05]);
  await page.touchscreen.tap(free.x, free.y);
  await expect.poll(() => samplesShown(page)).toBe(10);

  const sample = await placeOnScreen(page, domain, [-0.7, 0.2]);
  await page.touchscreen.tap(sample.x + 4, sample.y - 4);
  await expect(tools(page)).toBeVisible();
  expect(await samplesShown(page), 'selecting adds nothing').toBe(10);
  await tools(page).getByRole('button', { name: 'Move', exact: true }).tap();
  const target = await placeOnScreen(page, domain, [-0.3, -0.1]);
  await page.touchscreen.tap(target.x, target.y);
  await waitIdle(page);
  const moved = (await documentOf(page)).points;
  expect(moved).toHaveLength(10);
  expect(moved[5]?.[0]).toBeCloseTo(-0.3, 1);
  expect(moved[5]?.[1]).toBeCloseTo(-0.1, 1);

  await page.touchscreen.tap(target.x, target.y);
  await tools(page).getByRole('button', { name: 'Delete', exact: true }).tap();
  await expect.poll(() => samplesShown(page)).toBe(9);
  const after = (await documentOf(page)).points;
  expect(after.slice(0, 5)).toEqual(before.slice(0, 5));
  expect(after.slice(5, 8)).toEqual(before.slice(6));
});

test('a finger drags a sample; a pinch and a swipe over free plane add nothing', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain, points: before } = await documentOf(page);
  const touch = await fingers(page);

  const box = await planeOf(page).boundingBox();
  if (box === null) throw new Error('no plane');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const apart = (by: number): Spot[] => [
    { x: middle.x - by, y: middle.y },
    { x: middle.x + by, y: middle.y },
  ];
  await touch('touchStart', apart(20).slice(0, 1));
  await touch('touchStart', apart(20));
  for (const by of [30, 45, 60]) await touch('touchMove', apart(by));
  await touch('touchEnd', apart(60).slice(0, 1));
  await touch('touchEnd', []);
  await touch('touchStart', [middle]);
  for (const by of [10, 30, 60]) await touch('touchMove', [{ x: middle.x + by, y: middle.y + by }]);
  await touch('touchEnd', []);
  await waitIdle(page);
  expect((await documentOf(page)).points).toEqual(before);

  const from = await placeOnScreen(page, domain, [0.5, -0.6]);
  const to = await placeOnScreen(page, domain, [0.1, -0.2]);
  await touch('touchStart', [from]);
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await touch('touchMove', [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }]);
  }
  await touch('touchEnd', []);
  await waitIdle(page);
  const after = (await documentOf(page)).points;
  expect(after).toHaveLength(9);
  expect(after[7]?.[0]).toBeCloseTo(0.1, 1);
  expect(after[7]?.[1]).toBeCloseTo(-0.2, 1);
  expect(after.filter((_, n) => n !== 7)).toEqual(before.filter((_, n) => n !== 7));
});
