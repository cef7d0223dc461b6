import type { Page } from 'playwright/test';
import { objections, objectionsInEveryDress } from './axe';
import { illegible } from './legible/illegible';
import { button, openData, readQuantities, readQuantity, waitIdle, waitSamples } from './page';
import { expect, test } from './visit';

const plane = (page: Page) => page.getByRole('group', { name: 'Plane', exact: true });
const painted = (page: Page) => plane(page).locator('canvas[data-painted="1797"]');
const row = (page: Page, kind: 'W' | 'xw' | 'G') => page.locator(`[data-row="${kind}"]`);
const words = (page: Page) => page.locator('[data-pixel]');

/** The digits after 200 steps at η = 0.1. */
async function openDigits(page: Page, steps = '200'): Promise<void> {
  await openData(page, 'digits');
  await waitSamples(page, 1797);
  await expect(painted(page)).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Go to iteration' });
  await field.fill(steps);
  await field.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', steps);
  await waitIdle(page);
}

/** Ink of the picture of class m: how many of its canvas's pixels are painted. */
async function inkOf(page: Page, kind: 'W' | 'xw' | 'G', m: number): Promise<number> {
  return row(page, kind)
    .locator(`[data-picture="${m}"] canvas`)
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, at) => at % 4 === 3 && value > 0).length;
    });
}

test('digits: components without regions, columns as pictures, and a pixel lit in all with its words', async ({
  page,
  visit,
}) => {
  await visit();
  await openDigits(page);
  await expect(page.locator('[data-misplaced="864"]')).toContainText('28.5 % of the spread of the 64 pixels.');
  await expect(page.locator('[data-region]')).toHaveCount(0);
  for (const kind of ['W', 'xw', 'G'] as const) {
    await expect(row(page, kind).locator('canvas')).toHaveCount(10);
    expect(await inkOf(page, kind, 3)).toBeGreaterThan(50);
  }
  // z and ŷ are those of the chosen sample, and its picture is there.
  const quantities = await readQuantities(page);
  const yhat = Array.from({ length: 10 }, (_, m) => quantities.get(`yhat.${m}`) ?? NaN);
  expect(yhat.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  await expect(page.getByRole('img', { name: /^Sample \d+ as a picture$/ })).toBeVisible();

  const picture = row(page, 'G').locator('[data-picture="4"]');
  const box = (await picture.boundingBox())!;
  await page.mouse.move(box.x + (4.5 / 8) * box.width, box.y + (2.5 / 8) * box.height);
  await expect(words(page)).toContainText('pixel 3, 5, class 4:');
  await expect(page.locator('[data-lit="20"]')).toHaveCount(30);
  expect([...(await readQuantities(page)).keys()]).toEqual(expect.arrayContaining(['x.21', 'W.21.4', 'G.21.4']));

  // The same by keys, into the next picture.
  await page.mouse.move(0, 0);
  await expect(words(page)).toHaveCount(0);
  await row(page, 'W').focus();
  for (let times = 0; times < 9; times++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(words(page)).toContainText('pixel 2, 1, class 1:');
  await page.keyboard.press('Tab');
  await expect(words(page)).toHaveCount(0);

  // Samples by brackets; nothing is placed by a click.
  await plane(page).focus();
  const sample = await page
    .getByText(/^Sample \d+$/)
    .first()
    .innerText();
  await page.keyboard.press(']');
  await expect(page.getByText(sample, { exact: true })).toHaveCount(0);
  await plane(page).click({ position: { x: 5, y: 5 } });
  await waitIdle(page);
  expect(await readQuantity(page, 'samples')).toBe(1797);
});

test('the score plane has three exact parts, two pixels the slice, and the view goes back to numbers', async ({
  page,
  visit,
}) => {
  await visit();
  await openDigits(page, '20');
  const shows = page.getByRole('combobox', { name: 'The plane shows' });
  await shows.selectOption('scores');
  await expect(page.locator('[data-region]')).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Class to the right' }).selectOption('8');
  await expect(page.locator('[data-region="8"]')).toHaveCount(1);
  await shows.selectOption('pixels');
  await expect(page.getByRole('combobox', { name: 'Feature across the plane' })).toBeVisible();
  await shows.selectOption('components');
  await expect(painted(page)).toBeVisible();
  await button(page, 'View').click();
  // The menu goes with the pictures.
  await page.getByRole('checkbox', { name: 'Show pixels as pictures' }).click();
  await expect(page.getByRole('grid', { name: 'Weights' })).toBeVisible();
});

test('where W begins can be read beside the pictures', async ({ page, visit }) => {
  await visit();
  await openDigits(page, '20');
  await button(page, 'Initial W').click();
  await expect(button(page, 'Start from it')).toBeVisible();
  expect(await illegible(page)).toEqual([]);
});

test('nothing to object to in either theme and language, nor on a phone', async ({ page, visit }) => {
  await visit();
  await openDigits(page, '20');
  expect(await objectionsInEveryDress(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('combobox', { name: 'Class whose pictures are shown' })).toBeVisible();
  expect(await objections(page)).toEqual([]);
});
