import { spawn, type ChildProcess } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright/test';
import { expect, test } from 'playwright/test';
import { freePort } from '../scripts/freePort';

let served: ChildProcess | undefined;
test.afterEach(() => served?.kill());

/** Starts a server and gives all that it prints. */
function start(args: readonly string[]): { readonly printed: () => string } {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  served = child;
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { printed: () => stripVTControlCharacters(text) };
}

async function expectIdle(page: Page, address: string): Promise<void> {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await expect.poll(() => fetch(address).then((response) => response.status, String), { timeout: 240_000 }).toBe(200);
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle', { timeout: 120_000 });
  expect(errors).toEqual([]);
}

test('`npm start` serves the built app, and to the room with --host', async ({ page }) => {
  const port = String(await freePort());
  const { printed } = start(['scripts/start.mjs', '--port', port, '--host']);
  await expectIdle(page, `http://127.0.0.1:${port}/`);
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toBeAttached();
  const others = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).filter(({ internal }) => !internal));
  const [network] = others.filter(({ family }) => family === 'IPv4');
  await expect.poll(printed).toContain(`localhost:${port}`);
  if (network) await expect.poll(printed).toMatch(new RegExp(`[█▀▄][^]*http://[\\d.]+:${port}/`));
});

test('`npm run dev` serves the sources', async ({ page }) => {
  const port = String(await freePort());
  start(['node_modules/vite/bin/vite.js', '--port', port, '--host', '127.0.0.1']);
  await expectIdle(page, `http://127.0.0.1:${port}/`);
});
