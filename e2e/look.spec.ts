import type { Page } from 'playwright/test';
import { audit } from './audit';
import { expect, test } from './visit';

/** Where everything is seen without scrolling, and phones, where the page scrolls under the transport bar. */
const STILL = [
  [1440, 900],
  [1920, 1080],
  [1366, 768],
  [1280, 720],
  [1024, 768],
  [853, 480],
] as const;
const PHONES = [
  [390, 844],
  [360, 640],
  [320, 568],
] as const;

const LANGS = ['en', 'zh-CN'];
const SOAK = process.env['SOAK'] === '1';
/** Every size in both languages with SOAK, else in one of them. */
const sizesOf = (lang: string): readonly (readonly [width: number, height: number])[] =>
  [...STILL, ...PHONES].filter((_, at) => SOAK || at % 2 === LANGS.indexOf(lang));

/** In both languages. */
const NAMES = {
  step: /^(Step|前进一步)$/,
  add: /^(Add class|添加类别)$/,
  play: /^(Play|播放)$/,
  reset: /^(Reset|回到第 0 步)$/,
};

async function steps(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: NAMES.step }).evaluate((element: HTMLElement, times) => {
    for (let n = 0; n < times; n++) element.click();
  }, count);
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(count));
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
}

async function choose(page: Page, source: string): Promise<void> {
  await page
    .locator('select')
    .filter({ has: page.locator(`option[value="${source}"]`) })
    .selectOption(source);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
}

/** Each from the one before. */
const STATES: readonly (readonly [state: string, prepare: (page: Page) => Promise<void>])[] = [
  ['t = 0', () => Promise.resolve()],
  ['t = 200', (page) => steps(page, 200)],
  ['Empty', (page) => choose(page, 'empty')],
  [
    'K = 8',
    async (page) => {
      await choose(page, 'five');
      while ((await page.getByRole('radio').count()) < 8) await page.getByRole('button', { name: NAMES.add }).click();
      await steps(page, 40);
    },
  ],
];

/** Everything that is small, clipped, overlapping or out of reach at any size. */
async function lookEverywhere(page: Page, lang: string): Promise<string[]> {
  await page.mouse.move(0, 0);
  const found: string[] = [];
  for (const [width, height] of sizesOf(lang)) {
    await page.setViewportSize({ width, height });
    const still = STILL.some((size) => size[0] === width);
    for (const words of await audit(page, { still })) found.push(`${width}×${height}: ${words}`);
    for (const name of [NAMES.play, NAMES.step, NAMES.reset]) {
      await expect(page.getByRole('button', { name }), `${width}×${height}`).toBeInViewport({ ratio: 1 });
    }
    if (!still) continue;
    for (const control of [page.getByRole('slider').first(), page.getByRole('textbox').first()]) {
      await expect(control, `${width}×${height}`).toBeInViewport({ ratio: 1 });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

for (const lang of LANGS) {
  test(`nothing is small, clipped, overlapping or out of reach: ${lang}`, async ({ page, visit }) => {
    await visit(`?lang=${lang}`);
    const objections: Record<string, string[]> = {};
    for (const [state, prepare] of STATES) {
      await prepare(page);
      objections[state] = await lookEverywhere(page, lang);
    }
    expect(objections).toEqual(Object.fromEntries(STATES.map(([state]) => [state, []])));
  });
}

test('a long name of the data is shortened before a tab is cut', async ({ page, visit }) => {
  await visit();
  await choose(page, 'same');
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { name: 'Why a step lowers' })).toBeVisible();
  const cut: string[] = [];
  for (const [width, height] of STILL) {
    await page.setViewportSize({ width, height });
    const hidden = await page.getByRole('tablist').evaluate((tabs) => tabs.scrollWidth - tabs.clientWidth);
    if (hidden > 0) cut.push(`${width}: ${hidden} px`);
  }
  expect(cut).toEqual([]);
});
