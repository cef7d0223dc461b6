import { openData, readQuantities, readQuantity, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

test('a set with a question asks it, and a reload keeps it', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Three in a line');
  await expect(page.getByText('Switch the bias off: where does B still win?')).toBeVisible();
  await takeSteps(page, 2);
  const before = await readQuantities(page);
  await page.reload();
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(before);
});

test('beyond 2/L the risk rises, and the page says how often', async ({ page, visit }) => {
  await visit();
  await openData(page, 'η too large');
  await takeSteps(page, 12);
  await expect(page.getByRole('alert')).toContainText('of the last 10 steps at η = 60');
  expect((await readQuantity(page, 'eta')) * (await readQuantity(page, 'smoothness'))).toBeGreaterThan(2);
});
