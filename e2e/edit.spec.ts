import {
  iterationShown,
  matrixOf,
  openData,
  pause,
  placeOnScreen,
  planeOf,
  play,
  readQuantities,
  readQuantity,
  takeSteps,
  waitIdle,
  waitIteration,
} from './page';
import { expect, test } from './visit';
import { documentOf, expectNear, radio } from './editPage';

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
