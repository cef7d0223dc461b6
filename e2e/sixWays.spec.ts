/** The nine points in six ways, each to the same bytes; and how few keys a round of work takes. */
import type { Locator, Page } from 'playwright/test';
import {
  button,
  iterationShown,
  openData,
  openMore,
  placeOnScreen,
  readQuantity,
  saveSession,
  waitIdle,
  waitSamples,
} from './page';
import { expect, test } from './visit';

const NINE: readonly (readonly [x1: number, x2: number, m: number])[] = [
  [0.5, 0.4, 0],
  [0.8, 0.3, 0],
  [0.3, 0.8, 0],
  [-0.4, 0.3, 1],
  [-0.3, 0.7, 1],
  [-0.7, 0.2, 1],
  [0.7, -0.4, 2],
  [0.5, -0.6, 2],
  [-0.4, -0.5, 2],
];

const CSV = ['x1,x2,label', ...NINE.map(([x1, x2, m]) => `${x1},${x2},${'ABC'[m]}`), ''].join('\r\n');

const card = (page: Page) => page.getByRole('group', { name: 'Selected sample' });
const plane = (page: Page) => page.getByRole('group', { name: 'Plane', exact: true });

async function dataCsv(page: Page): Promise<string> {
  await openMore(page);
  await button(page, 'Export').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Data as CSV').click()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

async function domainOf(page: Page): Promise<number[][]> {
  const { document } = JSON.parse(await saveSession(page)) as { document: { domain: number[][] } };
  await page.keyboard.press('Escape');
  return document.domain;
}

/** Every point placed where it is as near as a pixel, and brought to its number by the buttons of its card. */
async function byPointer(
  page: Page,
  press: (target: Locator) => Promise<void>,
  pressAt: (x: number, y: number) => Promise<void>,
): Promise<void> {
  await openData(page, 'Empty');
  const domain = await domainOf(page);
  for (const [n, [x1, x2, m]] of NINE.entries()) {
    await press(page.getByRole('radiogroup', { name: 'Class to place' }).locator('label').nth(m));
    const { x, y } = await placeOnScreen(page, domain, [x1, x2]);
    await pressAt(x, y);
    await waitSamples(page, n + 1);
    await expect(card(page)).toBeVisible();
    const stride = card(page).getByRole('button', { name: /^Step of the buttons/ });
    while (!(await stride.innerText()).includes('± 0.001')) await press(stride);
    for (const [axis, wanted] of [x1, x2].entries()) {
      const symbol = `x${axis + 1}`;
      const field = card(page).getByRole('textbox', { name: `Coordinate ${symbol}` });
      for (let times = 0; times < 40; times++) {
        const now = Number((await field.inputValue()).replace('−', '-'));
        if (Math.abs(now - wanted) < 1e-9) break;
        await press(card(page).getByRole('button', { name: `${symbol} ${now < wanted ? 'plus' : 'less'} 0.001` }));
      }
    }
    await press(card(page).getByRole('button', { name: 'Deselect' }));
  }
}

test('by mouse alone', async ({ page, visit }) => {
  await visit();
  await byPointer(
    page,
    (target) => target.click(),
    (x, y) => page.mouse.click(x, y),
  );
  expect(await dataCsv(page)).toBe(CSV);
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('by touch alone', async ({ page, visit }) => {
    await visit();
    await byPointer(
      page,
      (target) => target.tap(),
      (x, y) => page.touchscreen.tap(x, y),
    );
    expect(await dataCsv(page)).toBe(CSV);
  });
});

test('by keys alone', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Empty');
  await plane(page).focus();
  for (const [n, [x1, x2, m]] of NINE.entries()) {
    // Class, a sample in the middle, its card, and both numbers typed.
    for (const key of ['Escape', String(m + 1), 'Enter']) await page.keyboard.press(key);
    await waitSamples(page, n + 1);
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(card(page).getByRole('textbox', { name: 'Coordinate x1' })).toBeFocused();
    for (const [axis, value] of [x1, x2].entries()) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(String(value));
      await page.keyboard.press('Enter');
      if (axis === 0) for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
    }
    await page.keyboard.press('Escape');
    await plane(page).focus();
  }
  expect(await dataCsv(page)).toBe(CSV);
});

test('in the table', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Empty');
  await button(page, 'Table').click();
  for (const [n, [x1, x2, m]] of NINE.entries()) {
    await page.getByRole('textbox', { name: 'x1 of the new sample' }).fill(String(x1));
    await page.getByRole('textbox', { name: 'x2 of the new sample' }).fill(String(x2));
    await page.getByRole('combobox', { name: 'Class of the new sample' }).selectOption(String(m));
    await page.getByRole('textbox', { name: 'x2 of the new sample' }).press('Enter');
    await waitSamples(page, n + 1);
  }
  await page.keyboard.press('Escape');
  expect(await dataCsv(page)).toBe(CSV);
});

test('pasted, and as a file', async ({ page, visit }) => {
  await visit();
  const sheet = page.getByRole('dialog', { name: 'Open data' });
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    CSV.replaceAll(',', '\t'),
  );
  await sheet.getByRole('button', { name: 'Open 9 samples' }).click();
  await waitSamples(page, 9);
  expect(await dataCsv(page)).toBe(CSV);
  await page.keyboard.press('Escape');

  await openData(page, 'Empty');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Open data').click()]);
  await chooser.setFiles({ name: 'nine.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await sheet.getByRole('button', { name: 'Open 9 samples' }).click();
  await waitSamples(page, 9);
  expect(await dataCsv(page)).toBe(CSV);
});

test('three added, one moved, one deleted, 100 steps and a link in at most 60 presses of keys', async ({
  page,
  visit,
}) => {
  await visit();
  const from = await readQuantity(page, 'samples');
  let presses = 0;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      presses++;
    }
  };
  const until = async (there: Locator, key: string): Promise<void> => {
    while (!(await there.evaluate((element) => element === document.activeElement))) {
      await press(key);
      if (presses > 60) throw new Error(`${key} leads nowhere`);
    }
  };
  // To the plane by the first link of the page; a sample in its middle, moved out of the way of the next.
  await press('Tab', 'Enter', 'Enter');
  await waitSamples(page, from + 1);
  await press('Shift+ArrowRight', 'Escape', 'Enter');
  await waitSamples(page, from + 2);
  await press('Shift+ArrowUp', 'Escape', 'Enter');
  await waitSamples(page, from + 3);
  await press('Delete');
  await waitSamples(page, from + 2);
  // What is typed into the field takes the place of its number.
  await until(page.getByRole('textbox', { name: 'Go to iteration' }), 'Tab');
  await press('1', '0', '0', 'Enter');
  await expect.poll(() => iterationShown(page)).toBe(100);
  await waitIdle(page);
  await until(button(page, 'Share'), 'Shift+Tab');
  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'Link' })).toBeVisible();
  expect(presses).toBeLessThanOrEqual(60);
  console.log(`keys: ${presses}`);
});
