import { spawn, type ChildProcess } from 'node:child_process';
import { expect, test } from 'playwright/test';
import { freePort } from '../scripts/freePort';

let served: ChildProcess | undefined;
test.afterEach(() => served?.kill());

test('what `npm start` serves reaches idle without an error', async ({ page }) => {
  const port = await freePort();
  served = spawn(process.execPath, ['scripts/start.mjs', '--port', String(port)], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}/`;
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));

  await expect.poll(() => fetch(address).then((response) => response.status, String), { timeout: 60_000 }).toBe(200);
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle', { timeout: 120_000 });
  expect(errors).toEqual([]);
});
