import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright/test';
import fc from 'fast-check';
import { objectionsInFrames, repeatedLandmarks } from './axe';
import { oneFile } from './oneFile';
import { expect, test } from './visit';

const MESSAGES = 5000;

/** A page beside the built app, with this body. */
async function host(page: Page, body: string): Promise<void> {
  await page.route('**/lab/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>host</title><h1>host</h1>${body}`,
    }),
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
  expect(await repeatedLandmarks(page)).toEqual([]);
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

/** The folder of reveal.js that the example asks to be put beside it. */
const REVEAL = dirname(fileURLToPath(import.meta.resolve('reveal.js')));
const TYPES: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.css': 'text/css' };

test('a deck gets its keys back and steps the lab, and thousands of hostile messages do nothing', async ({ page }) => {
  await page.route('**/lab/dist/*', (route) => {
    const path = join(REVEAL, basename(new URL(route.request().url()).pathname));
    return route.fulfill({ contentType: TYPES[extname(path)] ?? 'text/plain', body: readFileSync(path) });
  });
  const deck = readFileSync('docs/embedding/reveal.html', 'utf8');
  await page.route('**/lab/reveal.html', (route) => route.fulfill({ contentType: 'text/html', body: deck }));
  await page.goto('./reveal.html');
  const lab = page.frameLocator('#lab iframe');
  const root = lab.locator('html');
  const slide = async (at: number): Promise<void> => {
    await expect(page.locator('.slides > section').nth(at)).toHaveClass(/\bpresent\b/);
  };
  await slide(0);
  await expect(root).toHaveAttribute('data-status', 'idle');
  await page.keyboard.press('PageDown');
  await slide(1);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(root).toHaveAttribute('data-iteration', '1');
  await lab.locator('main').click({ position: { x: 2, y: 2 } });
  expect(await root.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press('PageDown');
  await slide(2);
  await page.keyboard.press('PageUp');
  await slide(1);
  await lab.locator('main').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('PageUp');
  await slide(0);
  await page.keyboard.press('PageDown');
  await slide(1);
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

test('in a sandbox without an origin it says that its scripts were not loaded, or trains where the host sends what it must', async ({
  page,
  complaints,
}) => {
  await host(page, '<iframe sandbox="allow-scripts" src="./?embed&data=nine&lang=en" title="lab"></iframe>');
  const lab = page.frameLocator('iframe');
  await expect(lab.getByText('does not load its scripts')).toBeVisible();
  expect(complaints.length).toBeGreaterThan(0);
  complaints.length = 0;
  await page.route('**/lab/**', async (route) => {
    if (route.request().url().endsWith('host.html')) return route.fallback();
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.reload();
  await lab.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(lab.locator('html')).toHaveAttribute('data-iteration', '1');
  expect(complaints.filter((complaint) => !/worker/i.test(complaint))).toEqual([]);
  complaints.length = 0;
});

test('as one file it trains in a sandbox without an origin', async ({ page, complaints }) => {
  const file = readFileSync(oneFile(), 'utf8');
  await page.route('**/lab/softmax-lab.html*', (route) => route.fulfill({ contentType: 'text/html', body: file }));
  await host(
    page,
    '<iframe sandbox="allow-scripts" src="./softmax-lab.html?embed&data=nine&lang=en" title="lab"></iframe>',
  );
  const lab = page.frameLocator('iframe');
  await lab.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(lab.locator('html')).toHaveAttribute('data-iteration', '1');
  expect(complaints).toEqual([]);
});

test('what a page hides is not in the frame, nor in what the frame sends', async ({ page }) => {
  await host(
    page,
    `${ELEMENT}<softmax-lab id="one" src="./" lang="en" data="nine" t="7" hide="risk,curve,G,boundaries"></softmax-lab>`,
  );
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const event of ['lab-changed', 'lab-answer'])
      document.querySelector('#one')?.addEventListener(event, (message) => heard.push((message as CustomEvent).detail));
  });
  const lab = page.frameLocator('#one iframe');
  await expect(lab.locator('html')).toHaveAttribute('data-iteration', '7');
  await expect(lab.locator('[data-hidden="G.0.0"]')).toBeVisible();
  await expect(lab.locator('[data-quantity^="W."]').first()).toBeVisible();
  await expect(lab.locator('[data-quantity^="G."], [data-quantity="risk"]')).toHaveCount(0);
  await page.evaluate(() =>
    (document.querySelector('#one') as HTMLElement & { send: (method: string) => void }).send('getSession'),
  );
  await expect
    .poll(() => page.evaluate(() => JSON.stringify((window as unknown as { heard: unknown[] }).heard)))
    .toContain('getSession');
  const all = await page.evaluate(() => (window as unknown as { heard: { risk?: number; session?: string }[] }).heard);
  for (const { risk } of all) expect(risk ?? null).toBeNull();
  const session = JSON.parse(all.find((message) => message.session)?.session ?? '{}') as Record<string, unknown>;
  expect([session['base'] ?? null, session['run'] ?? null]).toEqual([null, null]);
  expect(await objectionsInFrames(page)).toEqual([]);
  const text = await lab.locator('html').evaluate((root) => root.outerHTML);
  await page.locator('#one').evaluate((element) => {
    element.setAttribute('hide', '');
  });
  const risk = await lab.locator('[data-quantity="risk"]').first().getAttribute('value');
  expect(text).not.toContain((risk ?? '').slice(0, 6));
});

test('the code that Share copies shows the same in a page', async ({ page, visit, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '1');
  const risk = await page.locator('[data-quantity="risk"]').first().getAttribute('value');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy embed code' }).click();
  await expect(page.getByText('Code copied')).toBeVisible();
  await host(page, await page.evaluate(() => navigator.clipboard.readText()));
  const lab = page.frameLocator('iframe');
  await expect(lab.locator('html')).toHaveAttribute('data-iteration', '1');
  await expect(lab.locator('[data-quantity="risk"]').first()).toHaveAttribute('value', risk ?? '');
});
