import { gzipSync } from 'node:zlib';
import type { BrowserContext, Response } from 'playwright/test';
import { expect, test } from './visit';

/** KiB */
const SCRIPTS = 170;
const FONTS = 150;

/** The trainer fetches it once it has rested for half a second: before the page is idle where that takes longer. */
const LATER = /\/findOptimum-/;

/** All answers of a kind, as they come, each address once: on a slow machine a silent worker's script is looked at again. */
function answers(context: BrowserContext, kind: RegExp): Response[] {
  const found: Response[] = [];
  context.on('response', (response) => {
    if (!kind.test(response.headers()['content-type'] ?? '') || LATER.test(response.url())) return;
    if (found.every((other) => other.url() !== response.url())) found.push(response);
  });
  return found;
}

/** KiB of all bodies, each written down with its size. */
async function weigh(
  what: string,
  limit: number,
  responses: readonly Response[],
  size: (body: Buffer) => number,
): Promise<number> {
  const sizes = (await Promise.all(responses.map((response) => response.body()))).map((body) => size(body) / 1024);
  const total = sizes.reduce((sum, each) => sum + each, 0);
  const lines = responses.map((response, at) => `  ${sizes[at]?.toFixed(1)} KiB  ${new URL(response.url()).pathname}`);
  console.log(`${what}: ${total.toFixed(1)} of ${limit} KiB\n${lines.join('\n')}`);
  return total;
}

test(`JavaScript answered before idle, worker included, is at most ${SCRIPTS} KiB gzip`, async ({ context, visit }) => {
  const scripts = answers(context, /javascript/);
  const answered: Response[] = [];
  // The page says itself when it is idle: what it fetches from then on may be answered at once.
  await context.exposeFunction('countScripts', () => {
    if (answered.length === 0) answered.push(...scripts);
  });
  await context.addInitScript(() => {
    new MutationObserver(() => {
      const { countScripts } = window as unknown as { countScripts: () => void };
      if (document.documentElement.dataset['status'] === 'idle') countScripts();
    }).observe(document, { subtree: true, attributeFilter: ['data-status'] });
  });
  await visit();
  await expect.poll(() => answered.length).toBeGreaterThan(0);
  expect(answered.length, 'the page and its worker').toBeGreaterThan(1);
  const total = await weigh(
    'JavaScript before idle, gzip',
    SCRIPTS,
    answered,
    (body) => gzipSync(body, { level: 9 }).length,
  );
  expect(total).toBeLessThanOrEqual(SCRIPTS);
});

for (const lang of ['en', 'zh-CN'])
  test(`the fonts of the first picture weigh at most ${FONTS} KiB, ${lang}`, async ({ page, context, visit }) => {
    const fonts = answers(context, /font/);
    await visit(`?lang=${lang}`);
    await page.evaluate(() => document.fonts.ready);
    expect(fonts.length).toBeGreaterThan(2);
    expect(await weigh('Fonts of the first picture', FONTS, fonts, (body) => body.length)).toBeLessThanOrEqual(FONTS);
  });
