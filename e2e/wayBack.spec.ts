/** A long way back through time, after a reload: it is computed in slices, told of, and can be stopped. */
import {
  button,
  iterationShown,
  openSessionFile,
  sessionFile,
  setSpeed,
  waitIdle,
  waitIteration,
  play,
  pause,
  typeRate,
} from './page';
import type { Page } from 'playwright/test';
import { expect, test } from './visit';

async function goTo(page: Page, iteration: number): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Go to iteration', exact: true });
  await field.fill(String(iteration));
  await field.press('Enter');
}

async function expectAt(page: Page, iteration: number): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(iteration), { timeout: 120_000 });
  await waitIdle(page);
}

/** Plays to an iteration and beyond, and opens the page again; gives where that is. */
async function playAndReload(page: Page, iteration: number): Promise<number> {
  await openSessionFile(page, sessionFile({ features: ['x', 'y'], classes: ['A', 'B'], points: POINTS, eta: 1e-6 }));
  await expectAt(page, 0);
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await waitIteration(page, iteration);
  await pause(page);
  const end = await iterationShown(page);
  await page.reload();
  await expectAt(page, end);
  return end;
}

/** Five samples: millions of steps take seconds. */
const POINTS = [
  [1, 0, 0],
  [0, 1, 1],
  [-1, -0.5, 0],
  [0.25, -1, 1],
  [0.3, 0.2, 1],
];

test('after many steps and a reload, Step back is told of, stopped, and arrives; the engine stays', async ({
  page,
  visit,
}) => {
  test.slow();
  await visit();
  const end = await playAndReload(page, 6_000_000);

  const workers = page.workers();
  await button(page, 'Step back').click();
  const told = page.getByText(`Computing step ${end - 1} again`);
  await expect(told).toBeVisible();
  await button(page, 'Stop').click();
  await waitIdle(page);
  expect(await iterationShown(page)).toBe(end);
  await expect(told).toHaveCount(0);

  await button(page, 'Step back').click();
  await expect(told).toBeVisible();
  await button(page, 'Step back').click();
  await button(page, 'Step').click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(end - 1), { timeout: 120_000 });
  await waitIdle(page);
  await button(page, 'Step').click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(end));
  await waitIdle(page);
  await expect(page.getByText('The training engine')).toHaveCount(0);
  expect(page.workers()).toEqual(workers);
});

test('after a million steps and a reload, an edit of the past, undo and a jump arrive; the engine stays', async ({
  page,
  visit,
}) => {
  test.slow();
  await visit();
  const end = await playAndReload(page, 1_000_000);
  const workers = page.workers();
  // The moment that was kept is known, the risks just before it are not: an edit there computes them again.
  await button(page, 'Step').click();
  await expectAt(page, end + 1);
  await button(page, 'Step back').click();
  await expectAt(page, end);
  await typeRate(page, '2e-6');
  await expectAt(page, end);
  await button(page, 'Step').click();
  await expectAt(page, end + 1);
  await button(page, 'Undo').click();
  await expectAt(page, end);
  await goTo(page, 400_000);
  await expectAt(page, 400_000);
  await button(page, 'Step back').click();
  await expectAt(page, 399_999);
  await goTo(page, end + 1);
  await expectAt(page, end + 1);
  await expect(page.getByText('The training engine')).toHaveCount(0);
  expect(page.workers()).toEqual(workers);
});
