import type { Page } from 'playwright/test';
import {
  button,
  iterationShown,
  matrixOf,
  openData,
  pause,
  placeOnScreen,
  planeOf,
  play,
  readMatrix,
  readQuantities,
  readQuantity,
  saveSession,
  takeSteps,
  typeRate,
  waitIdle,
  waitIteration,
} from './page';
import { expect, test } from './visit';

interface Saved {
  readonly points: number[][];
  readonly domain: number[][];
  readonly classes: string[];
  readonly eta: number;
  readonly bias: boolean;
}

async function documentOf(page: Page): Promise<Saved> {
  return (JSON.parse(await saveSession(page)) as { document: Saved }).document;
}

/** A placed coordinate is rounded to a thousandth of the span or finer. */
function expectNear(
  point: readonly number[] | undefined,
  [x1, x2]: readonly [number, number],
  domain: number[][],
): void {
  const [[left = 0, right = 0] = [], [bottom = 0, top = 0] = []] = domain;
  expect(Math.abs((point?.[0] ?? NaN) - x1)).toBeLessThan((right - left) / 200);
  expect(Math.abs((point?.[1] ?? NaN) - x2)).toBeLessThan((top - bottom) / 200);
}

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

test('a click adds a sample of the active class, chosen by key or in the palette', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain } = await documentOf(page);
  await page.keyboard.press('2');
  await expect(radio(page, 'B')).toBeChecked();
  const first = await placeOnScreen(page, domain, [-0.6, -0.1]);
  await page.mouse.click(first.x, first.y);
  await expect(radio(page, 'B')).toHaveAccessibleDescription('4 samples');
  await radio(page, 'C').check();
  const second = await placeOnScreen(page, domain, [0.05, -0.2]);
  await page.mouse.click(second.x, second.y);
  await waitIdle(page);
  expect(await readQuantity(page, 'samples')).toBe(11);
  const { points, domain: after } = await documentOf(page);
  expect(points.slice(9).map((point) => point[2])).toEqual([1, 2]);
  expectNear(points[9], [-0.6, -0.1], domain);
  expectNear(points[10], [0.05, -0.2], domain);
  for (const value of points.slice(9).flat())
    expect(String(value).length, `${value} is readable`).toBeLessThanOrEqual(6);
  expect(after, 'the view stays').toEqual(domain);

  await page.keyboard.press('4');
  await expect(radio(page, 'C'), 'there is no fourth class').toBeChecked();
});

test('a drag moves a sample and adds none; a press selects it, Delete removes it', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain, points: before } = await documentOf(page);
  const from = await placeOnScreen(page, domain, [0.5, 0.4]);
  const to = await placeOnScreen(page, domain, [0.1, 0.1]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await waitIdle(page);
  const moved = await documentOf(page);
  expectNear(moved.points[0], [0.1, 0.1], domain);
  expect(moved.points[0]?.[2]).toBe(0);
  expect(moved.points.slice(1)).toEqual(before.slice(1));
  expect(moved.domain).toEqual(domain);

  await page.mouse.click(to.x, to.y);
  await expect(page.getByRole('status').filter({ hasText: 'Sample 1 of 9, class A' })).toHaveCount(1);
  await page.keyboard.press('Delete');
  await waitIdle(page);
  expect((await documentOf(page)).points).toEqual(before.slice(1));
});

test('a drag that leaves the plane keeps the sample at its edge', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain } = await documentOf(page);
  const from = await placeOnScreen(page, domain, [0.8, 0.3]);
  const box = await planeOf(page).boundingBox();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) + 200, 5, { steps: 6 });
  await page.mouse.up();
  await waitIdle(page);
  const { points, domain: after } = await documentOf(page);
  expectNear(points[1], [domain[0]?.[1] ?? NaN, domain[1]?.[1] ?? NaN], domain);
  expect(points).toHaveLength(9);
  expect(after).toEqual(domain);
});

test('the keyboard alone places, walks, moves and removes', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Empty');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the plane' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(planeOf(page)).toBeFocused();
  const { domain } = await documentOf(page);
  await planeOf(page).focus();
  const [[left = 0, right = 0] = [], [bottom = 0, top = 0] = []] = domain;
  const [middle1, middle2] = [(left + right) / 2, (bottom + top) / 2];

  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await waitIdle(page);
  const placed = (await documentOf(page)).points;
  await planeOf(page).focus();
  expect(placed.map((point) => point[2])).toEqual([0, 1]);
  expectNear(placed[0], [middle1, middle2], domain);
  expectNear(placed[1], [middle1 + (right - left) / 10, middle2 + (top - bottom) / 10], domain);

  await page.keyboard.press(']');
  await expect(page.getByRole('status').filter({ hasText: 'Sample 1 of 2, class A' })).toHaveCount(1);
  await page.keyboard.press(']');
  await expect(page.getByRole('status').filter({ hasText: 'Sample 2 of 2, class B' })).toHaveCount(1);
  await page.keyboard.press('[');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await waitIdle(page);
  const moved = (await documentOf(page)).points;
  await planeOf(page).focus();
  expectNear(moved[0], [middle1 - (right - left) / 10, middle2 - (top - bottom) / 50], domain);
  expect(moved[1]).toEqual(placed[1]);

  await page.keyboard.press('Delete');
  await waitIdle(page);
  expect((await documentOf(page)).points).toEqual([placed[1]]);
});

