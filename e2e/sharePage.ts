/** The Share sheet, and what a link leads to. */
import type { Locator, Page } from 'playwright/test';
import { button } from './page';
import { expect } from './visit';

export async function openShare(page: Page): Promise<Locator> {
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toBeVisible();
  return dialog;
}

export const linkField = (page: Page): Locator => page.getByRole('textbox', { name: /^(Link|链接)$/ });

/** The link of what is shown now; the sheet is closed again. */
export async function linkOf(page: Page): Promise<string> {
  await openShare(page);
  const link = await linkField(page).inputValue();
  await page.keyboard.press('Escape');
  return link;
}

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((text) => {
    location.hash = text;
  }, hash);
}

export const dataShown = (page: Page): Locator => page.getByRole('combobox', { name: 'Data', exact: true });
export const alertOf = (page: Page): Locator => page.getByRole('alert');
