import type { Page } from 'playwright/test';
import { objections } from './axe';
import { openDescent } from './descentPage';
import { button, matrixOf, readQuantities, readQuantity, takeSteps, waitIdle } from './page';
import { openProof } from './proofPage';
import { expect, test } from './visit';

async function setLambda(page: Page, typed: string): Promise<void> {
  await button(page, 'Penalty').click();
  await page.getByRole('textbox', { name: 'L2 penalty' }).fill(typed);
  await page.keyboard.press('Enter');
}

test('a penalty is an edit: G gains λW, L becomes L + λ, R its part, and one undo takes it back', async ({
  page,
  visit,
}) => {
  await visit();
  await takeSteps(page, 3);
  const before = await readQuantities(page);
  expect(before.has('lambda') || before.has('risk.data')).toBe(false);
  await setLambda(page, '0.25');
  await expect(page.locator('data[data-quantity="risk.data"]')).toBeVisible();
  expect(await objections(page)).toEqual([]);
  const after = await readQuantities(page);
  const [W, G, bare] = [matrixOf(after, 'W'), matrixOf(after, 'G'), matrixOf(before, 'G')];
  expect(W).toEqual(matrixOf(before, 'W'));
  const squares = W.slice(1)
    .flat()
    .reduce((sum, w) => sum + w * w, 0);
  G.forEach((row, o) =>
    row.forEach((g, m) => expect(g - bare[o]![m]!).toBeCloseTo(o === 0 ? 0 : 0.25 * W[o]![m]!, 14)),
  );
  expect(after.get('risk.data')).toBe(before.get('risk'));
  expect(after.get('risk')! - before.get('risk')!).toBeCloseTo(squares / 8, 14);
  expect(after.get('smoothness')! - before.get('smoothness')!).toBeCloseTo(0.25, 12);
  await expect(page.getByText(/^finite differences agree/)).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'Undo').click();
  await expect(page.locator('data[data-quantity="lambda"]')).toHaveCount(0);
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(before);
});

test('what is typed is taken or refused, and a reload brings everything back', async ({ page, visit }) => {
  await visit();
  await setLambda(page, '-1');
  await expect(page.getByRole('alert')).toContainText('“-1” is not a number from 0 to');
  await page.getByRole('textbox', { name: 'L2 penalty' }).fill('0.01');
  await page.keyboard.press('Enter');
  await page.getByRole('switch', { name: 'Penalise the bias row too' }).check();
  await page.keyboard.press('Escape');
  await takeSteps(page, 5);
  const before = await readQuantities(page);
  expect(before.get('lambda')).toBe(0.01);
  await page.reload();
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(before);
  await button(page, 'Step back').click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '4');
  await takeSteps(page, 1);
  expect(await readQuantities(page)).toEqual(before);
});

test('Inspect, Proof and Descent each have their one term of it', async ({ page, visit }) => {
  await visit();
  await setLambda(page, '0.1');
  await page.keyboard.press('Escape');
  await takeSteps(page, 4);
  await openProof(page);
  const line = page.locator('[data-proof-line="PEN"]');
  await expect(line).toHaveAttribute('data-holds', 'true');
  await expect(page.locator('[data-proof-line="G"]')).toHaveAttribute('data-holds', 'true');
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await expect(page.getByText('average of the 150 tiles, plus λW, is the gradient')).toBeVisible();
  await openDescent(page);
  await expect(page.locator('[data-optimum], [data-figure="3"]').first()).toBeVisible();
  await expect(page.locator('data[data-quantity="optimum.risk"]')).toBeVisible();
  expect(await readQuantity(page, 'optimum.risk')).toBeGreaterThan(0.068545);
  await openDescent(page, 'forces');
  await expect(page.locator('[data-balanced="true"]')).toBeVisible();
  await expect(page.locator('data[data-quantity="penalty.0.0"]')).toBeVisible();
  // Pairs of four columns have room for one number beside another on a large page alone.
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
});
