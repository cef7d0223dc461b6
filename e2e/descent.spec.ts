import { audit } from './audit';
import { objectionsInEveryDress } from './axe';
import { openData, readQuantity, takeSteps, typeRate, waitIdle } from './page';
import { expect, test } from './visit';
import { openDescent } from './descentPage';

const SIZES = [
  [1440, 900],
  [1920, 1080],
  [853, 480],
  [390, 844],
] as const;

test('one step: the axis is the learning rate, and what it promises and does is so', async ({ page, visit }) => {
  await visit();
  await typeRate(page, '0.25');
  await takeSteps(page, 20);
  const before = await readQuantity(page, 'risk');
  await openDescent(page);
  await expect(page.getByText('leaps over the valley')).toBeVisible();
  const change = await readQuantity(page, 'line.change');
  expect(await readQuantity(page, 'line.promised')).toBeCloseTo(0.0549, 3);
  expect(await readQuantity(page, 'line.got')).toBeGreaterThan(await readQuantity(page, 'line.promised'));
  expect(await readQuantity(page, 'line.eta')).toBeCloseTo(0.119, 3);

  const slider = page.getByRole('slider', { name: 'Learning rate' });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.24');
  await waitIdle(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', '0.25');
  await expect.poll(() => readQuantity(page, 'line.change')).toBe(change);

  await page.getByRole('tab', { name: 'Explore' }).click();
  await takeSteps(page, 1);
  expect(Math.abs((await readQuantity(page, 'risk')) - before - change)).toBeLessThan(1e-14);
});

test('everything on Descent is legible at every size, and axe objects to nothing', async ({ page, visit }) => {
  await visit();
  await openDescent(page);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => audit(page, { still: width >= 1440 })).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await objectionsInEveryDress(page)).toEqual([]);
});

test('without samples there is a sentence and a way on', async ({ page, visit }) => {
  await visit();
  await openDescent(page);
  await openData(page, 'Empty');
  await expect(page.getByText('Without samples there is no risk')).toBeVisible();
  await page.getByRole('button', { name: 'Open Iris petals' }).click();
  await expect(page.getByRole('slider', { name: 'Learning rate' })).toBeVisible();
});
