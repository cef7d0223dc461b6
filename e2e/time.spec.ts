import type { Page } from 'playwright/test';
import { audit } from './audit';
import { objections, objectionsInEveryDress } from './axe';
import { button, iterationShown, openData, readQuantities, readQuantity, takeSteps, typeRate, waitIdle } from './page';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';

async function goTo(page: Page, iteration: number): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Go to iteration', exact: true });
  await field.fill(String(iteration));
  await field.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(iteration));
  await waitIdle(page);
}

/** Presses Step back so many times, each from what is shown then. */
async function stepBack(page: Page, count: number): Promise<void> {
  await button(page, 'Step back').evaluate(async (element: HTMLElement, times) => {
    const { dataset } = document.documentElement;
    for (let n = 0; n < times; n++) {
      const before = dataset['iteration'];
      element.click();
      while (dataset['iteration'] === before) await new Promise(requestAnimationFrame);
    }
  }, count);
  await waitIdle(page);
}

/** Everything a moment shows: all quantities in full, and the regions as drawn. */
async function moment(page: Page): Promise<string> {
  const regions = await page
    .locator('[data-region]')
    .evaluateAll((paths) => paths.map((path) => [path.getAttribute('data-region'), path.getAttribute('d')]));
  // Numbers under the pointer belong to no moment; w_B − w_A is fetched when it is first shown.
  const quantities = [...(await readQuantities(page))].filter(([name]) => !/^(probe|u\.)/.test(name));
  return JSON.stringify([quantities, regions]);
}

const STEPS = SOAK ? 500 : 8;

test(`forward ${STEPS} and back ${STEPS} on every data set shows every moment again to the last bit`, async ({
  page,
  visit,
}) => {
  await visit();
  for (const name of [
    'Iris petals',
    'Nine points',
    'Three blobs',
    'Overlapping classes',
    'Two classes',
    'Five classes',
  ]) {
    await openData(page, name);
    const start = await moment(page);
    await takeSteps(page, STEPS / 2);
    const middle = await moment(page);
    await takeSteps(page, STEPS / 2);
    const end = await moment(page);
    await stepBack(page, STEPS / 2);
    expect(await moment(page), `${name}, half way back`).toBe(middle);
    await stepBack(page, STEPS / 2);
    expect(await moment(page), `${name}, at the start`).toBe(start);
    await expect(button(page, 'Step back')).toHaveAttribute('aria-disabled', 'true');
    await goTo(page, STEPS);
    expect(await moment(page), `${name}, at the end`).toBe(end);
  }
});

test('the slider, the keys and the field go through time; what was computed waits in grey', async ({ page, visit }) => {
  await visit();
  await goTo(page, 200);
  const there = await moment(page);
  const slider = page.getByRole('slider', { name: 'Iteration', exact: true });
  await slider.focus();
  for (const [key, iteration] of [
    ['ArrowLeft', 199],
    ['Shift+ArrowLeft', 189],
    ['Home', 0],
    ['Shift+ArrowRight', 10],
    ['End', 200],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator('html')).toHaveAttribute('data-iteration', String(iteration));
  }
  await waitIdle(page);
  expect(await moment(page)).toBe(there);
  await expect(slider).toHaveAttribute('aria-valuetext', 'step 200 of 200, risk 0.5279');
  const box = await page.getByRole('img', { name: 'Risk curve' }).boundingBox();
  const curve = await slider.locator('..').boundingBox();
  if (!box || !curve) throw new Error('no curve');
  await page.mouse.click(curve.x + curve.width / 4, curve.y + curve.height / 2);
  await waitIdle(page);
  expect(await iterationShown(page)).toBe(100);
  await page.keyboard.press('Tab');
  await button(page, 'Play').click();
  await page.waitForFunction(() => Number(document.documentElement.dataset['iteration']) > 230);
  await button(page, 'Pause').click();
  await waitIdle(page);
  await goTo(page, 200);
  expect(await moment(page)).toBe(there);
  await page.getByRole('textbox', { name: 'Go to iteration' }).fill('12.5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“12.5” is not a whole number');
  expect(await iterationShown(page)).toBe(200);
});

