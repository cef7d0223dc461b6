/** What the end-to-end tests do on Descent. */
import type { Page } from 'playwright/test';
import { expect } from './visit';

/** Opens Descent and waits for its first picture. */
export async function openDescent(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^(Descent|下降)$/ }).click();
  const line = page.locator('[data-figure="1"] [role="img"]');
  const iteration = (await page.locator('html').getAttribute('data-iteration')) ?? '';
  await expect(line).toHaveAttribute('data-iteration', iteration);
}
