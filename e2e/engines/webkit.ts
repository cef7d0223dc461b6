/** WebKitGTK's MiniBrowser through WebDriver, on a screen that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Builder, Key, type WebDriver } from 'selenium-webdriver';
import { Origin } from 'selenium-webdriver/lib/input.js';
import { freePort } from '../../scripts/freePort';
import { between, type Browser, type Engine, type Spot } from './browser';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

/** The driver reports no console: what goes wrong after the page has loaded is noted in it. */
const LISTEN = `
  window.complaints = [];
  const { error } = console;
  console.error = (...parts) => { window.complaints.push(parts.join(' ')); error.apply(console, parts); };
  addEventListener('error', (event) => window.complaints.push(event.message));
  addEventListener('unhandledrejection', (event) => window.complaints.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => window.complaints.push(event.violatedDirective));
`;

const KEYS: Readonly<Record<string, string>> = {
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowLeft: Key.ARROW_LEFT,
};

export const webkit: Engine = {
  name: 'WebKitGTK',
  missing() {
    const lacking = [DRIVER, SCREEN].filter((path) => !existsSync(path));
    if (lacking.length > 0) return `${lacking.join(' and ')} missing: install webkit2gtk-driver and xvfb.`;
    return miniBrowser() === undefined ? 'There is no MiniBrowser beside WebKitGTK.' : null;
  },
  start,
};

function miniBrowser(): string | undefined {
  return readdirSync('/usr/lib')
    .flatMap((folder) =>
      ['4.1', '6.0', '4.0'].map((api) => join('/usr/lib', folder, `webkit2gtk-${api}`, 'MiniBrowser')),
    )
    .find((path) => existsSync(path));
}

async function start(): Promise<Browser> {
  const [display, screen] = await startScreen();
  const port = await freePort();
  const server = spawn(DRIVER, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${display}` },
    stdio: 'ignore',
  });
  const driver = await session(port);
  await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
  const capabilities = await driver.getCapabilities();
  const kept: string[] = [];
  const read = <T>(expression: string): Promise<T> => driver.executeScript<T>(`return (${expression});`);
  const complaints = async (): Promise<readonly string[]> => [
    ...kept,
    ...((await read<string[] | null>('window.complaints')) ?? []),
  ];
  const listen = (): Promise<unknown> => driver.executeScript(LISTEN);
  const leave = async (): Promise<void> => void kept.push(...(await complaints()).slice(kept.length));
  /** The size inside the window, once two looks in a row find the same. */
  const atRest = async (): Promise<[width: number, height: number]> => {
    let before = [0, 0];
    for (;;) {
      const [width = 0, height = 0] = await read<number[]>('[innerWidth, innerHeight]');
      if (width === before[0] && height === before[1]) return [width, height];
      before = [width, height];
      await driver.sleep(100);
    }
  };
  const click = (at: Spot): Promise<void> => driver.actions({ async: true }).move(spot(at)).press().release().perform();
  return {
    version: `WebKitGTK ${capabilities.getBrowserVersion() ?? ''}`,
    async open(address) {
      await leave();
      await driver.get(address);
      await listen();
    },
    async reload() {
      await leave();
      await driver.navigate().refresh();
      await listen();
    },
    async resize(width, height) {
      // The window has bars of its own, and follows later than it answers: it is set until the page inside is as asked.
      const outer = { width, height };
      for (let turn = 0; turn < 10; turn++) {
        await driver
          .manage()
          .window()
          .setRect({ x: 0, y: 0, ...outer });
        const [inner, tall] = await atRest();
        if (inner === width && tall === height) return;
        outer.width = Math.max(100, outer.width + width - inner);
        outer.height = Math.max(100, outer.height + height - tall);
      }
    },
    read,
    click,
    async drag(from, to) {
      const held = driver.actions({ async: true }).move(spot(from)).press();
      await between(from, to)
        .reduce((actions, at) => actions.move(spot(at)), held)
        .release()
        .perform();
    },
    // This driver makes a mouse of every finger.
    tap: click,
    press: (key) =>
      driver
        .actions({ async: true })
        .sendKeys(KEYS[key] ?? key)
        .perform(),
    type: (text) => driver.actions({ async: true }).sendKeys(text).perform(),
    complaints,
    async close() {
      await driver.quit();
      server.kill();
      screen.kill();
    },
  };
}

const spot = ({ x, y }: Spot) => ({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 20 });

/** A screen with a number that is free; it tells which. */
async function startScreen(): Promise<readonly [display: string, screen: ChildProcess]> {
  const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '2400x1600x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdout.once('data', (number: Buffer) => resolve(number.toString().trim()));
    screen.once('exit', () => reject(new Error('Xvfb did not start.')));
  });
  return [display, screen];
}

/** The driver takes a moment to listen. */
async function session(port: number): Promise<WebDriver> {
  const options = { binary: miniBrowser(), args: ['--automation'] };
  for (let left = 50; ; left--) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options })
        .build();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
