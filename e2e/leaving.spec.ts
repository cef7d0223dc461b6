import { chromium, type Page } from 'playwright/test';
import { watchEngines } from './faultPage';
import { iterationShown, pause, play, setSpeed, waitIdle, waitIteration } from './page';
import { expect, test } from './visit';

/** ms for which the page is away: more than a worker may be silent. */
const AWAY = 3500;

declare global {
  interface Window {
    /** Whether the page was last shown from the back/forward cache. */
    persisted: boolean;
  }
}

test('a page that is left and come back to goes on, from the back/forward cache with the same worker', async ({
  baseURL,
  launchOptions,
}) => {
  // Playwright turns that cache off, and a Chromium without windows has none: the page is then opened anew.
  const browser = await chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await watchEngines(page);
    await page.addInitScript(() => {
      window.addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted));
    });
    await page.goto(`${baseURL}?lang=en`);
    await waitIdle(page);
    await setSpeed(page, 'As fast as possible');
    await play(page);
    await waitIteration(page, 100);
    for (let turn = 0; turn < 2; turn++) {
      const left = await iterationShown(page);
      await page.goto(`${baseURL}favicon.svg`);
      await page.waitForTimeout(AWAY);
      await page.goBack({ waitUntil: 'commit' });
      await waitIteration(page, left);
      const kept = await page.evaluate(() => window.persisted);
      console.log(kept ? 'from the cache' : 'opened anew');
      if (!kept) await play(page);
      await waitIteration(page, (await iterationShown(page)) + 100);
      expect(await page.evaluate(() => window.engines.length)).toBe(1);
    }
    await pause(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
  } finally {
    await browser.close();
  }
});

/** Opens the app in a frame that may run scripts and nothing else: no storage, no origin, no worker. */
async function openSandboxed(page: Page, baseURL: string): Promise<void> {
  // A host that lets other origins embed its files; the frame has none of its own.
  await page.route(`${baseURL}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.route(`${baseURL}embedding.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>A page</title><iframe title="Lab" sandbox="allow-scripts" src="./?lang=en"
        style="border:0;width:1400px;height:860px"></iframe>`,
    }),
  );
  await page.goto(`${baseURL}embedding.html`);
}

test('in a sandboxed frame it works, trains on the page, and says what is missing', async ({
  page,
  baseURL,
  complaints,
}) => {
  await openSandboxed(page, baseURL ?? '');
  const lab = page.frameLocator('iframe');
  const root = lab.locator('html');
  await expect(root).toHaveAttribute('data-status', 'idle');
  await expect(lab.getByText('the page itself does the training')).toBeVisible();
  await lab.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(root).toHaveAttribute('data-iteration', '1');
  await expect(lab.getByRole('alert').filter({ hasText: 'Not saved on this computer' })).toBeVisible();
  await lab.getByRole('group', { name: 'Plane' }).click({ position: { x: 200, y: 150 } });
  await expect(lab.locator('#plane-summary')).toContainText('151');
  await lab.getByRole('combobox', { name: 'Speed' }).selectOption('max');
  await lab.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => Number(await root.getAttribute('data-iteration'))).toBeGreaterThan(200);
  await lab.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(root).toHaveAttribute('data-status', 'idle');
  complaints.length = 0;
});
