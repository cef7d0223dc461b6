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

test('a finger drags the selected sample and no other, and scrolls the page; a long press adds nothing', async ({
  page,
  visit,
}) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain, points: before } = await documentOf(page);
  const touch = await fingers(page);
  const drag = async (from: Spot, to: Spot): Promise<void> => {
    await touch('touchStart', [from]);
    for (const share of [0.25, 0.5, 0.75, 1]) {
      await touch('touchMove', [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }]);
    }
    await touch('touchEnd', []);
    await waitIdle(page);
  };
  const from = await placeOnScreen(page, domain, [0.5, -0.6]);
  const to = await placeOnScreen(page, domain, [0.1, -0.2]);

  await drag(from, { x: from.x - 80, y: from.y });
  const free = await placeOnScreen(page, domain, [0.05, 0.05]);
  await touch('touchStart', [free]);
  // A long press is a matter of time; a slow machine makes it longer.
  await page.waitForTimeout(700);
  await touch('touchEnd', []);
  await waitIdle(page);
  expect((await documentOf(page)).points, 'none of it edits').toEqual(before);

  await page.touchscreen.tap(from.x, from.y);
  await expect(tools(page)).toContainText('Sample 8 of 9');
  await drag(from, to);
  const after = (await documentOf(page)).points;
  expect(after).toHaveLength(9);
  expect(after[7]?.[0]).toBeCloseTo(0.1, 1);
  expect(after[7]?.[1]).toBeCloseTo(-0.2, 1);
  expect(after.filter((_, n) => n !== 7)).toEqual(before.filter((_, n) => n !== 7));

  await tools(page).getByRole('radio', { name: 'Label B' }).tap();
  await tools(page).getByRole('button', { name: 'x1 plus 0.1' }).tap();
  await waitIdle(page);
  const changed = (await documentOf(page)).points[7];
  expect(changed?.[0]).toBeCloseTo((after[7]?.[0] ?? NaN) + 0.1, 9);
  expect(changed?.[2]).toBe(1);

  // Upward, over samples and beside them: the page scrolls, and nothing else happens.
  const last = await documentOf(page);
  await drag(from, { x: from.x, y: from.y - 150 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect((await documentOf(page)).points).toEqual(last.points);
});

test('two fingers zoom the plane about what they hold, one button fits it again, and undo takes it back', async ({
  page,
  visit,
}) => {
  await visit();
  await openData(page, 'Nine points');
  const before = await documentOf(page);
  const touch = await fingers(page);
  const box = await planeOf(page).boundingBox();
  if (box === null) throw new Error('no plane');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const apart = (by: number): Spot[] => [
    { x: middle.x - by, y: middle.y },
    { x: middle.x + by, y: middle.y },
  ];
  const pinch = async (): Promise<void> => {
    await touch('touchStart', apart(30).slice(0, 1));
    await touch('touchStart', apart(30));
    for (const by of [40, 50, 60]) await touch('touchMove', apart(by));
    await touch('touchEnd', apart(60).slice(0, 1));
    await touch('touchEnd', []);
    await waitIdle(page);
  };
  await pinch();
  const zoomed = await documentOf(page);
  expect(zoomed.points, 'it edits nothing').toEqual(before.points);
  for (const axis of [0, 1]) {
    const [low = 0, high = 0] = before.domain[axis] ?? [];
    const [newLow = 0, newHigh = 0] = zoomed.domain[axis] ?? [];
    expect((newHigh - newLow) / (high - low), 'half as wide').toBeCloseTo(0.5, 2);
    expect((newHigh + newLow) / 2).toBeCloseTo((high + low) / 2, 2);
  }
  await page.getByRole('button', { name: 'Undo', exact: true }).tap();
  expect((await documentOf(page)).domain).toEqual(before.domain);
  await pinch();
  await page.getByRole('button', { name: 'Fit', exact: true }).tap();
  await expect(page.getByRole('button', { name: 'Fit', exact: true })).toHaveCount(0);
  await waitIdle(page);
  const [[low = 0, high = 0] = []] = (await documentOf(page)).domain;
  for (const [x1 = NaN] of before.points) expect(x1 > low && x1 < high).toBe(true);
});
