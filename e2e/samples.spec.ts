import type { Page } from 'playwright/test';
import { objections } from './axe';
import { button, openData, readQuantities, waitSamples } from './page';
import { expect, test } from './visit';

const grid = (page: Page) => page.getByRole('grid', { name: 'Samples' });
const cell = (page: Page, n: number, column: number) => grid(page).locator(`[data-cell="${n - 1}.${column}"]`);

async function openTable(page: Page): Promise<void> {
  await button(page, 'Table').click();
  await expect(grid(page)).toBeVisible();
}

test('samples are edited, relabelled, deleted, added and taken back in the table', async ({ page, visit }) => {
  await visit();
  await openTable(page);
  await cell(page, 1, 1).click();
  await page.keyboard.type('2.5');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 1)).toHaveText('2.5');
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await expect(cell(page, 1, 1)).toHaveText('2.5');
  await page.keyboard.type('12abc');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“12abc” is not a number');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('3');
  await expect(cell(page, 1, 3)).toContainText('virginica');
  await page.keyboard.press('Delete');
  await waitSamples(page, 149);
  const first = page.getByRole('textbox', { name: 'x1 of the new sample' });
  await first.fill('6');
  await page.getByRole('textbox', { name: 'x2 of the new sample' }).fill('2');
  await page.keyboard.press('Enter');
  await waitSamples(page, 150);
  await expect(first).toBeFocused();
  await expect(cell(page, 150, 1)).toHaveText('6');
  for (let times = 0; times < 4; times++) await button(page, 'Undo').click();
  await cell(page, 150, 1).click();
  await page.keyboard.press('Home');
  await expect(cell(page, 1, 1)).toHaveText('1.4');
  await expect(cell(page, 1, 3)).toContainText('setosa');
});

test('the largest loss comes first on demand, and R is the mean of the last column', async ({ page, visit }) => {
  await visit();
  await openTable(page);
  await page.getByRole('columnheader', { name: 'loss' }).getByRole('button').click();
  await expect(page.getByText('150 samples, the largest loss first')).toBeVisible();
  await expect(page.locator('[data-quantity="risk"]').last()).toHaveText('1.0986');
  await expect(cell(page, 1, 5)).toHaveText('1.0986');
  expect(await grid(page).getByRole('row').count()).toBeLessThan(60);
  expect(await objections(page)).toEqual([]);
});

test('a pasted block lands from the cell on, new rows are added, faults are listed, one Undo', async ({
  page,
  visit,
}) => {
  await visit();
  await openTable(page);
  await cell(page, 1, 1).click();
  await page.keyboard.press('End');
  await expect(cell(page, 150, 1)).toBeFocused();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1.5\t0.5\tsetosa\n1.25\t\tsetosa\n1.75\t0.25\tB\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await waitSamples(page, 151);
  await expect(page.getByRole('alert')).toContainText('Row 2, x2: empty, and empty is not 0');
  await expect(cell(page, 151, 3)).toContainText('versicolor');
  await button(page, 'Undo').click();
  await waitSamples(page, 150);
  expect((await readQuantities(page)).get('samples')).toBe(150);
});

test('on a phone the plane stays above the rows, and both have one selection', async ({ page, visit }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit();
  await button(page, 'More').click();
  await openTable(page);
  const plane = page.getByRole('group', { name: 'Plane', exact: true });
  const [above, below] = [(await plane.boundingBox())!, (await grid(page).boundingBox())!];
  expect(above.height).toBeGreaterThan(200);
  expect(above.y + above.height).toBeLessThanOrEqual(below.y);
  await cell(page, 3, 0).click();
  await plane.focus();
  await page.keyboard.press(']');
  await expect(grid(page).getByRole('row', { selected: true })).toContainText('4');
  expect(await objections(page)).toEqual([]);
});

test('the button pastes what the clipboard has, into an empty table too', async ({ page, context, visit }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit();
  await openData(page, 'Empty');
  await openTable(page);
  await page.evaluate(() => navigator.clipboard.writeText('0.5\t0.4\tA\n-0.4\t0.3\tB\n'));
  await button(page, 'Paste rows').click();
  await waitSamples(page, 2);
  await expect(cell(page, 2, 1)).toHaveText('−0.4');
});
