import type { Page } from 'playwright/test';
import { objections } from './axe';
import { button, matrixOf, openData, readQuantities, readQuantity, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

/** Switches a choice of the View menu. */
async function show(page: Page, name: string): Promise<void> {
  await button(page, 'View').click();
  await page.getByRole('checkbox', { name }).check();
  await page.keyboard.press('Escape');
}

test('the confusion matrix counts what R counts, travels in time, and a reload keeps it', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 60);
  await show(page, 'Confusion matrix');
  const counts = async (): Promise<number[][]> =>
    page
      .locator('[data-confusion] tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number.parseInt(cell.innerText, 10))),
      );
  await expect(page.getByRole('table', { name: 'Confusion matrix' })).toBeVisible();
  const before = await counts();
  expect(before.map((row) => row.reduce((a, b) => a + b))).toEqual([50, 50, 50]);
  expect(before.reduce((sum, row, i) => sum + row[i]!, 0)).toBe(await readQuantity(page, 'correct'));
  expect(await objections(page)).toEqual([]);
  await button(page, 'Step back').click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '59');
  await page.reload();
  await waitIdle(page);
  await expect(page.getByRole('table', { name: 'Confusion matrix' })).toBeVisible();
  const earlier = await counts();
  expect(earlier.reduce((sum, row, i) => sum + row[i]!, 0)).toBe(await readQuantity(page, 'correct'));
  await page.getByRole('button', { name: 'Weights W, G' }).click();
  await expect(page.getByRole('grid', { name: 'Weights' })).toBeVisible();
});

test('the accuracy curve is on the axis of the risk, and z = 0 is where a score is 0', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 40);
  await page.reload();
  await waitIdle(page);
  await show(page, 'Accuracy curve');
  await show(page, 'Lines of score 0');
  await expect(page.locator('[data-accuracy="41"]')).toBeAttached();
  await expect(page.getByText('accuracy (top: 100 %)')).toBeVisible();
  await expect(page.locator('[data-zero-lines]')).toBeAttached();
  expect(await objections(page)).toEqual([]);
  const W = matrixOf(await readQuantities(page), 'W');
  // Ends of each line in the plane, back in its units by the numbered axes.
  const ends = await page.locator('[data-zero-lines] path').evaluateAll((paths) =>
    paths.map((path) => {
      const points = path.getAttribute('d')!.slice(1).split('L');
      return [points[0]!, points.at(-1)!].map((point) => point.split(',').map(Number));
    }),
  );
  expect(ends.length).toBe(Number(await page.locator('[data-zero-lines]').getAttribute('data-zero-lines')));
  expect(ends.length).toBeGreaterThan(0);
  const [x, y] = await axes(page);
  const colours = await page
    .locator('[data-zero-lines] > g')
    .evaluateAll((groups) => groups.map((group) => Number(/class-(\d)/.exec(group.getAttribute('style')!)![1])));
  const off = ends.map((points, at) => {
    const m = colours[at]!;
    const [w0, w1, w2] = [0, 1, 2].map((o) => W[o]![m]!) as [number, number, number];
    // How far from the line, in px.
    return Math.max(
      ...points.map(([px, py]) => {
        const z = w0 + w1 * x.at(px!) + w2 * y.at(py!);
        return Math.abs(z) / Math.hypot(w1 * x.step, w2 * y.step);
      }),
    );
  });
  expect(Math.max(...off)).toBeLessThan(0.3);
});

interface Axis {
  readonly at: (px: number) => number;
  /** Units a px. */
  readonly step: number;
}

/** The axes of the plane as its domain says. */
async function axes(page: Page): Promise<readonly [Axis, Axis]> {
  const box = (await page.locator('#plane').boundingBox())!;
  const domain = await page.evaluate(() => {
    const ticks = (end: 'x' | 'y'): [number, number][] =>
      [...document.querySelectorAll<SVGTextElement>('#plane text')]
        .filter((text) => /^−?[\d.]+$/.test(text.textContent ?? '') && text.getAttribute('class')?.includes('tick'))
        .filter((text) => (end === 'x') === (text.getAttribute('text-anchor') === 'middle'))
        .map((text) => [Number(text.getAttribute(end)), Number(text.textContent.replace('−', '-'))]);
    return [ticks('x'), ticks('y')];
  });
  expect(box.width).toBeGreaterThan(100);
  return domain.map((ticks): Axis => {
    const [[from, low], [to, high]] = [ticks[0]!, ticks.at(-1)!];
    const step = (high - low) / (to - from);
    return { at: (px) => low + (px - from) * step, step };
  }) as unknown as readonly [Axis, Axis];
}

test('New draw opens the same set of other samples, a link has them, and one undo takes them back', async ({
  page,
  visit,
}) => {
  await visit();
  await openData(page, 'Ring and centre');
  await takeSteps(page, 3);
  const shipped = await readQuantities(page);
  await page.getByRole('button', { name: 'New draw' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
  await waitIdle(page);
  await takeSteps(page, 3);
  const drawn = await readQuantities(page);
  expect(drawn.get('samples')).toBe(80);
  expect(drawn.get('risk')).not.toBe(shipped.get('risk'));
  await button(page, 'Share').click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/#v=2&data=ring&seed=\d+&/);
  await page.goto(link);
  await page.reload();
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(drawn);
  await visit();
  await openData(page, 'Ring and centre');
  await takeSteps(page, 3);
  await page.getByRole('button', { name: 'New draw' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
  await waitIdle(page);
  await button(page, 'Undo').click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '3');
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(shipped);
});
