/** What happens to the window while the lab runs: other sizes, another zoom, another screen, canvases that lose their pixels, a clock that jumps. */
import type { CDPSession, Page } from 'playwright/test';
import { openDescent, openFace } from './descentPage';
import {
  button,
  iterationShown,
  openData,
  openSessionFile,
  pause,
  placeOnScreen,
  planeOf,
  play,
  readQuantity,
  saveSession,
  sessionFile,
  setSpeed,
  takeSteps,
  waitIdle,
  waitIteration,
} from './page';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';

const RATIOS = [1, 1.25, 1.5, 2, 3];

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** Puts the window on a screen of so many CSS px, with so many px of the screen in each. */
function putOn(devtools: CDPSession, { width, height, ratio }: Screen): Promise<unknown> {
  return devtools.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height, deviceScaleFactor: ratio, mobile: false },
  });
}

/** Canvases that hold px of the screen and have another number of them than they cover. */
function blurred(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('canvas')]
      // The confidence is painted in blocks and scaled up, a shown sample in its own pixels.
      .filter((canvas) => canvas.dataset['errors'] ?? canvas.dataset['painted'] ?? canvas.closest('[class*="wall"]'))
      .filter(({ width, height, clientWidth, clientHeight }) => {
        const ratio = window.devicePixelRatio;
        return Math.abs(width - clientWidth * ratio) > 1.01 || Math.abs(height - clientHeight * ratio) > 1.01;
      })
      .map(({ width, height, clientWidth, clientHeight }) => `${width}×${height} for ${clientWidth}×${clientHeight}`),
  );
}

/** More samples than are elements: their plane is painted. */
const SIDE = 50;
const manySamples = sessionFile({
  ...{ features: ['x1', 'x2'], classes: ['A', 'B', 'C'], domain: [[0, SIDE], [0, SIDE]] }, // prettier-ignore
  points: Array.from({ length: SIDE * SIDE }, (_, n) => [(n % SIDE) + 0.5, Math.floor(n / SIDE) + 0.5, n % 3]),
});

async function openPainted(page: Page): Promise<void> {
  await openSessionFile(page, manySamples);
  await waitIdle(page);
  await expect(planeOf(page).locator('[data-painted]')).toHaveAttribute('data-painted', String(SIDE * SIDE));
  await button(page, 'View').click();
  await page.getByRole('checkbox', { name: 'Mark misclassified samples' }).check();
  await page.keyboard.press('Escape');
  await expect(planeOf(page).locator('[data-errors="shown"]')).toBeVisible();
}

test('many sizes of the window while it plays, from 320 × 256 to 3840 × 2160', async ({ page, visit }) => {
  await page.addInitScript(() => {
    Object.assign(window, { errors: [] as string[] });
    window.addEventListener('error', ({ message }) => (window as unknown as { errors: string[] }).errors.push(message));
  });
  await visit();
  await openPainted(page);
  await play(page);
  const devtools = await page.context().newCDPSession(page);
  const count = SOAK ? 200 : 20;
  for (let n = 0; n < count; n++) {
    const [width, height] = [320 + ((n * 977) % 3521), 256 + ((n * 463) % 1905)];
    await putOn(devtools, { width, height, ratio: 1 });
  }
  await putOn(devtools, { width: 1280, height: 720, ratio: 1 });
  await waitIteration(page, (await iterationShown(page)) + 5);
  await pause(page);
  expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
  await expect.poll(() => blurred(page)).toEqual([]);
  const { width, height } = (await planeOf(page).boundingBox())!;
  expect([width, height].every((side) => side > 200 && side < 1280)).toBe(true);
});

test('on a screen of other pixels the painted plane is sharp at once, and a click lands where the pointer is', async ({
  page,
  visit,
}) => {
  await visit();
  await openPainted(page);
  const devtools = await page.context().newCDPSession(page);
  let N = SIDE * SIDE;
  for (const [turn, ratio] of RATIOS.entries()) {
    // As far from the samples as can be.
    const spot = 26 + 2 * turn;
    await putOn(devtools, { width: 1440, height: 900, ratio });
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(ratio);
    // The emulation changes the ratio and tells nobody, as a browser does. The plane has the size and the samples that it had.
    await page.evaluate(() => window.dispatchEvent(new Event('resize')));
    await expect.poll(() => blurred(page)).toEqual([]);
    const place = await placeOnScreen(page, [[0, SIDE], [0, SIDE]], [spot, 20]); // prettier-ignore
    await page.mouse.click(place.x, place.y);
    await waitIdle(page);
    expect(await readQuantity(page, 'samples')).toBe(++N);
    await page.keyboard.press('Escape');
    const { document } = JSON.parse(await saveSession(page)) as { document: { points: number[][] } };
    await page.keyboard.press('Escape');
    const box = (await planeOf(page).boundingBox())!;
    const [x1 = NaN, x2 = NaN] = document.points.at(-1)!;
    const missed = [((x1 - spot) * box.width) / SIDE, ((x2 - 20) * box.height) / SIDE];
    expect(Math.max(...missed.map(Math.abs)), `${ratio}: CSS px beside the pointer`).toBeLessThanOrEqual(1);
  }
});

