/** The smoke test: what a visitor does in the first minutes, in any browser. */
import irisPetals from '../../src/testing/reference/iris-petals.json' with { type: 'json' };
import { expect, test } from 'playwright/test';
import { descend } from '../../src/model/kernel/descend';
import { evaluateRisk } from '../../src/model/kernel/risk';
import { PATIENCE_MS, type Visitor } from './visitor';

const [D, K, STEPS] = [3, 3, 1000];

/** Widths at which nothing may stick out. A window of WebKitGTK can't be narrower than 447 px. */
const SIZES = [
  [1440, 900],
  [853, 480],
  [447, 844],
] as const;

export async function openAndPlay(visitor: Visitor, address: string): Promise<void> {
  await test.step('open, Play, Pause', async () => {
    await visitor.browser.resize(1440, 900);
    await visitor.open(`${address}?lang=en`);
    expect(await visitor.quantity('risk')).toBe(Math.log(3));
    await visitor.press('button', 'Play');
    await visitor.until('Number(document.documentElement.dataset.iteration) >= 20');
    await visitor.press('button', 'Pause');
    await visitor.idle();
    expect(await visitor.quantity('risk')).toBeLessThan(Math.log(3));
  });
}

export async function typeNumbers(visitor: Visitor): Promise<void> {
  await test.step('a click into a number field selects it', async () => {
    await visitor.fill('Go to iteration', '127');
    await visitor.fill('Go to iteration', '200');
    expect(await visitor.quantity('iteration')).toBe(200);
    await visitor.fill('Learning rate', '0.05');
    expect(await visitor.quantity('eta')).toBe(0.05);
    await visitor.press('button', 'Undo');
    await visitor.until(`document.querySelector('[data-quantity="eta"]').value === '0.1'`);
  });
}

export async function editByHand(visitor: Visitor): Promise<void> {
  const { browser } = visitor;
  await test.step('click, drag and tap in the plane, and take it back', async () => {
    const middle = await visitor.spotOf('plane');
    const placed = { x: middle.x - 100, y: middle.y - 100 };
    await browser.click(placed);
    await visitor.samples(151);
    const before = await visitor.quantity('risk');
    await browser.drag(placed, { x: placed.x + 60, y: placed.y - 40 });
    await visitor.until(`document.querySelector('[data-quantity="risk"]').value !== '${before}'`);
    await visitor.samples(151);
    await browser.press('Escape');
    await browser.tap({ x: middle.x - 160, y: middle.y - 60 });
    await visitor.samples(152);
    for (const count of [151, 151, 150]) {
      await visitor.press('button', 'Undo');
      await visitor.samples(count);
    }
    await visitor.idle();
  });
}

/** R, W and G after a thousand steps are those of the kernel in Node. */
export async function compareNumbers(visitor: Visitor): Promise<void> {
  await test.step('1,000 steps', async () => {
    await visitor.fill('Go to iteration', String(STEPS));
    await visitor.until(`document.documentElement.dataset.iteration === '${STEPS}'`);
    await visitor.idle();
    const [W, G] = [new Float64Array(D * K), new Float64Array(D * K)];
    const design = {
      ...{ N: irisPetals.N, D, K },
      X: Float64Array.from(irisPetals.X.flat()),
      labels: Uint8Array.from(irisPetals.labels),
    };
    for (let t = 0; t < STEPS; t++) {
      evaluateRisk(design, W, G);
      descend(W, G, 0.1);
    }
    const { risk } = evaluateRisk(design, W, G);
    const shown = [
      await visitor.quantity('risk'),
      ...(await visitor.matrix('W', D, K)),
      ...(await visitor.matrix('G', D, K)),
    ];
    const errors = [risk, ...W, ...G].map((truth, at) => Math.abs((shown[at] ?? NaN) - truth) / Math.abs(truth));
    console.log(
      `${visitor.browser.version}: R, W and G after ${STEPS} steps within ${Math.max(...errors).toExponential(1)}`,
    );
    expect(Math.max(...errors)).toBeLessThanOrEqual(1e-9);
  });
}

/** Every screen, in both languages and three sizes. */
export async function walkScreens(visitor: Visitor): Promise<void> {
  const { browser } = visitor;
  await test.step('every screen, in both languages, without scrolling sideways', async () => {
    for (const [language, next, toggle] of [
      ['en', 'zh-CN', 'Language'],
      ['zh-CN', 'en', '语言'],
    ] as const) {
      const screens = await browser.read<string[]>(
        `[...document.querySelectorAll('[role="tab"]')].map((tab) => tab.textContent)`,
      );
      expect(screens.length).toBeGreaterThanOrEqual(5);
      // Chinese words are shorter: there the narrowest is enough.
      const sizes = language === 'en' ? SIZES : SIZES.slice(-1);
      for (const screen of screens) {
        await browser.resize(1440, 900);
        await visitor.screen(screen);
        for (const [width, height] of sizes) {
          await browser.resize(width, height);
          await visitor.idle();
          const where = `${screen} at ${width} px, ${language}`;
          await expect.poll(() => visitor.sideways(), { message: where, timeout: PATIENCE_MS }).toBeNull();
        }
      }
      await browser.resize(1440, 900);
      await visitor.press('tab', screens[0] ?? '');
      await visitor.press('button', toggle);
      await visitor.until(`document.documentElement.lang === '${next}'`);
    }
  });
}

/** A reload brings the work back, and a link takes it to a new page. */
export async function keepAndShare(visitor: Visitor): Promise<void> {
  const { browser } = visitor;
  await test.step('reload and shared link', async () => {
    const W = await visitor.matrix('W', D, K);
    await browser.reload();
    await visitor.idle();
    expect(await visitor.matrix('W', D, K)).toEqual(W);
    await visitor.press('button', 'Share');
    await visitor.until(`[...document.querySelectorAll('input')].some((field) => field.value.includes('#'))`);
    const link = await browser.read<string>(
      `[...document.querySelectorAll('input')].find((field) => field.value.includes('#')).value`,
    );
    await browser.press('Escape');
    await visitor.press('button', 'Reset');
    await visitor.idle();
    await visitor.open(link);
    await visitor.until(`document.documentElement.dataset.iteration === '${STEPS}'`);
    expect(await visitor.matrix('W', D, K)).toEqual(W);
  });
}

/** What was visited once needs no network any more. */
export async function goOffline(visitor: Visitor, address: string, unplug: () => void): Promise<void> {
  await test.step('offline', async () => {
    await visitor.open(`${address}?lang=en`);
    await visitor.until(`navigator.serviceWorker.controller?.state === 'activated'`);
    // Firefox complains of what is still on its way when the page is left. These come last.
    for (const late of ['StandardiseSwitch', 'UpdateLine'])
      await visitor.until(
        `performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/${late}') && responseEnd > 0)`,
      );
    unplug();
    await visitor.browser.reload();
    await visitor.idle();
    await visitor.screen('Inspect');
    await visitor.until(`document.querySelector('data[data-quantity="loss"]')`);
  });
}

/** The whole app as one file on a disk. */
export async function openFile(visitor: Visitor, path: string): Promise<void> {
  await test.step('one file from a disk', async () => {
    await visitor.open(`file://${path}?lang=en`);
    await visitor.press('button', 'Step');
    await visitor.until(`document.documentElement.dataset.iteration === '1'`);
    await visitor.idle();
    expect(await visitor.quantity('risk')).toBeLessThan(Math.log(3));
  });
}