test('keys pressed faster than pictures come are all counted', async ({ page, visit }) => {
  await visit();
  for (let press = 0; press < 20; press++) await page.keyboard.press('Shift+ArrowRight');
  await waitIdle(page);
  expect(await iterationShown(page)).toBe(200);
  await page.evaluate(() => {
    const press = (key: string): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) press(key);
  });
  await waitIdle(page);
  expect(await iterationShown(page)).toBe(198);
});

test('an edit of the past begins a branch, its old future is pinned, and undo restores it', async ({ page, visit }) => {
  await visit();
  await goTo(page, 300);
  const old = await moment(page);
  await goTo(page, 120);
  await typeRate(page, '0.05');
  await waitIdle(page);
  await goTo(page, 260);
  const branch = await moment(page);
  expect(branch).not.toBe(old);
  await button(page, 'View').click();
  await expect(page.getByText('1: before the edit').first()).toBeVisible();
  await button(page, 'Pin this run').first().click();
  await expect(page.getByRole('button', { name: 'Remove 2: η = 0.05' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await waitIdle(page);
  expect(await iterationShown(page)).toBe(120);
  expect(await readQuantity(page, 'eta')).toBe(0.1);
  await goTo(page, 300);
  expect(await moment(page)).toBe(old);
  await page.keyboard.press('Control+Shift+z');
  await waitIdle(page);
  expect(await moment(page)).toBe(branch);
});

test('everything is taken back and done again, by button and by keyboard', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  await takeSteps(page, 5);
  const before = await moment(page);
  await page.getByRole('switch', { name: 'Bias feature' }).click();
  await waitIdle(page);
  await page.keyboard.press('r');
  await waitIdle(page);
  await openData(page, 'Five classes');
  expect(await readQuantity(page, 'samples')).toBe(100);
  for (let n = 0; n < 3; n++) {
    await button(page, 'Undo').click();
    await waitIdle(page);
  }
  expect(await moment(page)).toBe(before);
  for (let n = 0; n < 3; n++) await page.keyboard.press('Control+y');
  await waitIdle(page);
  expect(await readQuantity(page, 'samples')).toBe(100);
  await expect(button(page, 'Redo')).toHaveAttribute('aria-disabled', 'true');
});

test('W begins where it is told, and one vector in every column moves nothing else', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  await button(page, 'Initial W').click();
  await page.getByRole('radio', { name: 'Normal, seeded' }).check();
  await button(page, 'Start from it').click();
  await waitIdle(page);
  const drawn = await readQuantity(page, 'W.1.2');
  expect(drawn).not.toBe(0);
  const risk = await readQuantity(page, 'risk');
  const regions = await page.locator('[data-region]').count();
  await button(page, 'Add to every column').click();
  await expect(page.getByText(/^W has moved: R differs by/)).toBeVisible();
  expect(await readQuantity(page, 'W.1.2')).toBe(drawn + 1);
  expect(Math.abs((await readQuantity(page, 'risk')) - risk)).toBeLessThan(1e-15);
  expect(await page.locator('[data-region]').count()).toBe(regions);
  await page.getByRole('radio', { name: 'Zeros' }).check();
  await button(page, 'Start from it').click();
  await waitIdle(page);
  expect(await readQuantity(page, 'W.1.2')).toBe(0);
});

for (const [width, height] of [...(SOAK ? ([[1440, 900]] as const) : []), [853, 480], [390, 844]] as const) {
  test(`a branch with two pinned runs is in order: ${width} × ${height}`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height });
    await visit('?lang=en');
    await goTo(page, 300);
    await goTo(page, 120);
    await typeRate(page, '1');
    await goTo(page, 180);
    await button(page, width < 640 ? 'More' : 'View').click();
    await button(page, 'Pin this run').first().click();
    await page.getByRole('checkbox', { name: 'Boundaries of pinned runs' }).check();
    expect(await (width > 640 ? objectionsInEveryDress(page) : objections(page))).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await audit(page, { still: width > 640 })).toEqual([]);
    await button(page, 'Initial W').click();
    await expect(page.getByRole('radio', { name: 'Zeros' })).toBeVisible();
    expect(await (width > 640 ? objectionsInEveryDress(page) : objections(page))).toEqual([]);
  });
}
