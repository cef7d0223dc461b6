/** What a reader changes about a page: more space in its text, 200 and 400 % zoom, less motion. See docs/accessibility.md. */
import type { Page } from 'playwright/test';
import { audit } from './audit';
import { openData, pause, play, setSpeed, takeSteps, waitIdle, waitIteration } from './page';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';
const SCREENS = 5;

async function openScreen(page: Page, place: number): Promise<string> {
  const tab = page.getByRole('tab').nth(place);
  await tab.evaluate((element: HTMLElement) => element.click());
  await waitIdle(page);
  await page.evaluate(() => document.fonts.ready);
  return (await tab.textContent()) ?? '';
}

/** WCAG 1.4.12. Formulas are set by rule, not as text. */
async function spread(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*:not(.katex, .katex *) { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** What is lost: cut off, covered, or beyond the edge. */
async function lost(page: Page, counts = (_words: string): boolean => true): Promise<string[]> {
  const isLoss = (words: string): boolean => /is cut off|is shortened|overlaps|reaches from|wide in/.test(words);
  return audit(page, { still: false, counts: (words) => isLoss(words) && counts(words) });
}

type Size = readonly [width: number, height: number];

/** Each size in one of the two languages, the smallest in both; all in both with SOAK. */
const sizesIn = (lang: string, sizes: readonly Size[]): readonly Size[] =>
  sizes.filter((_, at) => SOAK || at === sizes.length - 1 || (at % 2 === 0) === (lang === 'en'));

for (const lang of ['en', 'zh-CN']) {
  test(`with the space that a reader may give to text nothing is lost (${lang})`, async ({ page, visit }) => {
    await visit(`?lang=${lang}`);
    await page.locator('html').press('ArrowRight');
    await waitIdle(page);
    await spread(page);
    const found: string[] = [];
    for (const [width, height] of sizesIn(lang, [
      [1440, 900],
      [640, 900],
      [390, 844],
    ])) {
      await page.setViewportSize({ width, height });
      for (let place = 0; place < SCREENS; place++) {
        const screen = await openScreen(page, place);
        // Names of classes and data are shortened in one line with much else, and stand whole in their menus.
        const objections = await lost(page, (words) => width < 700 || !/shortened|cut off|▾|Open data/.test(words));
        for (const words of objections) found.push(`${screen}, ${width}: ${words}`);
      }
    }
    expect(found).toEqual([]);
  });

  test(`at 200 and 400 % zoom every screen is read by scrolling down alone (${lang})`, async ({ page, visit }) => {
    await visit(`?lang=${lang}`);
    await page.locator('html').press('ArrowRight');
    await waitIdle(page);
    const found: string[] = [];
    for (const [width, height] of sizesIn(lang, [
      [720, 450],
      [320, 256],
    ])) {
      await page.setViewportSize({ width, height });
      for (let place = 0; place < SCREENS; place++) {
        const screen = await openScreen(page, place);
        // Two columns: names of classes and data are shortened there, and stand whole in their menus.
        const objections = await lost(page, (words) => width <= 700 || words.includes('wide in'));
        for (const words of objections) found.push(`${screen}, ${width}: ${words}`);
      }
    }
    expect(found).toEqual([]);
  });
}

test('with text set to twice its size in the browser every screen is read by scrolling down alone', async ({
  page,
  visit,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await visit();
  const found: string[] = [];
  for (let place = 0; place < SCREENS; place++) {
    const screen = await openScreen(page, place);
    // So narrow that it is laid out as on a phone.
    if (screen === 'Descent') await page.setViewportSize({ width: 780, height: 900 });
    const body = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    expect(body).toBeGreaterThan(26);
    // As at 200 % zoom, names are shortened.
    const objections = await lost(page, (words) => !/shortened|cut off|▾/.test(words));
    for (const words of objections) found.push(`${screen}: ${words}`);
  }
  expect(found).toEqual([]);
});

test('with less motion it opens at rest, shows few pictures a second, and nothing glides', async ({ page, visit }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
  await openData(page, 'Nine points');
  await setSpeed(page, '60 steps per second');
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    new MutationObserver(() => times.push(performance.now())).observe(document.documentElement, {
      attributeFilter: ['data-iteration'],
    });
  });
  await play(page);
  await waitIteration(page, 120);
  const [times, moving] = await page.evaluate(() => [
    (window as unknown as { times: number[] }).times,
    document.getAnimations().filter(({ playState }) => playState === 'running').length,
  ]);
  await pause(page);
  expect(moving).toBe(0);
  expect(times.length).toBeGreaterThan(2);
  expect((times.at(-1)! - times[1]!) / (times.length - 2), 'ms between pictures').toBeGreaterThan(400);
  await takeSteps(page, 1);
});
