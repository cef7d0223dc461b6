import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './visit';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to, in short. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

for (const theme of ['light', 'dark']) {
  for (const lang of ['en', 'zh-CN']) {
    test(`axe finds nothing: ${theme}, ${lang}`, async ({ page, visit }) => {
      await visit(`?lang=${lang}&theme=${theme}`);
      expect(await violations(page), 'as it opens').toEqual([]);
      await page.getByRole('button', { name: /^(Step|前进一步)$/ }).evaluate((step: HTMLElement) => {
        for (let n = 0; n < 100; n++) step.click();
      });
      await expect(page.locator('html')).toHaveAttribute('data-iteration', '100');
      await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
      await page.getByRole('button', { name: /^(View|显示)$/ }).click();
      await page.getByRole('textbox').first().fill('x');
      await page.getByRole('textbox').first().press('Enter');
      expect(await violations(page), 'with the menu open and an input refused').toEqual([]);
    });
  }
}

test('axe finds nothing on a phone', async ({ page, visit }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  expect(await violations(page)).toEqual([]);
});
