import type { Page } from 'playwright/test';
import { audit } from './audit';
import { objections as violations } from './axe';
import { expect, test } from './visit';

const SIZES = [
  [1440, 900],
  [1280, 720],
  [853, 480],
  [390, 844],
  [320, 568],
] as const;

/** What is wrong at every size, with the text in the way of nothing else. */
async function objections(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    for (const words of await audit(page, { still: false })) found.push(`${width}×${height}: ${words}`);
  }
  return found;
}

const SOAK = process.env['SOAK'] === '1';

/** Each theme and each language once; every pair of them with full counts. */
for (const theme of ['light', 'dark']) {
  for (const lang of SOAK ? ['en', 'zh-CN'] : [theme === 'light' ? 'en' : 'zh-CN']) {
    test(`the sheet and a broken link are sound to axe: ${theme}, ${lang}`, async ({ page, visit }) => {
      await visit(`?lang=${lang}&theme=${theme}#v=1`);
      expect(await violations(page), 'broken link').toEqual([]);
      expect(await objections(page)).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByRole('button', { name: /^(Share|分享)$/ }).click();
      await page.getByRole('button', { name: /^(Copy link|复制链接)$/ }).click();
      expect(await violations(page), 'sheet').toEqual([]);
    });
  }
}
