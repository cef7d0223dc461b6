import { audit } from './audit';
import { objections, objectionsInEveryDress } from './axe';
import { openInspect } from './inspectPage';
import {
  button,
  iterationShown,
  openData,
  openSessionFile,
  readMatrix,
  readQuantities,
  readQuantity,
  saveSession,
  sessionFile,
  takeSteps,
  waitIdle,
  waitIteration,
} from './page';
import { expect, test } from './visit';

const SIZES = [
  [1440, 900],
  [1920, 1080],
  [1366, 768],
  [853, 480],
  [390, 844],
] as const;

test('a step that is too large or too small fails the check, and no number is no step', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 20);
  await openInspect(page);
  await page.getByRole('switch', { name: 'Gradient check' }).click();
  const field = page.getByRole('textbox', { name: 'Difference step' });
  for (const step of ['0.5', '1e-11']) {
    await field.fill(step);
    await field.press('Enter');
    await expect(page.getByText('✗ fails in')).toBeVisible();
  }
  await field.fill('large');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“large” is not a number from');
  await expect(field).toHaveValue('1e−11');
});

test('five phases equal one step, bit for bit', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 37);
  const before = await saveSession(page);
  await takeSteps(page, 1);
  const whole = await saveSession(page);
  await openSessionFile(page, before);
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '37');
  await openInspect(page);
  await page.keyboard.press('p');
  const held = [
    ['z.0', 'yhat.0', 'loss', 'G.0.0'],
    ['yhat.0', 'loss', 'G.0.0'],
    ['loss', 'G.0.0'],
    ['G.0.0'],
    [],
    ['z.0', 'yhat.0', 'loss', 'G.0.0'],
  ];
  for (const [press, names] of held.entries()) {
    if (press > 0) await button(page, 'Step').click();
    await waitIdle(page);
    await expect(page.locator('html')).toHaveAttribute('data-iteration', press < 5 ? '37' : '38');
    const shown = await readQuantities(page);
    expect(['z.0', 'yhat.0', 'loss', 'G.0.0'].filter((name) => !shown.has(name))).toEqual(names);
    expect(shown.has('W.0.0')).toBe(true);
  }
  await page.keyboard.press('p');
  expect(await saveSession(page)).toBe(whole);
});

test('pointing at a cell lights every view in the same frame; click pins, Esc frees', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 50);
  await openInspect(page);
  const cell = page.locator('td[data-link="G.1.2"]');
  const { lit, took } = await cell.evaluate(async (element) => {
    const began = performance.now();
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    // What is lit when the next picture is drawn: nothing is waited for in between.
    await new Promise(requestAnimationFrame);
    const all = document.querySelectorAll('td[data-highlight="frame"]');
    return { lit: [...all].map((td) => td.getAttribute('data-link')), took: performance.now() - began };
  });
  console.log(`lit in ${took.toFixed(1)} ms`);
  expect(lit).toEqual(expect.arrayContaining(['W.1.2', 'outer.1.2', 'G.1.2']));
  for (const name of ['W.1.2', 'outer.1.2', 'G.1.2']) {
    await expect(page.locator(`td[data-link="${name}"]`)).toHaveAttribute('data-highlight', 'frame');
  }
  await expect(page.locator('#plane')).toHaveAttribute('data-dim', '2');
  await expect(page.getByText('sorted by x1, C')).toBeVisible();
  await cell.click();
  await page.mouse.move(5, 5);
  await expect(cell).toHaveAttribute('data-highlight', 'frame');
  await page.keyboard.press('Escape');
  await expect(cell).not.toHaveAttribute('data-highlight', 'frame');

  await page.getByRole('tab', { name: 'Explore' }).click();
  await page.locator('td[data-link="W.2.1"]').hover();
  await expect(page.locator('td[data-link="G.2.1"]')).toHaveAttribute('data-highlight', 'frame');
  await expect(page.locator('#plane')).toHaveAttribute('data-dim', '1');
});

test('linking and choosing samples work by keyboard alone', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 50);
  await page.keyboard.press('i');
  await expect(page.locator('[data-quantity="z.0"]')).toBeVisible();
  await page.getByRole('group', { name: /^Gradient: arrow keys/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('td[data-link="G.1.1"]')).toBeFocused();
  await expect(page.locator('td[data-link="outer.1.1"]')).toHaveAttribute('data-highlight', 'frame');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('td[data-link="W.1.1"]')).toHaveAttribute('data-highlight', 'frame');
  await page.keyboard.press('Escape');
  await expect(page.locator('td[data-link="W.1.1"]')).not.toHaveAttribute('data-highlight', 'frame');

  const wall = page.getByRole('slider', { name: 'Outer products of all samples' });
  await wall.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('Sample 1 of 150', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(wall).toHaveAttribute('aria-valuetext', 'Sample 2 of 150, A setosa');
  await page.keyboard.press('[');
  await button(page, 'Next sample').press('Enter');
  await expect(page.getByText('Sample 2 of 150', { exact: true })).toBeVisible();
});

