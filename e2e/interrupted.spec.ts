/** A press on the plane that does not end as it should: cancelled, its capture lost, a menu, another finger, another window. */
import type { Page } from 'playwright/test';
import { button, openData, placeOnScreen, planeOf, saveSession, waitIdle } from './page';
import { expect, test } from './visit';

interface Saved {
  readonly points: number[][];
  readonly domain: number[][];
}

async function documentOf(page: Page): Promise<Saved> {
  const { document } = JSON.parse(await saveSession(page)) as { document: Saved };
  await page.keyboard.press('Escape');
  return document;
}

/** Ends the press that a mouse has begun, while its button is still down. */
const ENDS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'is cancelled': (page) =>
    planeOf(page).evaluate((plane) => {
      plane.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, pointerId: 1, isPrimary: true }));
    }),
  'loses its capture': (page) => planeOf(page).evaluate((plane) => plane.releasePointerCapture(1)),
  'is interrupted by Escape': (page) => page.keyboard.press('Escape'),
};

for (const [what, end] of Object.entries(ENDS)) {
  test(`a drag that ${what} moves nothing more, and is one entry to undo`, async ({ page, visit }) => {
    await visit();
    await openData(page, 'Nine points');
    const { points: before, domain } = await documentOf(page);
    const from = await placeOnScreen(page, domain, [0.8, 0.3]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 60, from.y + 40, { steps: 5 });
    await waitIdle(page);
    await end(page);
    await page.mouse.move(from.x - 160, from.y + 90, { steps: 5 });
    await page.mouse.up();
    await waitIdle(page);
    const { points: after } = await documentOf(page);
    expect(after).toHaveLength(9);
    const back = what.includes('Escape');
    const moved = after.flatMap((point, n) => (String(point) === String(before[n]) ? [] : [n]));
    expect(moved).toEqual(back ? [] : [1]);
    if (!back) {
      const there = await placeOnScreen(page, domain, [after[1]![0]!, after[1]![1]!]);
      expect(Math.hypot(there.x - from.x + 60, there.y - from.y - 40), 'the last valid place').toBeLessThan(3);
      await button(page, 'Undo').click();
      await waitIdle(page);
    }
    expect((await documentOf(page)).points).toEqual(before);
    // The hand is free again.
    const free = await placeOnScreen(page, domain, [0.05, 0.05]);
    await page.mouse.click(free.x, free.y);
    await waitIdle(page);
    expect((await documentOf(page)).points).toHaveLength(10);
  });
}

test('a secondary button, a menu and a window that goes away during a drag leave one moved sample', async ({
  page,
  visit,
}) => {
  await visit();
  await openData(page, 'Nine points');
  const { points: before, domain } = await documentOf(page);
  const from = await placeOnScreen(page, domain, [0.8, 0.3]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 30, from.y + 20, { steps: 3 });
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  await page.evaluate(() => {
    window.dispatchEvent(new Event('blur'));
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
  });
  await page.mouse.move(from.x - 60, from.y + 40, { steps: 3 });
  await page.mouse.up();
  await waitIdle(page);
  const { points: after } = await documentOf(page);
  expect(after.flatMap((point, n) => (String(point) === String(before[n]) ? [] : [n]))).toEqual([1]);
  await button(page, 'Undo').click();
  await waitIdle(page);
  expect((await documentOf(page)).points).toEqual(before);
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('a second finger during a drag ends it where the sample is, and adds none', async ({ page, visit }) => {
    await visit();
    await openData(page, 'Nine points');
    const { points: before, domain } = await documentOf(page);
    const from = await placeOnScreen(page, domain, [0.5, -0.6]);
    await page.touchscreen.tap(from.x, from.y);
    await expect(page.getByRole('group', { name: 'Selected sample' })).toContainText('Sample 8 of 9');
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...spots: [number, number][]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(([x, y], id) => ({ x, y, id })) });
    await touch('touchStart', [from.x, from.y]);
    for (const by of [10, 20, 40]) await touch('touchMove', [from.x - by, from.y - by]);
    await touch('touchStart', [from.x - 40, from.y - 40], [from.x - 140, from.y - 100]);
    await touch('touchEnd', [from.x - 40, from.y - 40]);
    await touch('touchCancel');
    await waitIdle(page);
    const { points: after } = await documentOf(page);
    expect(after).toHaveLength(9);
    expect(after.flatMap((point, n) => (String(point) === String(before[n]) ? [] : [n]))).toEqual([7]);
    const free = await placeOnScreen(page, domain, [0.05, 0.05]);
    await page.touchscreen.tap(free.x, free.y);
    await waitIdle(page);
    expect((await documentOf(page)).points).toHaveLength(10);
  });
});
