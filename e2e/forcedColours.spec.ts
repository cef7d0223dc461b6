/** Where the system takes away the colours (forced colours), what is chosen, on and positive is still told apart. */
import type { Locator, Page } from 'playwright/test';
import { button, openData, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The share of pixels there that are not the ground's. */
async function inkIn(page: Page, clip: Clip): Promise<number> {
  const picture = (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const ground = matchMedia('(prefers-color-scheme: dark)').matches ? 0 : 255;
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (Math.max(...[0, 1, 2].map((part) => Math.abs(data[at + part]! - ground))) > 90) ink++;
    }
    return ink / (data.length / 4);
  }, picture);
}

async function boxOf(locator: Locator): Promise<Clip> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not shown.');
  return box;
}

/** The ink of the line at the foot of each. */
async function footInks(page: Page, all: Locator): Promise<number[]> {
  const inks: number[] = [];
  for (const one of await all.all()) {
    const { x, y, width, height } = await boxOf(one);
    inks.push(await inkIn(page, { x: x + 1, y: y + height - 2, width: width - 2, height: 2 }));
  }
  return inks;
}

/** Which of them have a line at their foot, and which say that they are the chosen one. */
const isDrawn = (ink: number): boolean => ink > 0.4;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours, ${colorScheme}: the chosen tab, class and features, switches and signs of bars`, async ({
    page,
    visit,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await visit('?lang=en');
    await takeSteps(page, 20);
    await page.mouse.move(0, 0);

    const tabs = page.getByRole('tab');
    expect((await footInks(page, tabs)).map(isDrawn), 'the first of five tabs').toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);

    const classes = page.getByRole('radiogroup', { name: 'Class to place' }).locator('label');
    expect((await footInks(page, classes)).map(isDrawn), 'the first of three classes').toEqual([true, false, false]);
    await page.keyboard.press('3');
    expect((await footInks(page, classes)).map(isDrawn), 'the third after its key').toEqual([false, false, true]);

    // A filled bar is ink all over, a hollow one only at its edge.
    const bars = page.locator('[data-quantity^="G."]').locator('xpath=..').locator('[data-sign]');
    const wrong: string[] = [];
    for (const bar of await bars.all()) {
      const box = await boxOf(bar);
      if (box.width < 8) continue;
      const inner = { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: 1 };
      const [sign, ink] = [await bar.getAttribute('data-sign'), await inkIn(page, inner)];
      if (sign === 'positive' ? ink < 0.9 : ink > 0.1) wrong.push(`${sign}: ${ink}`);
    }
    expect(await bars.count()).toBe(9);
    expect(wrong).toEqual([]);

    const [on, off] = ['Bias', 'Standardise'].map((name) =>
      page.getByRole('switch', { name: new RegExp(name) }).locator('xpath=following-sibling::span[1]'),
    );
    const halves = async (knob: Locator): Promise<[number, number]> => {
      const { x, y, width, height } = await boxOf(knob);
      const half = { y: y + 3, width: width / 2 - 3, height: height - 6 };
      return [await inkIn(page, { ...half, x: x + 3 }), await inkIn(page, { ...half, x: x + width / 2 })];
    };
    const [onHalves, offHalves] = [await halves(on!), await halves(off!)];
    expect(onHalves[1], 'on: a full disc at the right').toBeGreaterThan(0.4);
    expect(onHalves[0]).toBeLessThan(0.05);
    expect(offHalves[0], 'off: a ring at the left').toBeLessThan(0.4);
    expect(offHalves[0]).toBeGreaterThan(0.05);
    expect(offHalves[1]).toBeLessThan(0.05);

    await button(page, 'Initial W').click();
    const maps = page.getByRole('radiogroup', { name: 'Features' }).locator('label');
    await expect(maps).toHaveCount(3);
    expect((await footInks(page, maps)).map(isDrawn), 'the first of three maps').toEqual([true, false, false]);
    const { x, y, width, height } = await boxOf(page.getByRole('slider', { name: 'Factor s of W' }));
    const line = await inkIn(page, { x: x + 2, y: y + height / 2 - 1, width: width / 3, height: 2 });
    expect(line, 'a slider has its line').toBeGreaterThan(0.9);
    await page.keyboard.press('Escape');

    await button(page, 'Table').click();
    const grid = page.getByRole('grid', { name: 'Samples' });
    const row = grid.locator('[role="row"]').nth(2);
    await row.click();
    const { x: left, y: top, width: wide } = await boxOf(row);
    expect(await inkIn(page, { x: left + 4, y: top, width: wide - 8, height: 2 }), 'the selected row').toBeGreaterThan(
      0.9,
    );
  });

  test(`forced colours, ${colorScheme}: no letter of a formula is covered`, async ({ page, visit }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await visit(`?lang=en&theme=${colorScheme}`);
    await openData(page, 'Nine points');
    await page.getByRole('tab', { name: 'Proof' }).click();
    await waitIdle(page);
    const letter = page.locator('#screen .katex .vlist:has(> span > .accent-body) .mathnormal').first();
    await expect(letter).toHaveText('y');
    // The same letter where nothing lays plates behind it.
    const seen = await inkIn(page, await boxOf(letter));
    await page.emulateMedia({ forcedColors: 'none', colorScheme });
    const whole = await inkIn(page, await boxOf(letter));
    expect(seen).toBeGreaterThan(0.9 * whole);
  });
}
