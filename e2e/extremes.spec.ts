import type { Page } from 'playwright/test';
import { forbidden } from './forbidden';
import {
  openData,
  openSessionFile,
  pause,
  planeOf,
  play,
  readQuantity,
  saveSession,
  sessionFile,
  setSpeed,
  takeSteps,
  typeRate,
  waitIdle,
  waitIteration,
  waitSamples,
} from './page';
import { expect, test } from './visit';

async function withLogarithmicRisk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Logarithmic risk axis' }).check();
  await page.getByRole('checkbox', { name: 'Mark misclassified samples' }).check();
  await page.keyboard.press('Escape');
}

async function editWeight(page: Page, at: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${at}"]`).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('grid').getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
  await waitIdle(page);
}

test('η = 1e6 on Iris petals, 200 steps and more at full speed', async ({ page, visit }) => {
  await visit();
  await typeRate(page, '1e6');
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await waitIteration(page, 200);
  expect(await forbidden(page), 'while it swings').toEqual([]);
  await pause(page);
  expect(await forbidden(page)).toEqual([]);
  await withLogarithmicRisk(page);
  expect(await forbidden(page), 'on a logarithmic axis').toEqual([]);
  expect(JSON.parse(await saveSession(page))).toMatchObject({ format: 'softmax-lab' });
});

test('a weight of 1e7', async ({ page, visit }) => {
  await visit();
  await editWeight(page, '1.2', '1e7');
  expect(await readQuantity(page, 'W.1.2')).toBe(1e7);
  expect(await forbidden(page)).toEqual([]);
  await editWeight(page, '0.0', '-1e7');
  await takeSteps(page, 20);
  await withLogarithmicRisk(page);
  expect(await forbidden(page)).toEqual([]);
});

test('no sample, one sample, one class, and all of it taken back', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Empty');
  await withLogarithmicRisk(page);
  expect(await forbidden(page), 'N = 0').toEqual([]);
  for (const name of ['Play', 'Step']) {
    const press = page.getByRole('button', { name, exact: true });
    await expect(press).toHaveAttribute('aria-disabled', 'true');
    await expect(press).toHaveAccessibleDescription('There are no samples to descend on.');
  }
  await planeOf(page).click({ position: { x: 200, y: 150 } });
  await takeSteps(page, 5);
  expect(await readQuantity(page, 'samples')).toBe(1);
  expect(await forbidden(page), 'N = 1').toEqual([]);
  await typeRate(page, '1e6');
  await takeSteps(page, 30);
  expect(await forbidden(page), 'R down to nothing').toEqual([]);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await typeRate(page, '0.1');
  await planeOf(page).click({ position: { x: 400, y: 350 } });
  await waitIdle(page);
  await takeSteps(page, 5);
  await expect(page.getByText(/^All samples are of one class: R comes as near to R\* = 0/)).toBeVisible();
  expect(await forbidden(page), 'one class').toEqual([]);
  await page.getByRole('switch', { name: 'Bias feature' }).uncheck();
  await takeSteps(page, 5);
  expect(await forbidden(page), 'one class without the bias').toEqual([]);
  for (let n = 0; n < 2; n++) {
    await planeOf(page).focus();
    await page.keyboard.press(']');
    await page.keyboard.press('Delete');
  }
  await waitIdle(page);
  expect(await readQuantity(page, 'samples')).toBe(0);
  expect(await forbidden(page), 'N = 0 again').toEqual([]);
});

test('coincident samples of two classes, and samples at the limit of coordinates', async ({ page, visit }) => {
  await visit();
  const classes = ['A', 'B'];
  const same = [
    [0, 0, 0],
    [0, 0, 1],
  ];
  await openSessionFile(page, sessionFile({ features: ['x1', 'x2'], classes, points: same }));
  await waitSamples(page, 2);
  await takeSteps(page, 10);
  expect(await forbidden(page)).toEqual([]);
  const far = [
    [1e7, -1e7, 0],
    [-1e7, 1e7, 1],
    [1e7, 1e7, 0],
  ];
  await openSessionFile(page, sessionFile({ features: ['x1', 'x2'], classes, points: far, eta: 1e6 }));
  await waitSamples(page, 3);
  await takeSteps(page, 50);
  expect(await forbidden(page)).toEqual([]);
  await withLogarithmicRisk(page);
  expect(await forbidden(page)).toEqual([]);
});
