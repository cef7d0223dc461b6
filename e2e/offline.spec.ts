/** A test server of its own for each test: it can go away, answer as a sign-in page does, or deploy another version. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { listFiles } from '../scripts/offline';
import { oneFile } from './oneFile';
import { button, readQuantity, saveSession, takeSteps, waitIdle } from './page';
import { expect, test as base } from './visit';

const root = join(import.meta.dirname, '..');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

interface Host {
  /** The built folder that is served. */
  folder: string;
  /** Everything but the service worker itself is answered with a page that asks to sign in. */
  captive: boolean;
  /** Addresses asked for, from the newest visit on. */
  readonly asked: string[];
}

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host: Host = { folder: join(root, 'dist'), captive: false, asked: [] };
    await use(host);
  },
  baseURL: async ({ host }, use) => {
    const server = createServer((request, response) => {
      const address = new URL(request.url ?? '/', 'http://localhost').pathname.replace('/some/where/', '');
      host.asked.push(address);
      const path = join(host.folder, address || 'index.html');
      const captive = host.captive && address !== 'sw.js';
      const type = captive ? TYPES['.html'] : TYPES[extname(path)];
      if (captive) return response.writeHead(200, { 'content-type': type }).end('<p>Sign in to the network</p>');
      if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': type ?? 'font/woff2' }).end(readFileSync(path));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await use(`http://127.0.0.1:${port}/some/where/`);
    server.closeAllConnections();
    server.close();
  },
});

test.use({ serviceWorkers: 'allow' });

/** Waits until this version is kept and answers for the page. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller?.state === 'activated';
  });
}

async function walkScreens(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Inspect', exact: true }).click();
  await expect(page.locator('data[data-quantity="loss"]').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Proof', exact: true }).click();
  await expect(page.locator('[data-proof-line] .katex').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Explore', exact: true }).click();
}

test('after one visit everything works without a network, the other language included', async ({
  page,
  context,
  visit,
  host,
}) => {
  await visit();
  await kept(page);
  await context.setOffline(true);
  host.asked.length = 0;
  // Parts that this visit has not fetched yet.
  await walkScreens(page);
  await page.reload();
  await waitIdle(page);
  await takeSteps(page, 5);
  expect(await readQuantity(page, 'iteration')).toBe(5);
  await walkScreens(page);
  await page.goto('./?lang=zh-CN');
  await waitIdle(page);
  await expect(button(page, '分享')).toBeVisible();
  // Whether there is a newer version is asked by the browser itself, which Playwright does not take off the network.
  expect(host.asked.filter((address) => address !== 'sw.js')).toEqual([]);
});

test('a sign-in page that answers for every part is not taken for the app', async ({
  page,
  visit,
  host,
  complaints,
}) => {
  const next = nextVersion(host.folder);
  try {
    await visit();
    await kept(page);
    [host.folder, host.captive] = [next, true];
    const taken = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const { installing } = registration;
      if (installing === null) throw new Error('There is no new version.');
      while (installing.state === 'installing') await new Promise((resolve) => setTimeout(resolve, 20));
      return installing.state;
    });
    expect(taken).toBe('redundant');
    await page.reload();
    await waitIdle(page);
    await walkScreens(page);
    // The browser says which files were not the right ones.
    complaints.length = 0;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
});

test('a new version asks, reloads only when told to, and the old one keeps its parts', async ({
  page,
  visit,
  host,
  context,
}) => {
  const next = nextVersion(host.folder);
  try {
    await visit();
    await kept(page);
    const other = await context.newPage();
    await other.goto('./?lang=en');
    await waitIdle(other);
    await takeSteps(page, 3);
    host.folder = next;
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const line = page.getByText('A new version is ready.');
    await expect(line).toBeVisible();
    expect(await readQuantity(page, 'iteration')).toBe(3);
    await walkScreens(page);

    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload', exact: true }).click()]);
    await waitIdle(page);
    await expect(page).toHaveTitle(/next/);
    await expect(line).toHaveCount(0);
    await walkScreens(page);
    // The other tab still shows the old version and opens a part that the host no longer has.
    await expect(other).not.toHaveTitle(/next/);
    await walkScreens(other);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
});

/** A folder with another version: the lazy part of Inspect has another name, and the page's title tells which it is. */
function nextVersion(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'softmax-lab-next-'));
  cpSync(built, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const names = readdirSync(assets);
  const old = names.find((name) => /^Inspect-.*\.js$/.test(name)) ?? '';
  renameSync(join(assets, old), join(assets, 'Inspect-next.js'));
  for (const name of readdirSync(assets).filter((file) => file.endsWith('.js'))) {
    const path = join(assets, name);
    const code = readFileSync(path, 'utf8').replaceAll(old, 'Inspect-next.js');
    writeFileSync(path, code.replaceAll('Softmax Lab: see softmax regression compute', 'Softmax Lab, next'));
  }
  listFiles(folder);
  return folder;
}

test('the page may be installed: name, icons and scope', async ({ page, visit }) => {
  await visit();
  const address = await page.locator('link[rel="manifest"]').evaluate((link: HTMLLinkElement) => link.href);
  const manifest = (await (await page.request.get(address)).json()) as Record<string, unknown>;
  expect(manifest).toMatchObject({ name: 'Softmax Lab', display: 'standalone', start_url: './', scope: './' });
  const icons = manifest['icons'] as readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
  for (const { src, sizes, type } of icons) {
    const body = await (await page.request.get(new URL(src, address).href)).body();
    const size = type === 'image/png' ? `${body.readUInt32BE(16)}x${body.readUInt32BE(20)}` : 'any';
    expect(size, src).toBe(sizes);
  }
});

base(
  'the one-file build opens from a disk, trains in a worker, shows all screens and saves',
  async ({ page, context }) => {
    const file = oneFile();
    expect(gzipSync(readFileSync(file), { level: 9 }).length).toBeLessThanOrEqual(2 ** 20);
    const asked: string[] = [];
    context.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
    });
    const address = `file://${file}?lang=en`;
    await page.goto(address);
    await waitIdle(page);
    expect(page.workers()).toHaveLength(1);
    await takeSteps(page, 7);
    await walkScreens(page);
    expect(JSON.parse(await saveSession(page))).toMatchObject({ format: 'softmax-lab', run: { iteration: 7 } });
    expect(asked).toEqual([address]);
  },
);
