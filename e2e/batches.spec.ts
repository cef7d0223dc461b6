import type { Page } from 'playwright/test';
import { objections } from './axe';
import { openDescent } from './descentPage';
import { harms, watchEngines } from './faultPage';
import { button, matrixOf, openSessionFile, readQuantities, saveSession, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

async function setBatch(page: Page, typed: string): Promise<void> {
  await button(page, 'Mini-batches').click();
  await page.getByRole('textbox', { name: 'Batch size' }).fill(typed);
  await page.keyboard.press('Enter');
}

test('B is an edit: G stays that of all samples, the step takes g, and one undo takes it back', async ({
  page,
  visit,
}) => {
  await visit();
  await takeSteps(page, 3);
  const before = await readQuantities(page);
  expect(before.has('batch') || before.has('g.0.0')).toBe(false);
  await setBatch(page, '10');
  await expect(page.locator('data[data-quantity="g.0.0"]')).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await expect(page.locator('data[data-quantity="epoch"]')).toHaveText('1');
  await page.keyboard.press('Escape');
  const at = await readQuantities(page);
  expect([matrixOf(at, 'W'), matrixOf(at, 'G')]).toEqual([matrixOf(before, 'W'), matrixOf(before, 'G')]);
  const [W, g] = [matrixOf(at, 'W'), matrixOf(at, 'g')];
  expect(g).not.toEqual(matrixOf(at, 'G'));
  await expect(page.getByText(/^finite differences agree/)).toBeVisible();
  await takeSteps(page, 1);
  const next = matrixOf(await readQuantities(page), 'W');
  expect(next).toEqual(W.map((row, o) => row.map((w, m) => w - 0.1 * g[o]![m]!)));
  expect(await objections(page)).toEqual([]);
});

test('what is typed is taken or refused, B = N is all of them, and undo leaves no trace', async ({ page, visit }) => {
  await visit();
  const before = await readQuantities(page);
  await setBatch(page, '0.5');
  await expect(page.getByRole('alert')).toContainText('“0.5” is not a whole number from 1 to 150. B stays 150.');
  const field = page.getByRole('textbox', { name: 'Batch size' });
  await field.fill('7');
  await page.keyboard.press('Enter');
  await expect(page.locator('data[data-quantity="batch"]')).toHaveText('7');
  await page.getByRole('switch', { name: 'Draw with replacement' }).check();
  await expect(page.getByText('7 drawn anew for each step')).toBeVisible();
  await page.getByRole('switch', { name: 'Draw with replacement' }).uncheck();
  const first = matrixOf(await readQuantities(page), 'g');
  await button(page, 'Another order').click();
  await waitIdle(page);
  expect(matrixOf(await readQuantities(page), 'g')).not.toEqual(first);
  await field.fill('150');
  await page.keyboard.press('Enter');
  await waitIdle(page);
  await expect(page.locator('data[data-quantity="batch"]')).toHaveCount(0);
  expect(await readQuantities(page)).toEqual(before);
});

test('time travel, a reload, a link, a file and a killed worker go on to the same bits', async ({
  page,
  context,
  visit,
}) => {
  await watchEngines(page);
  await visit();
  await takeSteps(page, 2);
  await setBatch(page, '16');
  await page.keyboard.press('Escape');
  const go = async (on: Page, t: number): Promise<ReadonlyMap<string, number>> => {
    await on.getByRole('textbox', { name: 'Go to iteration' }).fill(String(t));
    await on.keyboard.press('Enter');
    await expect(on.locator('html')).toHaveAttribute('data-iteration', String(t));
    await waitIdle(on);
    await expect(on.locator('data[data-quantity="g.0.0"]')).toBeVisible();
    return readQuantities(on);
  };
  const later = await go(page, 60);
  const earlier = await go(page, 23);
  expect(await go(page, 60)).toEqual(later);
  expect(await go(page, 23)).toEqual(earlier);

  await page.reload();
  await waitIdle(page);
  // What shows g is fetched with it.
  await expect(page.locator('data[data-quantity="g.0.0"]')).toBeVisible();
  expect(await readQuantities(page)).toEqual(earlier);
  expect(await go(page, 60)).toEqual(later);
  await go(page, 23);

  await harms.hangs(page);
  await takeSteps(page, 1);
  await waitIdle(page);
  expect(await page.evaluate(() => window.engines.length), 'another worker').toBe(2);
  expect(await go(page, 23)).toEqual(earlier);
  expect(await go(page, 60)).toEqual(later);
  await go(page, 23);

  const file = await saveSession(page);
  expect(JSON.parse(file)).toMatchObject({ version: 2, document: { batch: { size: 16, seed: 0, replace: false } } });
  await page.keyboard.press('Escape');
  await button(page, 'Share').click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toContain('&batch=16&');
  const other = await context.newPage();
  await other.goto(link);
  await waitIdle(other);
  expect(await go(other, 60)).toEqual(later);
  const third = await context.newPage();
  await third.goto('./?lang=en');
  await waitIdle(third);
  await openSessionFile(third, file);
  await expect(third.locator('html')).toHaveAttribute('data-iteration', '23');
  expect(await go(third, 60)).toEqual(later);
});

test('Inspect lights the batch, and Descent says that it draws −G', async ({ page, visit }) => {
  await visit();
  await setBatch(page, '10');
  await page.keyboard.press('Escape');
  await takeSteps(page, 4);
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await expect(page.getByText('Lit: the 10 of 150 samples that the next step goes by.')).toBeVisible();
  await openDescent(page);
  await expect(page.getByText(/one step with all samples/)).toBeVisible();
  expect(await objections(page)).toEqual([]);
});
