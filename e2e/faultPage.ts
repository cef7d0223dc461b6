/** How the end-to-end tests harm the engine, and what must hold after each harm. */
import type { Page, Worker as PageWorker } from 'playwright/test';
import { forbidden } from './forbidden';
import { button, iterationShown, pause, play, readQuantity, waitIteration } from './page';
import { expect } from './visit';

/** The script of the worker, and no other of the built app. */
export const WORKER_SCRIPT = '**/assets/main-*.js';

declare global {
  interface Window {
    /** Every worker that the page started. */
    engines: Worker[];
    /** How often the iteration shown went back. */
    wentBack: number;
    /** The longest task of the page since it was last set to 0, in ms. */
    longestTask: number;
    /** When a frame arrived, for a test that asks. */
    frameTimes: number[];
  }
}

/** To be called before the page is opened: keeps hold of its workers, and watches the iteration and long tasks. */
export async function watchEngines(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.engines = [];
    window.frameTimes = [];
    window.wentBack = 0;
    window.longestTask = 0;
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        window.engines.push(this);
      }
    };
    let last = 0;
    new MutationObserver(() => {
      const now = Number(document.documentElement.dataset['iteration'] ?? 0);
      if (now < last) window.wentBack++;
      last = now;
    }).observe(document, { attributeFilter: ['data-iteration'], subtree: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
    }).observe({ type: 'longtask' });
  });
}

/** The present worker. */
export function engineOf(page: Page): PageWorker {
  const engine = page.workers().at(-1);
  if (engine === undefined) throw new Error('There is no worker.');
  return engine;
}

export const harms = {
  throws: (page: Page) =>
    engineOf(page).evaluate(() => {
      setTimeout(() => {
        throw new Error('harmed');
      });
    }),
  // Not awaited: it never ends.
  hangs: (page: Page) => {
    engineOf(page)
      .evaluate(() => {
        while (true);
      })
      .catch(() => undefined);
    return Promise.resolve();
  },
  'is gone': (page: Page) => page.evaluate(() => window.engines.at(-1)?.terminate()),
} as const;

/** Harms the engine while it plays and waits until descent goes on; how long that took, in ms. */
export async function surviveWhilePlaying(page: Page, harm: keyof typeof harms): Promise<number> {
  const next = page.waitForEvent('worker');
  const began = performance.now();
  await harms[harm](page);
  await next;
  await waitIteration(page, (await iterationShown(page)) + 1);
  return performance.now() - began;
}

/** What must hold after every harm, with the page paused or playing; ends with it paused. Returns ms until Play moved. */
export async function expectUnharmed(page: Page, samples: number): Promise<number> {
  if (await button(page, 'Pause').isVisible()) await pause(page);
  expect(await readQuantity(page, 'samples')).toBe(samples);
  expect(await page.evaluate(() => window.wentBack)).toBe(0);
  const iteration = await iterationShown(page);
  const began = performance.now();
  await play(page);
  await waitIteration(page, iteration + 1);
  const took = performance.now() - began;
  expect(await forbidden(page)).toEqual([]);
  await pause(page);
  expect(await page.evaluate(() => window.wentBack)).toBe(0);
  expect(await forbidden(page)).toEqual([]);
  return took;
}

/** Lets something keep the page busy for so many ms. */
export function block(page: Page, ms: number): Promise<void> {
  return page.evaluate((span) => {
    const until = performance.now() + span;
    while (performance.now() < until);
  }, ms);
}
