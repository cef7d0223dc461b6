import { audit } from './audit';
import { objectionsInEveryDress } from './axe';
import { openData, readMatrix, readQuantity, takeSteps, typeRate, waitIdle } from './page';
import { expect, test } from './visit';
import { openDescent, openFace } from './descentPage';

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
    expect(await audit(page, { still: width >= 1440 })).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await objectionsInEveryDress(page)).toEqual([]);
  await openFace(page, 'The forces');
  await expect(page.locator('[data-balanced]')).toBeVisible();
  expect(await objectionsInEveryDress(page)).toEqual([]);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await audit(page, { still: width >= 1440 })).toEqual([]);
  }
});

test('without samples there is a sentence and a way on', async ({ page, visit }) => {
  await visit();
  await openDescent(page);
  await openData(page, 'Empty');
  await expect(page.getByText('Without samples there is no risk')).toBeVisible();
  await page.getByRole('button', { name: 'Open Iris petals' }).click();
  await expect(page.getByRole('slider', { name: 'Learning rate' })).toBeVisible();
});

test('one sample is lit in all figures of the forces', async ({ page, visit }) => {
  await visit();
  await openDescent(page, 'forces');
  await openData(page, 'Nine points');
  await page.keyboard.press(']');
  const name = page.locator('[data-link^="sample."] b');
  const first = await name.innerText();
  await page.getByRole('button', { name: 'Next sample' }).click();
  await expect(name).not.toHaveText(first);
  await page.getByRole('radio', { name: 'C', exact: true }).check();
  await expect(page.locator('[data-figure="4"] h3')).toContainText('C');
  await page.locator('[data-figure="4"] [data-link="sample.2"]').hover({ force: true });
  await expect(name).toHaveText('Sample 3');
});

test('many steps: W is taken elsewhere in the landscape, by mouse and by keys, and comes back by undo', async ({
  page,
  visit,
}) => {
  await visit();
  await takeSteps(page, 12);
  const risk = await readQuantity(page, 'risk');
  const W = await readMatrix(page, 'W');
  await openDescent(page);
  const surface = page.getByRole('application');
  await expect(surface).toHaveAttribute('data-iteration', '12');
  await expect(page.getByText('of the path’s spread lies in this plane')).toBeVisible();
  await surface.focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
  const said = /Where it is taken the risk is (\d+\.\d+)/.exec((await surface.getAttribute('aria-label')) ?? '')?.[1];
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await expect(surface).not.toHaveAttribute('aria-label', new RegExp(`where it is ${risk.toFixed(4)}`));
  await waitIdle(page);
  await page.getByRole('tab', { name: 'Explore' }).click();
  expect((await readQuantity(page, 'risk')).toFixed(4)).toBe(said);
  expect(await readQuantity(page, 'iteration')).toBe(12);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => readQuantity(page, 'risk')).toBe(risk);
  expect(await readMatrix(page, 'W')).toEqual(W);

  await openDescent(page);
  const dot = await page.locator('[data-mark="here"]').boundingBox();
  if (dot === null) throw new Error('W is not shown');
  const [x, y] = [dot.x + dot.width / 2, dot.y + dot.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y - 30, { steps: 3 });
  await page.mouse.up();
  await waitIdle(page);
  await page.getByRole('tab', { name: 'Explore' }).click();
  await expect.poll(() => readQuantity(page, 'risk')).not.toBe(risk);
});

test('how low: R* with its certificate, and the run on its way', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 5);
  await openDescent(page);
  const figure = page.locator('[data-figure="4"]');
  await expect(figure.getByText('A splits off')).toBeVisible();
  expect(await readQuantity(page, 'optimum.risk')).toBeCloseTo(0.068545, 7);
  await expect(figure.getByText(/≥ 1\.00 for all 50 of A/)).toBeVisible();
  await openData(page, 'Nine points');
  await expect(figure.getByText('all can be told apart')).toBeVisible();
  expect(await readQuantity(page, 'optimum.risk')).toBe(0);
  await openData(page, 'Overlapping classes');
  await expect(figure.getByText('reached at W*')).toBeVisible();
  await expect(figure.getByText('least eigenvalue')).toBeVisible();
});

test('in a low window two figures stand at a time, in sight without scrolling', async ({ page, visit }) => {
  await page.setViewportSize({ width: 853, height: 480 });
  await visit();
  await takeSteps(page, 3);
  await page.getByRole('tab', { name: 'Descent' }).click();
  const shown = page.locator('[data-figure]');
  for (const [pair, numbers] of [
    ['1, 2', ['1', '2']],
    ['3, 4', ['3', '4']],
  ] as const) {
    await page.getByRole('radio', { name: pair }).check();
    await expect(shown).toHaveCount(2);
    for (const [place, number] of numbers.entries()) {
      await expect(shown.nth(place)).toHaveAttribute('data-figure', number);
      const plot = shown.nth(place).locator('svg').first();
      await expect
        .poll(async () => ((await plot.boundingBox())?.y ?? NaN) + ((await plot.boundingBox())?.height ?? NaN))
        .toBeLessThan(480);
    }
  }
  await page.getByRole('radio', { name: 'The forces' }).check();
  await expect(page.locator('[data-balanced]')).toBeVisible();
});
