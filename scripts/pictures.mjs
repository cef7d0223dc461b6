// Takes the pictures of README, manifest and shared addresses from the built app: `npm run build && node scripts/pictures.mjs [part of a path]`
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags } from './browserFlags.mjs';
import { findBrowser } from './findBrowser.mjs';
import { root } from './prepare.mjs';

/** Only pictures with this in their path. */
const part = process.argv[2] ?? '';
const PORT = 4191;
const PAGE = `http://127.0.0.1:${PORT}/lab/`;
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
/** The size that pages of others show. */
const CARD = { width: 1200, height: 630 };

const PICTURES = [
  ...['en', 'zh-CN'].flatMap((lang) =>
    ['explore', 'inspect', 'proof', 'descent', 'lessons'].map((screen, tab) => ({
      file: `docs/pictures/${screen}.${lang}.png`,
      lang,
      tab,
      size: WIDE,
      present: false,
    })),
  ),
  { file: 'docs/pictures/present.en.png', lang: 'en', present: true, tab: 0, size: { width: 1280, height: 720 } },
  { file: 'docs/pictures/present.zh-CN.png', lang: 'zh-CN', present: true, tab: 0, size: { width: 1280, height: 720 } },
  { file: 'public/pictures/wide.png', lang: 'en', tab: 0, size: WIDE, present: false },
  { file: 'public/pictures/narrow.png', lang: 'en', tab: 0, size: NARROW, present: false },
  { file: 'public/pictures/card.png', lang: 'en', tab: 0, size: CARD, present: false },
];

mkdirSync(join(root, 'docs/pictures'), { recursive: true });
mkdirSync(join(root, 'public/pictures'), { recursive: true });
const server = spawn(process.execPath, [join(root, 'scripts/serveBuilt.mjs'), String(PORT)]);
await once(server.stdout, 'data');
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags() });
try {
  for (const { file, lang, tab, size, present } of PICTURES.filter(({ file }) => file.includes(part))) {
    const page = await browser.newPage({ viewport: size, serviceWorkers: 'block' });
    const idle = () => page.waitForSelector('html[data-status="idle"]', { state: 'attached' });
    await page.goto(`${PAGE}?lang=${lang}&theme=light`);
    await idle();
    // The Iris petals after 200 steps, paused.
    const field = page.getByRole('textbox', { name: /Go to iteration|跳转到第几步/ });
    await field.fill('200');
    await field.press('Enter');
    await page.waitForSelector('html[data-iteration="200"][data-status="idle"]');
    await field.blur();
    await page.getByRole('tab').nth(tab).click();
    await idle();
    if (present) {
      await page.keyboard.press('f');
      await idle();
    }
    await page.mouse.move(0, 0);
    await page.waitForLoadState('networkidle');
    await page.evaluate('document.fonts.ready.then(() => true)');
    // The landscape of Descent is computed after its screen is idle.
    await page.waitForTimeout(4000);
    await page.screenshot({ path: join(root, file), animations: 'disabled' });
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
}
