import type { Page } from 'playwright/test';
import { objectionsInEveryDress } from './axe';
import { readQuantities, waitSamples } from './page';
import { expect, test } from './visit';

/** Iris with four features after 200 steps at η = 0.03. */
async function openFlowers(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Data', exact: true }).selectOption('flowers');
  await waitSamples(page, 150);
  const field = page.getByRole('textbox', { name: 'Go to iteration' });
  await field.fill('200');
  await field.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '200');
}

const region = (page: Page) => page.locator('[data-region="1"]').getAttribute('d');
const marks = (page: Page) => page.locator('[data-mismatches]');

test('the plane is a slice: what is held can be moved, and who is misplaced is said', async ({ page, visit }) => {
  await visit();
  await openFlowers(page);
  await expect(marks(page)).toHaveAttribute('data-mismatches', '13');
  await expect(page.getByText('13 samples stand in another region than their own')).toBeVisible();
  const atMean = await region(page);
  const slider = page.getByRole('slider', { name: 'Held at sepal length (cm)' });
  await slider.press('ArrowRight');
  const field = page.getByRole('textbox', { name: 'Held at sepal length (cm)' });
  await expect(field).toHaveValue(/^5\.9/);
  await expect.poll(() => region(page)).not.toBe(atMean);
  await slider.dblclick();
  await expect.poll(() => region(page)).toBe(atMean);

  // A placed sample takes the held values, to the number.
  await field.fill('7.25');
  await field.press('Enter');
  await page.locator('#plane').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await waitSamples(page, 151);
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await expect.poll(async () => (await readQuantities(page)).get('x.1')).toBe(7.25);
});

test('any two features can be the axes, by lists and by the names of rows', async ({ page, visit }) => {
  await visit();
  await openFlowers(page);
  const across = page.getByRole('combobox', { name: 'Feature across the plane' });
  await across.selectOption('0');
  await expect(page.getByRole('slider', { name: 'Held at petal length (cm)' })).toBeVisible();
  await page
    .getByRole('grid', { name: 'Weights' })
    .getByRole('rowheader')
    .nth(2)
    .click({ modifiers: ['Shift'] });
  const up = page.getByRole('combobox', { name: 'Feature up the plane' });
  await expect(up).toHaveValue('1');
  // The feature of the other axis changes places with this one's.
  await across.selectOption('1');
  await expect(up).toHaveValue('0');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(across).toHaveValue('0');
  expect(await objectionsInEveryDress(page)).toEqual([]);
});

test('standardised features begin again at W = 0, keep the plane, and one Undo brings all back', async ({
  page,
  visit,
}) => {
  await visit();
  await openFlowers(page);
  const toggle = page.getByRole('switch', { name: 'Standardise features' });
  await expect(page.getByText('would make 1/L 0.685')).toBeVisible();
  const before = await readQuantities(page);
  await toggle.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
  await expect(toggle).toBeChecked();
  await expect(page.getByText('would make 1/L 0.0321')).toBeVisible();
  await expect.poll(async () => 1 / ((await readQuantities(page)).get('smoothness') ?? 1)).toBeCloseTo(0.685, 3);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '200');
  await expect(toggle).not.toBeChecked();
  expect((await readQuantities(page)).get('W.4.2')).toBe(before.get('W.4.2'));
});
