// Draws the icons of the installed app from public/favicon.svg, once, after the drawing was changed: `node scripts/icons.mjs`
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags } from './browserFlags.mjs';
import { findBrowser } from './findBrowser.mjs';
import { root } from './prepare.mjs';

const drawing = readFileSync(join(root, 'public/favicon.svg'), 'utf8');
/** Where a system cuts its own shape, the colours go to the edge and what matters stays in the middle. */
const uncut = drawing.replace(' rx="7"', '');

const ICONS = [
  { file: 'icon-192.png', size: 192, svg: drawing },
  { file: 'icon-512.png', size: 512, svg: drawing },
  { file: 'icon-maskable-512.png', size: 512, svg: uncut },
  { file: 'apple-touch-icon.png', size: 180, svg: uncut },
];

const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags() });
try {
  for (const { file, size, svg } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
    await page.setContent(`<body style="margin:0">${sized.replace('<svg ', '<svg style="display:block" ')}</body>`);
    writeFileSync(join(root, 'public', file), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
