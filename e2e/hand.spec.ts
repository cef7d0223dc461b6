import type { Page } from 'playwright/test';
import {
  openData,
  openSessionFile,
  placeOnScreen,
  planeOf,
  saveSession,
  sessionFile,
  waitIdle,
  waitSamples,
} from './page';
import { expect, test } from './visit';

interface Saved {
  readonly points: number[][];
  readonly domain: number[][];
}

async function documentOf(page: Page): Promise<Saved> {
  return (JSON.parse(await saveSession(page)) as { document: Saved }).document;
}

/** What the page tells a screen reader, in the region that holds these words. */
const told = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

test('only what was meant changes: Enter, Delete, Esc, a secondary and a Ctrl click', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain, points } = await documentOf(page);
  const free = await placeOnScreen(page, domain, [0.05, 0.05]);
  await page.mouse.click(free.x, free.y, { button: 'right' });
  await page.keyboard.down('Control');
  await page.mouse.click(free.x, free.y);
  await page.keyboard.up('Control');
  await waitIdle(page);
  expect((await documentOf(page)).points, 'neither click places').toEqual(points);

  await page.mouse.click(free.x, free.y);
  await expect(told(page, /^Placed sample 10, A, at 0\.05/)).toHaveCount(1);
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await waitIdle(page);
  const placed = (await documentOf(page)).points;
  expect(placed, 'Enter never doubles, and the class key is for the next one').toHaveLength(10);
  expect(placed[9]?.[2]).toBe(0);

  await planeOf(page).focus();
  await page.keyboard.press('Delete');
  await expect(told(page, /^Deleted sample 10, A, at/)).toHaveCount(1);
  await page.keyboard.press('Delete');
  await waitIdle(page);
  expect((await documentOf(page)).points, 'nothing else was selected').toEqual(points);

  const from = await placeOnScreen(page, domain, [0.5, 0.4]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(free.x, free.y, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.move(free.x + 40, free.y, { steps: 2 });
  await page.mouse.up();
  await waitIdle(page);
  expect((await documentOf(page)).points, 'Esc gives it back').toEqual(points);

  await planeOf(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press(']');
  await page.keyboard.press('3');
  await expect(told(page, 'Sample 1 is now C')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await waitIdle(page);
  const relabelled = (await documentOf(page)).points;
  expect(relabelled[0]).toEqual([0.5, 0.4, 2]);
  expect(relabelled.slice(1)).toEqual(points.slice(1));
});

test('of samples on one spot the selected one is dragged, and clicks go through all of them', async ({
  page,
  visit,
}) => {
  await visit();
  const points = [
    [0, 0, 0],
    [0, 0, 1],
    [0, 0, 0],
    [1, 1, 1],
  ];
  await openSessionFile(page, sessionFile({ features: ['x1', 'x2'], classes: ['A', 'B'], points }));
  await waitSamples(page, 4);
  const { domain } = await documentOf(page);
  const pile = await placeOnScreen(page, domain, [0, 0]);
  await page.mouse.click(pile.x, pile.y);
  for (const n of [3, 1, 2]) {
    await expect(told(page, `Sample ${n} of 4`)).toHaveCount(1);
    await page.mouse.click(pile.x, pile.y);
  }
  await page.mouse.click(pile.x, pile.y);
  await expect(told(page, 'Sample 1 of 4')).toHaveCount(1);
  const to = await placeOnScreen(page, domain, [0.5, 0.5]);
  await page.mouse.move(pile.x, pile.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(told(page, /^Moved sample 1, A, to 0\.5/)).toHaveCount(1);
  await waitIdle(page);
  expect((await documentOf(page)).points.slice(1)).toEqual(points.slice(1));
});
