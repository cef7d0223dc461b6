/** Chromium through Playwright: today's, and 109, the last for old Windows, from a package that carries it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type LaunchOptions, test } from 'playwright/test';
import { between, type Browser, type Engine } from './browser';

const FOLDER = join(import.meta.dirname, 'chromium109');
/** That build has no process of its own for drawing. */
const FLAGS_109 = ['--no-sandbox', '--no-zygote', '--in-process-gpu', '--disable-gpu'];

export const currentChromium: Engine = {
  name: 'Chromium',
  missing: () => null,
  start: () => start(test.info().project.use.launchOptions ?? {}),
};

export const chromium109: Engine = {
  name: 'Chromium 109',
  missing() {
    if (process.platform !== 'linux' || process.arch !== 'x64') return 'Its package is for Linux on x64 only.';
    return installed() ? null : 'Its package could not be installed.';
  },
  async start() {
    const unpack = "import('@sparticuz/chromium').then(async (it) => console.log(await it.default.executablePath()))";
    const { stdout } = spawnSync(process.execPath, ['-e', unpack], { cwd: FOLDER, encoding: 'utf8' });
    return start({ executablePath: stdout.trim(), args: FLAGS_109 });
  },
};

/** Whether the package is there; fetches it where it is not yet. It is 57 MB, so not everyone's. */
function installed(): boolean {
  const here = (): boolean => existsSync(join(FOLDER, 'node_modules', '@sparticuz', 'chromium', 'bin'));
  if (!here())
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, timeout: 120_000 });
  return here();
}

async function start(options: LaunchOptions): Promise<Browser> {
  const browser = await chromium.launch(options);
  const page = await browser.newPage({ hasTouch: true, serviceWorkers: 'allow' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    version: `Chromium ${browser.version()}`,
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    resize: (width, height) => page.setViewportSize({ width, height }),
    read: <T>(expression: string) => page.evaluate<T>(expression),
    click: ({ x, y }) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const { x, y } of between(from, to)) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    complaints: () => Promise.resolve(complaints),
    close: () => browser.close(),
  };
}
