import type { Locator, Page } from 'playwright/test';
import { audit } from './audit';
import { objections, objectionsInEveryDress } from './axe';
import { button, openSessionFile, sessionFile, takeSteps, waitIdle } from './page';
import { choose, openProof, readProof } from './proofPage';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';

/** Presses Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never gets there');
}

test('by keyboard alone: n, i, m and o, every line, a symbol, the exercise', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 10);
  await page.keyboard.press('v');
  await expect(page.locator('[data-proof-line="G"]')).toBeVisible();
  for (const [name, key] of [
    ['Sample', 'ArrowDown'],
    ['Class i', 'ArrowUp'],
    ['Class m', 'ArrowUp'],
    ['Feature o', 'ArrowDown'],
  ] as const) {
    // prettier-ignore
    const picker = page.getByRole('combobox', { name, exact: true });
    const before = await picker.inputValue();
    await tabTo(page, picker);
    await page.keyboard.press(key);
    await expect(picker).not.toHaveValue(before);
  }
  await button(page, 'Copy as Python').focus();
  const stops = page.locator('[data-stop-line]');
  const count = await stops.count();
  expect(count).toBe(30);
  for (let at = 0; at < count; at++) {
    await page.keyboard.press(at % 2 === 0 ? 'PageDown' : 'ArrowDown');
    await expect(stops.nth(at)).toBeFocused();
    await expect(stops.nth(at)).toBeInViewport();
  }
  expect(await page.locator('[data-break]').evaluateAll((all) => all.map((one) => one.getAttribute('data-break')))).toEqual(['1', '2', '3']); // prettier-ignore
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await expect(stops.nth(count - 3)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(stops.first()).toBeFocused();
  const line = page.locator('[data-row="W3"]');
  for (let at = 0; at < 30 && !(await line.evaluate((one) => one === document.activeElement)); at++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Tab');
  const symbol = line.locator('[data-sym]').first();
  await expect(symbol).toBeFocused();
  await expect(symbol).toHaveAccessibleName(/^y-hat [ABC] = \d/);
  await page.keyboard.press('Enter');
  const linked = (await symbol.getAttribute('data-link')) ?? '';
  await expect(page.locator(`data[data-quantity="${linked}"][data-highlight]`).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(`th[data-link="class.0"][data-highlight]`)).toHaveCount(0);
  await tabTo(page, button(page, 'Find the slips'));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-proof-line], data[data-quantity^="proof."]')).toHaveCount(0);
  await expect(page.locator('[data-marked="true"]')).toHaveCount(0);
  await tabTo(page, page.getByRole('checkbox', { name: 'I doubt line 7' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('checkbox', { name: 'I doubt line 9', exact: true }));
  await page.keyboard.press('Space');
  await tabTo(page, button(page, 'Reveal'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'slips found' })).toHaveText(
    '1 of 5 slips found. 1 line doubted without cause.',
  );
  await expect(page.locator('[data-marked="true"]')).toHaveCount(5);
  await expect(page.locator('[data-outcome="found"]')).toHaveCount(1);
  await expect(page.locator('[data-outcome="missed"]')).toHaveCount(4);
});

test('at W = 0 one press leads to where something is to be seen', async ({ page, visit }) => {
  await visit();
  await openProof(page);
  expect((await readProof(page)).lines.get('L6')?.lhs).toBeCloseTo(1 / 3, 12);
  await button(page, 'Take 40 steps').click();
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '40');
  await expect(button(page, 'Take 40 steps')).toHaveCount(0);
  expect((await readProof(page)).lines.get('L6')?.lhs).not.toBeCloseTo(1 / 3, 3);
});

test('a symbol pointed at lights its number and its picture; a wheel over the heading moves the lines', async ({
  page,
  visit,
}) => {
  await visit();
  await takeSteps(page, 10);
  await openProof(page);
  await choose(page, { n: 83, i: 1, m: 2, o: 1 });
  await page.locator('[data-row="W3"] [data-sym="x.o"]').hover();
  await expect(page.locator('data[data-quantity="x.1"][data-highlight]').first()).toBeVisible();
  await page.locator('[data-row="L1"] [data-sym="jacobian.i.m"]').hover();
  await expect(page.locator('td data[data-quantity="jacobian.1.2"][data-highlight="frame"]')).toHaveCount(1);

  const heading = (await page.getByRole('heading', { level: 2 }).boundingBox())!;
  await page.mouse.move(heading.x + 5, heading.y + 5);
  const top = async (): Promise<number> => (await page.locator('[data-row]').first().boundingBox())!.y;
  const before = await top();
  await page.mouse.wheel(0, 150);
  await expect.poll(top).toBeLessThan(before - 100);
});

test('axe finds nothing in the derivation, in both themes and languages', async ({ page, visit }) => {
  await visit('?lang=en&theme=light');
  await openProof(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  expect(await objectionsInEveryDress(page), 'all lines').toEqual([]);
  await button(page, 'Find the slips').click();
  await button(page, 'Reveal').click();
  expect(await objections(page), 'revealed').toEqual([]);
  if (!SOAK) return;
  await button(page, 'Theme').click();
  expect(await objections(page), 'revealed in the dark').toEqual([]);
});

/** The narrowest in both languages, of the others every second one in each; all with SOAK. */
const WIDTHS = [1920, 1440, 1280, 853, 390];

/** One sample of each of eight classes; weights from 10⁻⁹ to 300. */
const EIGHT_CLASSES = sessionFile(
  { features: ['x1', 'x2'], classes: [...'ABCDEFGH'], points: Array.from({ length: 8 }, (_, k) => [0.1 * k, 0.5 - 0.1 * k, k]), domain: [[-1.2, 1.2], [-1.2, 1.2]] }, // prettier-ignore
  { iteration: 5, W: [0.001, -1, 1].map((size) => Array.from({ length: 8 }, (_, k) => size * (k === 3 ? 1e-6 : k - 3.5))) }, // prettier-ignore
);

for (const [at, lang] of ['en', 'zh-CN'].entries()) {
  const widths = WIDTHS.filter((width, place) => SOAK || width === 390 || place % 2 === at);
  test(`nothing in the derivation overlaps, is cut off or under 12 px: ${lang}`, async ({ page, visit }) => {
    await visit(`?lang=${lang}`);
    await page.keyboard.press('v');
    await expect(page.locator('[data-proof-line="G"]')).toBeVisible();
    await page.locator('[data-row="G"] ~ li button[aria-expanded]').click();
    await expect(page.locator('[data-proof-line="V"]')).toBeVisible();
    await waitIdle(page);
    const found: string[] = [];
    for (const width of widths) {
      // As tall as the derivation is long: what is scrolled away is looked at too.
      await page.setViewportSize({ width, height: 9000 });
      for (const words of await audit(page, { still: false })) found.push(`${width} wide: ${words}`);
    }
    // As many classes as there may be, and numbers of all lengths.
    await openSessionFile(page, EIGHT_CLASSES);
    await expect(page.locator('html')).toHaveAttribute('data-iteration', '5');
    await waitIdle(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 12000 });
      for (const words of await audit(page, { still: false })) found.push(`K = 8, ${width} wide: ${words}`);
    }
    expect(found).toEqual([]);
  });
}
