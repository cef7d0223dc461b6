import { matrixOf, openData, readQuantities, readQuantity, readVector, takeSteps, waitIdle } from './page';
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

test('of two classes the difference of the columns of W is shown, and η moves it as 2η would', async ({
  page,
  visit,
}) => {
  await visit();
  await openData(page, 'Two classes');
  await expect(page.getByText('η here is 2η there')).toBeVisible();
  await takeSteps(page, 3);
  await expect(page.locator('data[data-quantity="u.2"]')).toBeVisible();
  const before = await readQuantities(page);
  const [u, G, eta] = [await readVector(page, 'u'), matrixOf(before, 'G'), before.get('eta')!];
  expect(u).toEqual(matrixOf(before, 'W').map(([a, b]) => b! - a!));
  await takeSteps(page, 1);
  const moved = (await readVector(page, 'u')).map((after, o) => after - u[o]! + 2 * eta * G[o]![1]!);
  expect(Math.max(...moved.map(Math.abs))).toBeLessThan(1e-14);
  await openData(page, 'Ring and centre');
  await expect(page.locator('data[data-quantity="u.0"]')).toHaveCount(0);
});
