import { defineConfig } from 'playwright/test';
import { browserFlags } from './scripts/browserFlags.mjs';
import { findBrowser } from './scripts/findBrowser.mjs';
import { freePort } from './scripts/freePort.ts';

// This file is read again by every worker: what the first reading finds goes on in the environment.
process.env.CHROMIUM_PATH = await findBrowser();
process.env.SOFTMAX_LAB_PORT ??= String(await freePort());

const address = `http://127.0.0.1:${process.env.SOFTMAX_LAB_PORT}/lab/`;
const serve = `node scripts/serveBuilt.mjs ${process.env.SOFTMAX_LAB_PORT}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Only what hangs is to fail: a machine may be several times slower than another.
  timeout: 600_000,
  expect: {
    timeout: 30_000,
    // Another build of the browser may draw an edge a little differently.
    toHaveScreenshot: { pathTemplate: 'e2e/gallery/{arg}{ext}', threshold: 0.25, maxDiffPixelRatio: 0.005 },
  },
  reporter: 'list',
  use: {
    baseURL: address,
    trace: 'off',
    // What a service worker fetches, a test's `route` does not see. Tests of it allow it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserFlags() },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1440, height: 900 } } }],
  webServer: {
    command: process.env.SOFTMAX_LAB_BUILT ? serve : `npm exec -- vite build && ${serve}`,
    url: address,
    timeout: 240_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
