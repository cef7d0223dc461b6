/** What the end-to-end tests do on Descent. */
import type { Page } from 'playwright/test';
import { expect } from './visit';

/** Opens Descent and waits for the first picture of a face at the shown iteration. */
export async function openDescent(page: Page, face: 'step' | 'forces' = 'step'): Promise<void> {
  await page.getByRole('tab', { name: /^(Descent|下降)$/ }).click();
  await openFace(page, face === 'step' ? /^(The step|一步)$/ : /^(The forces|受力)$/);
  if (face === 'forces') {
    await expect(page.locator('[data-balanced]')).toBeVisible();
    return;
  }
  const iteration = (await page.locator('html').getAttribute('data-iteration')) ?? '';
  await expect(page.locator('[data-figure="1"] [role="img"]')).toHaveAttribute('data-iteration', iteration);
}

export async function openFace(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check();
}
