/** What a hand on the keyboard, or a thumb on a small page, must find: focus that stays, sheets in reach, no dead press. */
import type { Locator, Page } from 'playwright/test';
import {
  button,
  iterationShown,
  openData,
  openSessionFile,
  readQuantity,
  setSpeed,
  takeSteps,
  typeRate,
  waitIdle,
} from './page';
import { expect, test } from './visit';

const rate = (page: Page): Locator => page.getByRole('textbox', { name: 'Learning rate', exact: true });

/** Presses a control that goes away by it, and waits until it has. */
async function pressAway(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  const element = await control.elementHandle();
  await control.focus();
  await page.keyboard.press(key);
  await page.waitForFunction((gone) => gone?.isConnected === false, element);
  expect(await page.evaluate(() => document.activeElement === document.body), 'focus fell off the page').toBe(false);
}

test('a control that goes away by its own press hands the focus to its neighbour', async ({ page, visit }) => {
  await visit('?lang=en#softmax-lab');
  await pressAway(page, button(page, 'Dismiss'));

  await openData(page, 'Nine points');
  for (let K = 4; K < 10; K++) await button(page, 'Add class').press('Enter');
  await pressAway(page, button(page, 'Add class'));
  await pressAway(page, page.getByRole('radio', { name: /^J/ }), 'Delete');

  await takeSteps(page, 3);
  await button(page, 'View').click();
  const pin = page.getByRole('group', { name: 'Pinned runs' }).getByRole('button', { name: 'Pin this run' });
  await pin.press('Enter');
  await pin.press('Enter');
  await pressAway(page, button(page, 'Remove 2: η = 1'));
  await page.keyboard.press('Escape');
  await expect(pin).toHaveCount(0);
  await expect(button(page, 'View')).toBeFocused();

  await openData(page, 'Overlapping classes');
  await typeRate(page, '20');
  await takeSteps(page, 20);
  await pressAway(page, button(page, 'Use η = 1/L'));
  await openData(page, 'Empty');
  await pressAway(page, button(page, 'Open Iris petals'));
  await waitIdle(page);

  // After the mouse, Space is the page's.
  await openData(page, 'Empty');
  await button(page, 'Open Iris petals').click();
  await waitIdle(page);
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
});

test('a menu makes way for the sheet that it opens, and has the focus after it', async ({ page, visit }) => {
  await visit();
  await page.getByRole('tab', { name: 'Inspect' }).click();
  const more = button(page, 'More');
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const entry of ['Keys', 'Table']) {
      await more.click();
      await button(page, entry).click();
      const sheet = page.getByRole('dialog');
      await expect(sheet).toBeVisible();
      await expect(more).toHaveAttribute('aria-expanded', 'false');
      await sheet.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(more).toBeFocused();
      await expect(more).toHaveAttribute('aria-expanded', 'false');
    }
  }
});

