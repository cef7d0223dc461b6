/** Firefox through WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { type KeyInput, launch } from 'puppeteer-core';
import { between, type Engine } from './browser';

const PLACES = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const found = (): string | undefined => PLACES.find((path) => path !== undefined && existsSync(path));

/** Firefox may end a service worker while it answers; what was asked then fails, and modules that failed stay so. */
const CUT_OFF = /A ServiceWorker intercepted the request and encountered an unexpected error/;
/** How React tells of an error that a boundary caught: as an object. */
const CAUGHT = 'JSHandle@error';

export const firefox: Engine = {
  name: 'Firefox',
  missing: () => (found() === undefined ? 'It is not on this machine: install Firefox, or set FIREFOX_PATH.' : null),
  async start() {
    const browser = await launch({ browser: 'firefox', executablePath: found() ?? '', headless: true });
    const [page = await browser.newPage()] = await browser.pages();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    const isCutOff = (): boolean => complaints.some((words) => CUT_OFF.test(words));
    return {
      version: (await browser.version()).replace('firefox/', 'Firefox '),
      open: async (address) => void (await page.goto(address)),
      reload: async () => void (await page.reload()),
      resize: (width, height) => page.setViewport({ width, height }),
      read: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
      click: ({ x, y }) => page.mouse.click(x, y),
      async drag(from, to) {
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        for (const { x, y } of between(from, to)) await page.mouse.move(x, y);
        await page.mouse.up();
      },
      tap: ({ x, y }) => page.touchscreen.tap(x, y),
      press: (key) => page.keyboard.press(key as KeyInput),
      type: (text) => page.keyboard.type(text),
      complaints: () =>
        Promise.resolve(
          isCutOff() ? complaints.filter((words) => !CUT_OFF.test(words) && words !== CAUGHT) : complaints,
        ),
      cutOff: isCutOff,
      close: () => browser.close(),
    };
  },
};