test('at every zoom of the browser from 50 to 400 % nothing sticks out, and a click lands where the pointer is', async ({
  page,
  visit,
}) => {
  await visit();
  await openData(page, 'Nine points');
  const { document: nine } = JSON.parse(await saveSession(page)) as { document: { domain: number[][] } };
  await page.keyboard.press('Escape');
  const devtools = await page.context().newCDPSession(page);
  for (const zoom of [0.5, 0.75, 0.9, 1.1, 1.25, 1.5, 2, 3, 4]) {
    await putOn(devtools, { width: Math.round(1440 / zoom), height: Math.round(900 / zoom), ratio: zoom });
    await waitIdle(page);
    await planeOf(page).scrollIntoViewIfNeeded();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways, `${100 * zoom} %: px of sideways scroll`).toBeLessThanOrEqual(0);
    const spot = [0.05, 0.05] as const;
    const at = await placeOnScreen(page, nine.domain, spot);
    await page.mouse.click(at.x, at.y);
    await expect.poll(() => readQuantity(page, 'samples'), `${100 * zoom} %`).toBe(10);
    await waitIdle(page);
    await page.keyboard.press('Escape');
    const saved = JSON.parse(await saveSession(page)) as { document: { points: number[][] } };
    await page.keyboard.press('Escape');
    const box = (await planeOf(page).boundingBox())!;
    const missed = saved.document.points
      .at(-1)!
      .slice(0, 2)
      .map((x, axis) => {
        const [low = 0, high = 0] = nine.domain[axis] ?? [];
        return ((x - spot[axis]!) * (axis === 0 ? box.width : box.height)) / (high - low);
      });
    expect(Math.max(...missed.map(Math.abs)), `${100 * zoom} %: CSS px beside the pointer`).toBeLessThanOrEqual(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => readQuantity(page, 'samples')).toBe(9);
  }
});

/** How many pixels of each canvas are not empty. */
function inked(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('canvas')].map((canvas) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) count++;
      return count;
    }),
  );
}

/** Takes the pixels of every canvas and gives it back empty, with the events of a browser that does so. */
async function losePixels(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll('canvas')) {
      canvas.dispatchEvent(new Event('contextlost', { cancelable: true }));
      canvas.getContext('2d')!.reset();
      canvas.dispatchEvent(new Event('contextrestored'));
    }
  });
}

test('every canvas whose pixels are lost is painted again', async ({ page, visit }) => {
  const lose = async (): Promise<void> => {
    await waitIdle(page);
    const before = await inked(page);
    expect(before.length).toBeGreaterThan(0);
    await losePixels(page);
    await expect.poll(() => inked(page)).toEqual(before);
  };
  await visit();
  await openPainted(page);
  await lose();
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await expect(page.locator('[class*="wall"] canvas')).toBeVisible();
  await lose();
  await openDescent(page);
  await openFace(page, 'The forces');
  await expect(page.locator('canvas[data-painted]').first()).toBeVisible();
  await lose();
  await page.getByRole('tab', { name: 'Explore' }).click();
  await openData(page, 'Digits');
  await takeSteps(page, 2);
  await expect(page.locator('[data-picture] canvas').first()).toBeVisible();
  await expect(planeOf(page).locator('canvas[data-painted]')).toBeVisible();
  await lose();
  await page.goto('./?lang=en#lesson=scores&scene=2');
  await expect(page.locator('html')).toHaveAttribute('data-scene-state', 'open');
  if ((await page.locator('canvas').count()) > 0) await lose();
});

test('a clock that jumps by eight hours either way, or sleeps, changes nothing', async ({ page, visit }) => {
  await page.clock.install({ time: new Date('2026-03-04T10:00:00') });
  await page.clock.resume();
  await visit();
  await setSpeed(page, '60 steps per second');
  await play(page);
  for (const time of ['2026-03-04T18:00:00', '2026-03-04T02:00:00', '2026-03-05T10:00:00']) {
    await page.clock.setSystemTime(new Date(time));
    await planeOf(page).click({ position: { x: 200, y: 150 } });
    await page.keyboard.press('Delete');
    await waitIteration(page, (await iterationShown(page)) + 20);
  }
  // Every timer that is due in eight hours is due at once, as after a lid that was closed.
  await page.clock.fastForward('08:00:00');
  await waitIteration(page, (await iterationShown(page)) + 20);
  await pause(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  const before = [await iterationShown(page), await readQuantity(page, 'risk')];
  await page.clock.setSystemTime(new Date('2026-03-04T01:00:00'));
  await page.reload();
  await waitIdle(page);
  expect([await iterationShown(page), await readQuantity(page, 'risk')]).toEqual(before);
});
