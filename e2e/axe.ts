/** Axe on the page as it stands. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from './visit';

const SOAK = process.env['SOAK'] === '1';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe objects to now, in short; empty where there is nothing. With `within` only in what these selectors find. Only violations are described, and in the page
 * itself, which has no frames: a quarter of the time, the same findings.
 */
export async function objections(page: Page, within: readonly string[] = []): Promise<string[]> {
  await settle(page);
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values: TAGS } });
  for (const part of within) if ((await page.locator(part).count()) > 0) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** What axe objects to in the frames of a page, however the page around them is written. */
export async function objectionsInFrames(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values: TAGS } })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.flatMap(({ target, html }) => (target.length > 1 ? [`${id} in ${target.join(' ')}: ${html}`] : [])),
  );
}

/** Landmarks that a page and its frames have more than once without telling them apart. */
export async function repeatedLandmarks(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withRules(['landmark-unique', 'landmark-no-duplicate-main'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/**
 * What axe objects to in both themes and both languages, switched by the page's own buttons and back again. With full
 * counts in every pair of them, else in each theme and in each language once.
 */
export async function objectionsInEveryDress(page: Page, within: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  const look = async (): Promise<void> => {
    const { theme, lang } = await page.evaluate(() => ({
      theme: document.documentElement.dataset['theme'],
      lang: document.documentElement.lang,
    }));
    for (const words of await objections(page, within)) found.push(`${theme}, ${lang}: ${words}`);
  };
  for (const [place, press] of [turnTheme, turnLanguage, turnTheme, turnLanguage].entries()) {
    if (SOAK || place % 2 === 0) await look();
    await press(page);
  }
  return found;
}

/** Presses without a pointer, so that an open menu stays open. */
async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).evaluate((button: HTMLElement) => button.click());
}

async function turnTheme(page: Page): Promise<void> {
  const root = page.locator('html');
  const next = (await root.getAttribute('data-theme')) === 'dark' ? 'light' : 'dark';
  await press(page, /^(Theme|主题)$/);
  await expect(root).toHaveAttribute('data-theme', next);
}

async function turnLanguage(page: Page): Promise<void> {
  const root = page.locator('html');
  const next = (await root.getAttribute('lang')) === 'en' ? 'zh-CN' : 'en';
  await press(page, /^(Language|语言)$/);
  await expect(root).toHaveAttribute('lang', next);
}

/** Ends every transition: a colour on its way is not the colour that is read. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.getAnimations()) {
      if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
    }
  });
}
