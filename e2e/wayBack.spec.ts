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
} from './page';
import { expect, test } from './visit';

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
  await openSessionFile(page, sessionFile({ features: ['x', 'y'], classes: ['A', 'B'], points: POINTS, eta: 1e-6 }));
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
  await waitIdle(page);
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await waitIteration(page, 6_000_000);
  await pause(page);
  const end = await iterationShown(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(end));
  await waitIdle(page);

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
