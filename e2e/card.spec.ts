/** The card of a sample has room for what it holds: coordinates of any scale, up to ten classes, a phone. */
import type { Page } from 'playwright/test';
import { illegible } from './legible/illegible';
import { STATES } from './legible/states';
import { waitSamples } from './page';
import { expect, test } from './visit';

/** Opens the card of the first sample; the buttons of each of these coordinates are on one line. */
async function expectLines(page: Page, symbols: readonly string[]): Promise<void> {
  await page.locator('#plane').press(']');
  const card = page.locator('[data-card]');
  for (const symbol of symbols) {
    const [less, more] = await Promise.all(
      ['−', '+'].map((sign) =>
        card
          .getByRole('button', { name: symbol })
          .filter({ hasText: sign })
          .evaluate((button) => button.getBoundingClientRect().top),
      ),
    );
    expect(more, symbol).toBe(less);
  }
}

test('features of many scales keep their lines, and x its room on the big screen', async ({ page, visit }) => {
  await visit();
  await page.getByRole('combobox', { name: 'Data', exact: true }).selectOption('wine');
  await waitSamples(page, 178);
  await expectLines(page, ['x7', 'x13']);
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await page.keyboard.press('f');
  await expect(page.getByText('sample 1', { exact: true })).toBeVisible();
  expect(await illegible(page)).toEqual([]);
});

for (const K of [3, 8, 10]) {
  test(`a phone has room for the card of ${K} classes`, async ({ page, visit }) => {
    await visit();
    await STATES.find(({ name }) => name === `K = ${K}, t = 60`)?.prepare(page);
    await page.setViewportSize({ width: 360, height: 640 });
    await expectLines(page, ['x1', 'x2']);
    expect(await illegible(page)).toEqual([]);
  });
}