test('edges: no samples, one sample, a class alone, ŷ that is 1 to the last bit', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Empty');
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await expect(page.getByText('No samples, so there is nothing to inspect.')).toBeVisible();
  await page.getByRole('tab', { name: 'Explore' }).click();
  const document = {
    features: ['x1', 'x2'],
    classes: ['A', 'B'],
    points: [[37, 0, 0]],
    domain: [
      [-40, 40],
      [-3, 3],
    ],
    axes: [0, 1],
  };
  const W = [
    [0, 0],
    [1, 0],
    [0, 0],
  ];
  await openSessionFile(page, sessionFile(document, { iteration: 9, W }));
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '9');
  await openInspect(page);
  await expect(page.locator('[data-quantity="yhat.0"]')).toHaveText('1 − 8.5 × 10⁻¹⁷');
  await expect(page.locator('[data-quantity="loss"]')).toHaveText('8.5 × 10⁻¹⁷');
  expect(await readQuantity(page, 'loss')).toBeGreaterThan(8e-17);
  await page.getByRole('switch', { name: 'Gradient check' }).click();
  await expect(page.getByText('✓ every cell agrees')).toBeVisible();
  await page.getByRole('combobox', { name: 'Find the bug' }).selectOption('noMean');
  await expect(page.getByText('with N = 1 the sum is the mean')).toBeVisible();
});

test('a deleted sample leaves its nearest neighbour selected', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  await openInspect(page);
  await page.keyboard.press('Delete');
  await expect(page.getByText(/^Sample \d of 8$/)).toBeVisible();
  await waitIdle(page);
  expect((await readMatrix(page, 'outer')).length).toBe(3);
});

test('while 150 samples train at 60 steps a second, what is shown is of one iteration', async ({ page, visit }) => {
  await visit();
  await openInspect(page);
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => {
      long.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  const before = await worked();
  await button(page, 'Play').click();
  await waitIteration(page, 150);
  await button(page, 'Pause').click();
  await waitIdle(page);
  const work = ((await worked()) - before) / (await iterationShown(page));
  const long = await page.evaluate(() => (window as unknown as { long: number[] }).long);
  console.log(`Inspect at 60 steps a second: ${work.toFixed(1)} ms of tasks a step, ${long.length} tasks over 50 ms`);
  const quantities = await readQuantities(page);
  expect(quantities.get('outer.1.1')).toBe((quantities.get('x.1') ?? NaN) * (quantities.get('error.1') ?? NaN));
});

test('axe finds nothing on Inspect, in both themes and languages', async ({ page, visit }) => {
  await visit('?lang=en&theme=light');
  await openInspect(page);
  await takeSteps(page, 1);
  expect(await objections(page)).toEqual([]);
  await page.getByRole('switch', { name: 'Gradient check' }).click();
  await page.getByRole('combobox', { name: 'Find the bug' }).selectOption('sign');
  await expect(page.getByText('✗ fails in')).toBeVisible();
  expect(await objectionsInEveryDress(page), 'with the check failing').toEqual([]);
});

test('nothing on Inspect is small, clipped or on top of something', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 60);
  await openInspect(page);
  const found: string[] = [];
  const lookEverywhere = async (state: string): Promise<void> => {
    await page.mouse.move(0, 0);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => {
        window.scrollTo(0, 0);
      });
      const objected = await audit(page, { still: width >= 1440 });
      for (const words of objected) found.push(`${width} × ${height}, ${state}: ${words}`);
    }
  };
  await lookEverywhere('plain');
  await page.getByRole('switch', { name: 'Gradient check' }).click();
  await page.getByRole('combobox', { name: 'Find the bug' }).selectOption('noLabel');
  await lookEverywhere('with the check failing');

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('tab', { name: 'Explore' }).click();
  await openData(page, 'Five classes');
  for (let K = 6; K <= 8; K++) await button(page, 'Add class').click();
  await takeSteps(page, 40);
  await openInspect(page);
  await lookEverywhere('with eight classes');
  expect(found).toEqual([]);
});
