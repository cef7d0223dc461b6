import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import fc from 'fast-check';
import { expect, test } from './visit';

const MESSAGES = 5000;

/** A page beside the built app, with this body. */
async function host(page: Page, body: string): Promise<void> {
  await page.route('**/lab/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>host</title>${body}` }),
  );
  await page.goto('./host.html');
}

const ELEMENT = '<script type="module" src="softmax-lab.js"></script>';

test('two elements on one page are two labs, each with its own settings', async ({ page }) => {
  expect(readFileSync('public/softmax-lab.js').length).toBeLessThanOrEqual(2048);
  const lab = (id: string, more: string): string => `<softmax-lab id="${id}" src="./" lang="en" ${more}></softmax-lab>`;
  await host(page, ELEMENT + lab('one', 'data="nine" t="3"') + lab('two', 'data="iris" eta="0.05" view="proof"'));
  const frame = (id: string) => page.frameLocator(`#${id} iframe`);
  await expect(frame('one').locator('html')).toHaveAttribute('data-iteration', '3');
  await expect(frame('two').getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(frame('one').getByRole('button', { name: 'Share' })).toHaveCount(0);
  await page.evaluate(() => {
    const element = document.querySelector('#one') as HTMLElement & { send: (method: string) => void };
    element.addEventListener('lab-changed', (event) => {
      Object.assign(window, { told: (event as CustomEvent).detail as unknown });
    });
    element.send('step');
  });
  await expect(frame('one').locator('html')).toHaveAttribute('data-iteration', '4');
  await expect.poll(() => page.evaluate(() => (window as { told?: { iteration: number } }).told?.iteration)).toBe(4);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a deck gets its keys back and steps the lab, and thousands of hostile messages do nothing', async ({ page }) => {
  const deck = readFileSync('docs/embedding/reveal.html', 'utf8');
  // A deck of the same interface as reveal.js, which is not among the packages of this project.
  const stub = `export default class { async initialize() {} on() {} next() { window.at = (window.at ?? 0) + 1 } prev() { window.at-- } toggleOverview() {} }`;
  await page.route('**/lab/dist/reveal.esm.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: stub }),
  );
  await page.route('**/lab/dist/reveal.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  await page.route('**/lab/reveal.html', (route) => route.fulfill({ contentType: 'text/html', body: deck }));
  await page.goto('./reveal.html');
  const lab = page.frameLocator('#lab iframe');
  const root = lab.locator('html');
  await expect(root).toHaveAttribute('data-status', 'idle');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(root).toHaveAttribute('data-iteration', '1');
  await lab.locator('main').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => (window as { at?: number }).at)).toBe(1);
  const near = fc.record({
    type: fc.constantFrom('softmax-lab', 'other'),
    method: fc.oneof(fc.string(), fc.constantFrom('set', 'scene', 'setSession', '__proto__')),
    args: fc.oneof(fc.jsonValue(), fc.record({ eta: fc.constantFrom(-1, 0, 1e9, 'x') })),
  });
  const messages = JSON.stringify(fc.sample(fc.oneof(near, fc.jsonValue()), { numRuns: MESSAGES, seed: 16 }));
  const before = await root.getAttribute('data-iteration');
  await page.evaluate((all) => {
    const frame = document.querySelector<HTMLIFrameElement>('#lab iframe')?.contentWindow;
    for (const message of JSON.parse(all) as unknown[]) frame?.postMessage(message, '*');
  }, messages);
  await expect(root).toHaveAttribute('data-status', 'idle');
  await expect(root).toHaveAttribute('data-iteration', before ?? '');
  expect(await lab.locator('html').evaluate(() => location.hash)).toBe('');
  // Once the flood is over it hears again.
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: 'Step', exact: true }).click();
      return Number(await root.getAttribute('data-iteration'));
    })
    .toBeGreaterThan(Number(before));
});

test('in a sandbox with its origin it trains', async ({ page }) => {
  await host(
    page,
    '<iframe sandbox="allow-scripts allow-same-origin" src="./?embed&data=nine&lang=en" title="lab"></iframe>',
  );
  const lab = page.frameLocator('iframe');
  await lab.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(lab.locator('html')).toHaveAttribute('data-iteration', '1');
});