test('every key on the slider of η moves it, and the field shows the number that it holds', async ({ page, visit }) => {
  await visit();
  const slider = page.getByRole('slider', { name: 'Learning rate' });
  await slider.focus();
  for (const [key, eta] of [
    ['ArrowRight', 0.11],
    ['ArrowUp', 0.12],
    ['ArrowLeft', 0.11],
    ['ArrowDown', 0.1],
    ['ArrowLeft', 0.099],
    ['Home', 0.001],
    ['ArrowRight', 0.0011],
    ['End', 10],
    ['ArrowLeft', 9.9],
  ] as const) {
    await page.keyboard.press(key);
    expect(await readQuantity(page, 'eta'), key).toBe(eta);
  }
  for (const size of [
    { width: 1440, height: 900 },
    { width: 853, height: 480 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    for (const typed of ['1e6', '123456', '0.0015', '0.0018', '0.123456789', '5e-324']) {
      await typeRate(page, typed);
      await rate(page).blur();
      const cut = (): Promise<number> =>
        rate(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(await cut(), `${typed} at ${size.width}`).toBeLessThanOrEqual(0);
      const text = await rate(page).inputValue();
      expect(Number(text.replace('−', '-'))).toBeCloseTo(Number(typed), 4);
      await rate(page).focus();
      await expect(rate(page)).toHaveValue(String(Number(typed)).replace('e-', 'e−'));
      expect(await cut(), `${typed} at ${size.width}, in focus`).toBeLessThanOrEqual(0);
    }
  }
});

for (const [width, height] of [
  [390, 844],
  [853, 480],
  [1024, 768],
  [1440, 900],
] as const) {
  test(`where W begins is within reach with eight classes: ${width} × ${height}`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height });
    await visit();
    for (let K = 4; K <= 8; K++) await button(page, 'Add class').click();
    await waitIdle(page);
    await button(page, 'Initial W').click();
    await page.getByRole('radio', { name: 'Typed' }).check();
    const last = page.getByRole('textbox', { name: /^Initial weight .* column H/ }).last();
    await last.fill('0.25');
    await last.press('Enter');
    const reached = await page.getByRole('button', { name: 'Start from it' }).evaluate((control) => {
      control.scrollIntoView({ block: 'nearest' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const y = (top + bottom) / 2;
      return [left + 2, right - 2].map((x) => control.contains(document.elementFromPoint(x, y)));
    });
    expect(reached, 'covered or out of sight').toEqual([true, true]);
    for (const each of await page.getByRole('heading', { level: 2 }).all()) {
      const box = await each.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    }
    await page.getByRole('button', { name: 'Start from it' }).click();
    await waitIdle(page);
    expect(await readQuantity(page, 'W.2.7')).toBe(0.25);
    await page
      .getByRole('textbox', { name: /^Shift of row/ })
      .first()
      .focus();
    await page.keyboard.press('Escape');
    await expect(button(page, 'Initial W')).toBeFocused();
    await expect(page.getByRole('radio', { name: 'Typed' })).toHaveCount(0);
  });
}

test('a press that changes nothing leaves nothing to undo; Delete in a cell is not for the plane', async ({
  page,
  visit,
}) => {
  await visit();
  await button(page, 'Reset').click();
  await waitIdle(page);
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press(']');
  await page.locator('[data-cell="1.1"]').focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await waitIdle(page);
  expect(await readQuantity(page, 'samples')).toBe(150);
  await takeSteps(page, 1);
  await button(page, 'Reset').click();
  await waitIdle(page);
  expect(await iterationShown(page)).toBe(0);
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'false');
});

for (const [width, height] of [
  [1440, 900],
  [853, 480],
  [390, 844],
] as const) {
  test(`what is refused moves and covers nothing that is pressed: ${width} × ${height}`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height });
    await visit();
    const cell = page.locator('[data-cell="1.1"]');
    await cell.scrollIntoViewIfNeeded();
    const before = [await cell.boundingBox(), await page.locator('#plane').boundingBox()];
    await cell.click();
    await page.keyboard.type('abc');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    expect([await cell.boundingBox(), await page.locator('#plane').boundingBox()]).toEqual(before);
    await cell.dblclick();
    await page.keyboard.type('0.5');
    await page.keyboard.press('Enter');
    await waitIdle(page);
    expect(await readQuantity(page, 'W.1.1')).toBe(0.5);
    await typeRate(page, '1e9');
    await expect(page.getByRole('alert')).toBeVisible();
    const hit = await button(page, 'Play').evaluate((control) => {
      const { left, top, width: wide, height: tall } = control.getBoundingClientRect();
      return control.contains(document.elementFromPoint(left + wide / 2, top + tall / 2));
    });
    expect(hit, 'Play can be pressed').toBe(true);
    await page.getByRole('slider', { name: 'Learning rate' }).press('ArrowRight');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('why a file was refused is gone once another document is open', async ({ page, visit }) => {
  await visit();
  await openSessionFile(page, '{}');
  await expect(page.getByRole('alert')).toContainText('not a Softmax Lab session');
  await openData(page, 'Two classes');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('with four runs pinned an edit of the past says what is not kept', async ({ page, visit }) => {
  await visit();
  await setSpeed(page, 'As fast as possible');
  await takeSteps(page, 20);
  await button(page, 'View').click();
  for (let pins = 0; pins < 4; pins++) await button(page, 'Pin this run').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Go to iteration' }).fill('5');
  await page.keyboard.press('Enter');
  await waitIdle(page);
  await typeRate(page, '0.3');
  await expect(page.getByText('4 runs are pinned already, so what came after step 5 is not kept')).toBeVisible();
  await page.keyboard.press('Control+z');
  await waitIdle(page);
  await expect(page.getByRole('slider', { name: 'Iteration', exact: true })).toHaveAttribute('aria-valuetext', /^step 5 of 20,/); // prettier-ignore
});