test('an edit keeps W and the iteration; while training the descent goes on', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain } = await documentOf(page);
  await takeSteps(page, 20);
  const before = await readQuantities(page);
  const spot = await placeOnScreen(page, domain, [0.1, 0.1]);
  await page.mouse.click(spot.x, spot.y);
  await waitIdle(page);
  const after = await readQuantities(page);
  expect(matrixOf(after, 'W')).toEqual(matrixOf(before, 'W'));
  expect(after.get('iteration')).toBe(20);
  expect(after.get('risk')).not.toBe(before.get('risk'));
  expect(matrixOf(after, 'G')).not.toEqual(matrixOf(before, 'G'));

  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(Number(document.documentElement.dataset['iteration']))).observe(
      document.documentElement,
      { attributeFilter: ['data-iteration'] },
    );
  });
  await play(page);
  await waitIteration(page, 30);
  const other = await placeOnScreen(page, domain, [-0.1, -0.2]);
  await page.keyboard.press('2');
  await page.mouse.click(other.x, other.y);
  const then = await iterationShown(page);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'running');
  await waitIteration(page, then + 20);
  await pause(page);
  expect(await readQuantity(page, 'samples')).toBe(11);
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(seen, 'never back').toEqual([...seen].sort((a, b) => a - b));
});

