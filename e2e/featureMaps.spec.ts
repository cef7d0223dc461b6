import type { Page } from 'playwright/test';
import { objections } from './axe';
import { button, matrixOf, openData, readQuantities, waitIdle } from './page';
import { openProof } from './proofPage';
import { expect, test } from './visit';

async function goTo(page: Page, t: number): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Go to iteration' });
  await field.fill(String(t));
  await field.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(t));
  await waitIdle(page);
}

const features = (page: Page) => page.getByRole('radiogroup', { name: 'Features' });

async function choose(page: Page, name: string): Promise<void> {
  await features(page).getByRole('radio', { name, exact: true }).check();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
  await waitIdle(page);
}

test('squares tell ring and centre apart, and proof, inspect and check hold', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Ring and centre');
  await goTo(page, 20);
  const linear = await readQuantities(page);
  await choose(page, '+ squares');
  expect(matrixOf(await readQuantities(page), 'W')).toEqual(Array.from({ length: 6 }, () => [0, 0]));
  await expect(page.getByText(/^1: linear features: \d+ of 80$/)).toBeVisible();
  await expect(page.getByText('still flat in the space of the five features')).toBeVisible();
  await goTo(page, 120);
  const squares = await readQuantities(page);
  expect(squares.get('correct')).toBeGreaterThanOrEqual(79);
  expect(squares.get('risk')).toBeLessThan(linear.get('risk')!);
  await expect(page.getByText(/^finite differences agree/)).toBeVisible();
  await expect(page.locator('path[data-region]')).toHaveCount(2);
  const heads = await page.getByRole('grid', { name: 'Weights' }).getByRole('rowheader').allTextContents();
  expect(heads).toEqual(['1', 'x1', 'x2', 'x12', 'x1x2', 'x22']);
  expect(await objections(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Inspect' }).click();
  await expect.poll(async () => (await readQuantities(page)).has('x.5')).toBe(true);
  const own = await readQuantities(page);
  const [x1, x2] = [own.get('x.1')!, own.get('x.2')!];
  expect([3, 4, 5].map((o) => own.get(`x.${o}`))).toEqual([x1 * x1, x1 * x2, x2 * x2]);

  await openProof(page);
  await expect(page.locator('[data-proof-line="G"][data-holds="true"]')).toBeVisible();
  // What the handout has where it slips stays wrong.
  const failing = await page
    .locator('[data-holds="false"]')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-proof-line')?.[0]));
  expect(failing.every((line) => line === 'E')).toBe(true);
});

test('a reload and one undo bring everything back', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Ring and centre');
  await goTo(page, 5);
  const before = await readQuantities(page);
  await choose(page, '+ cubic');
  await goTo(page, 30);
  const cubic = await readQuantities(page);
  expect(matrixOf(cubic, 'W')).toHaveLength(10);
  await page.reload();
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(cubic);
  await choose(page, 'linear');
  await button(page, 'Undo').click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '30');
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(cubic);
  await visit();
  await openData(page, 'Ring and centre');
  await goTo(page, 5);
  await choose(page, '+ squares');
  await button(page, 'Undo').click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '5');
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(before);
});

test('what can not be mapped is off, and says why', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Iris, four features');
  await button(page, 'Initial W').click();
  await expect(features(page).getByRole('radio', { name: '+ squares' })).toBeDisabled();
  await expect(page.getByText('Squares and cubes are made of two features; these samples have 4.')).toBeVisible();
});
