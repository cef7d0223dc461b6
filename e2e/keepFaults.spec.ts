import type { Page } from 'playwright/test';
import { audit } from './audit';
import { objections } from './axe';
import { act, catchFiles, caughtIn, DAMAGE, EMPTY, FILL, letPass, runIn, savedIn, untilIdle } from './keepPage';
import { button } from './page';
import { expect, test } from './visit';

test.describe.configure({ timeout: 180_000 });

test.beforeEach(({ context }) => context.addInitScript(catchFiles));

async function open(page: Page, query = '?lang=en'): Promise<void> {
  await page.goto(`./${query}`);
  await untilIdle(runIn(page));
}

/** Where a browser blocks storage, already naming it throws. */
function blockStorage(): void {
  for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  }
}

/** Whatever paints the plane throws from now on. */
const BREAK = `HTMLCanvasElement.prototype.getContext = () => { throw new Error('planned'); };`;

const NOT_SAVED = { en: 'Not saved on this computer', 'zh-CN': '未保存在这台电脑上' } as const;

test('full storage: it says so and works, until there is room again', async ({ page }) => {
  await open(page);
  const run = runIn(page);
  await act(run, ['add']);
  await letPass(run, 300);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await run(FILL);
  for (let n = 0; n < 12; n++) await act(run, ['left', 'add']);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(NOT_SAVED.en);
  await act(run, ['step']);
  await untilIdle(run);
  await notice.getByRole('button', { name: 'Save session' }).click();
  const saved = JSON.parse(String(await caughtIn(run))) as { document: { points: unknown[] } };
  expect(saved.document.points).toHaveLength(163);
  const language = page.getByRole('button', { name: /^(Language|语言)$/ });
  await language.click();
  await expect(notice).toContainText(NOT_SAVED['zh-CN']);
  await language.click();
  await run(EMPTY);
  await expect(notice).toHaveCount(0);
  const before = await savedIn(run);
  await page.reload();
  await untilIdle(run);
  expect(await savedIn(run)).toEqual(before);
});

for (const lang of ['en', 'zh-CN'] as const) {
  test(`blocked storage: it works, says so, and nothing is out of place (${lang})`, async ({ page, context }) => {
    await context.addInitScript(blockStorage);
    await open(page, `?lang=${lang}&theme=${lang === 'en' ? 'light' : 'dark'}`);
    const run = runIn(page);
    // Without a selection: the card of a sample stands over what is below it.
    await act(run, ['left', 'add', 'free', 'step']);
    await untilIdle(run);
    expect((await savedIn(run)).document.points).toHaveLength(151);
    const notice = page.getByRole('alert').filter({ hasText: NOT_SAVED[lang] });
    const found: string[] = [];
    for (const [width, height] of [
      [1440, 900],
      [853, 480],
      [390, 844],
    ] as const) {
      // prettier-ignore
      await page.setViewportSize({ width, height });
      await expect(notice).toBeInViewport();
      for (const words of await audit(page, { still: width > 400 })) found.push(`${width}×${height}: ${words}`);
    }
    expect(found).toEqual([]);
    expect(await objections(page)).toEqual([]);
  });
}

test('damaged work: the default opens, what was found can be saved', async ({ page }) => {
  await open(page);
  const run = runIn(page);
  await act(run, ['add', 'add']);
  await letPass(run, 300);
  await run(DAMAGE);
  await page.goto('about:blank');
  await open(page);
  expect((await savedIn(run)).document.points).toHaveLength(150);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('is damaged and could not be read');
  expect(await objections(page)).toEqual([]);
  await notice.getByRole('button', { name: 'Save what was found' }).click();
  expect(await caughtIn(run)).toContain('"document.0": "garbage"');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

for (const lang of ['en', 'zh-CN'] as const) {
  test(`a screen that throws: the work is there, and three ways on (${lang})`, async ({ page, complaints }) => {
    await open(page, `?lang=${lang}`);
    const run = runIn(page);
    await act(run, ['left', 'add']);
    await untilIdle(run);
    await run(BREAK);
    await act(run, ['step']);
    const words =
      lang === 'en'
        ? ['This screen ran into an error', 'Save session', 'Reload', 'Start fresh', 'Continue where you left off']
        : ['这个页面出错了', '保存存档', '重新加载', '重新开始', '从上次离开处继续'];
    const screen = page.getByRole('alert').filter({ hasText: words[0]! });
    await expect(screen).toBeVisible();
    await untilIdle(run);
    expect(await objections(page)).toEqual([]);
    complaints.length = 0;

    await screen.getByRole('button', { name: words[1]! }).click();
    const work = await savedIn(run);
    expect(work.document.points).toHaveLength(151);
    // Another screen gets another chance.
    await page.getByRole('tab').nth(2).click();
    await expect(screen).toHaveCount(0);
    await page.getByRole('tab').nth(0).click();
    await expect(screen).toBeVisible();
    await screen.getByRole('button', { name: words[2]! }).click();
    await expect(screen).toHaveCount(0);
    await untilIdle(run);
    expect(await savedIn(run)).toEqual(work);

    await run(BREAK);
    await act(run, ['free', 'down', 'add', 'step']);
    await screen.getByRole('button', { name: words[3]! }).click();
    await expect(screen).toHaveCount(0);
    await untilIdle(run);
    expect((await savedIn(run)).document.points).toHaveLength(150);
    await page.getByRole('button', { name: words[4]! }).click();
    await untilIdle(run);
    expect((await savedIn(run)).document.points).toHaveLength(152);
    complaints.length = 0;
  });
}

test('a page that throws altogether, with nothing kept: starting fresh takes a second press', async ({
  page,
  context,
  complaints,
}) => {
  await context.addInitScript(blockStorage);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await act(runIn(page), ['add']);
  // The icons that a wide header has and a narrow one has not can't be drawn.
  await page.evaluate(() => {
    document.createElementNS = () => {
      throw new Error('planned');
    };
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByRole('alert').filter({ hasText: 'ran into an error' })).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await button(page, 'Start fresh').click();
  await expect(button(page, 'Start fresh without it')).toBeVisible();
  await button(page, 'Start fresh without it').click();
  await untilIdle(runIn(page));
  expect((await savedIn(runIn(page))).document.points).toHaveLength(150);
  complaints.length = 0;
});