for (const [lang, refusal] of [
  ['en', (typed: string) => `✗ “${typed}” is not a number between −1 × 10⁷ and 1 × 10⁷. The weight stays 2.5.`],
  ['zh-CN', (typed: string) => `✗ “${typed}”不是 −1 × 10⁷ 到 1 × 10⁷ 之间的数。权重仍为 2.5。`],
] as const) {
  test(`a weight and the learning rate take what is in range and refuse the rest with a reason (${lang})`, async ({
    page,
    visit,
  }) => {
    await visit(`?lang=${lang}`);
    const cell = page.locator('[data-cell="0.0"]');
    const field = page.getByRole('grid').getByRole('textbox');
    await cell.focus();
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.type('2.5');
    await page.keyboard.press('Enter');
    await expect(field).toHaveCount(0);
    await waitIdle(page);
    expect(await readMatrix(page, 'W')).toEqual([
      [2.5, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    await expect(page.locator('[data-region]'), 'the picture follows').toHaveCount(1);
    await expect(cell, 'the focus returns').toBeFocused();

    for (const typed of ['abc', '1e9', '--1', 'Infinity', 'NaN']) {
      await cell.focus();
      await page.keyboard.press('Enter');
      await field.fill(typed);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toHaveText(refusal(typed));
      expect(await readQuantity(page, 'W.0.0')).toBe(2.5);
    }
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await waitIdle(page);
    expect(await readQuantity(page, 'W.0.0')).toBe(3.4);
    await expect(page.getByRole('alert')).toHaveCount(0);

    const rate = page.getByRole('textbox', { name: /^(Learning rate|学习率)$/ });
    const rateRefusal = (typed: string): string =>
      lang === 'en'
        ? `✗ ${typed ? `“${typed}”` : 'An empty field'} is not a number above 0 and at most 1 × 10⁶. η stays 0.25.`
        : `✗ ${typed ? `“${typed}”` : '空白'}不是大于 0 且不超过 1 × 10⁶ 的数。η 仍为 0.25。`;
    await rate.fill('0.25');
    await rate.press('Enter');
    expect(await readQuantity(page, 'eta')).toBe(0.25);
    for (const typed of ['0', '-1', 'abc', '1e7', '', '0x10', '1/2']) {
      await rate.fill(typed);
      await rate.press('Enter');
      await expect(page.getByRole('alert')).toHaveText(rateRefusal(typed));
      await expect(rate).toHaveValue('0.25');
      await expect(rate).toHaveAttribute('aria-invalid', 'true');
      expect(await readQuantity(page, 'eta')).toBe(0.25);
    }
    await rate.fill('0,5');
    await rate.blur();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await readQuantity(page, 'eta')).toBe(0.5);
    await rate.fill('1e6');
    await rate.press('Enter');
    expect(await readQuantity(page, 'eta')).toBe(1e6);
  });
}

test('the learning rate slider is logarithmic from 0.001 to 10, by keyboard and by pointer', async ({
  page,
  visit,
}) => {
  await visit();
  const slider = page.getByRole('slider', { name: 'Learning rate', exact: true });
  await slider.focus();
  await page.keyboard.press('Home');
  expect(await readQuantity(page, 'eta')).toBe(0.001);
  await page.keyboard.press('End');
  expect(await readQuantity(page, 'eta')).toBe(10);
  await page.keyboard.press('ArrowLeft');
  const eta = await readQuantity(page, 'eta');
  expect(eta).toBeLessThan(10);
  expect(eta).toBeGreaterThan(9);
  await typeRate(page, '500');
  await expect(slider, 'the thumb rests at the end').toHaveValue('1');
  expect(await readQuantity(page, 'eta')).toBe(500);
  const box = await slider.boundingBox();
  if (box === null) throw new Error('no slider');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  expect(await readQuantity(page, 'eta')).toBeCloseTo(0.1, 2);
});

test('without the bias feature row x₀ goes, and every region is a cone at the origin', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  await takeSteps(page, 50);
  const [, ...rest] = await readMatrix(page, 'W');
  const bias = page.getByRole('switch', { name: 'Bias feature', exact: true });
  await bias.uncheck();
  await waitIdle(page);
  expect(await readMatrix(page, 'W')).toEqual(rest);
  expect(await readMatrix(page, 'G')).toHaveLength(2);
  await expect(page.getByRole('grid', { name: 'Weights' }).getByRole('rowheader')).toHaveCount(2);
  await takeSteps(page, 20);
  const { domain } = await documentOf(page);
  for (let n = 0; n < 24; n++) {
    const [c, s] = [Math.cos((n * Math.PI) / 12 + 0.03), Math.sin((n * Math.PI) / 12 + 0.03)];
    const regions: (string | null)[] = [];
    for (const r of [0.05, 0.2, 0.45]) {
      const { x, y } = await placeOnScreen(page, domain, [r * c, r * s]);
      regions.push(
        await page.evaluate(
          ([left, top]) =>
            document
              .elementsFromPoint(left, top)
              .find((element) => element.hasAttribute('data-region'))
              ?.getAttribute('data-region') ?? null,
          [x, y] as const,
        ),
      );
    }
    expect(regions[0]).not.toBeNull();
    expect(new Set(regions).size, `${n * 15} degrees: ${regions.join(' ')}`).toBe(1);
  }
  await bias.check();
  await waitIdle(page);
  expect((await readMatrix(page, 'W'))[0]).toEqual([0, 0, 0]);
});

test('classes: up to 10 and back to 2, never one that has samples', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  await takeSteps(page, 10);
  const W = await readMatrix(page, 'W');
  const radios = page.getByRole('radiogroup', { name: 'Class to place' }).getByRole('radio');
  for (let K = 4; K <= 10; K++) {
    await button(page, 'Add class').click();
    await expect(radios).toHaveCount(K);
  }
  await expect(button(page, 'Add class')).toHaveCount(0);
  await waitIdle(page);
  expect(await readMatrix(page, 'W')).toEqual(W.map((row) => [...row, 0, 0, 0, 0, 0, 0, 0]));
  await page.keyboard.press('8');
  await expect(radio(page, 'H')).toBeChecked();
  await page.keyboard.press('0');
  await expect(radio(page, 'J')).toBeChecked();

  for (let K = 9; K >= 3; K--) {
    await radios.last().focus();
    await page.keyboard.press('Delete');
    await expect(radios).toHaveCount(K);
  }
  await radio(page, 'C').focus();
  await page.keyboard.press('Delete');
  await waitIdle(page);
  await expect(radios).toHaveCount(3);
  expect(await readMatrix(page, 'W')).toEqual(W);
  expect(await readQuantity(page, 'samples')).toBe(9);
  await expect(button(page, 'Add class')).toBeVisible();
});

test('the view fits on request and never by itself', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  const { domain } = await documentOf(page);
  const edge = await placeOnScreen(page, domain, [(domain[0]?.[1] ?? 0) - 0.01, (domain[1]?.[1] ?? 0) - 0.01]);
  await page.mouse.click(edge.x, edge.y);
  await takeSteps(page, 30);
  await button(page, 'Reset').click();
  await waitIdle(page);
  expect((await documentOf(page)).domain).toEqual(domain);
  await button(page, 'Fit').click();
  const fitted = await documentOf(page);
  expect(fitted.domain).not.toEqual(domain);
  for (const [axis, [low = NaN, high = NaN] = []] of fitted.domain.entries()) {
    for (const point of fitted.points) {
      expect(point[axis]).toBeGreaterThan(low);
      expect(point[axis]).toBeLessThan(high);
    }
  }
});
