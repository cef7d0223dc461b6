import { execFileSync } from 'node:child_process';
import katex from 'katex';
import type { Locator, Page } from 'playwright/test';
import { audit } from './audit';
import { objections, objectionsInEveryDress } from './axe';
import { button, openData, openSessionFile, sessionFile, takeSteps, waitIdle } from './page';
import { choose, openProof, readProof } from './proofPage';
import { expect, test } from './visit';

/** Text that the page put on the clipboard. */
async function copied(page: Page, name: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, name).click();
  await expect(page.getByText(name === 'Copy as LaTeX' ? 'LaTeX copied' : 'Python copied')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('the copied LaTeX is LaTeX', async ({ page, visit }) => {
  await visit();
  for (const [data, choice] of [
    ['Iris petals', { n: 83, i: 1, m: 2, o: 1 }],
    ['Five classes', { n: 7, i: 3, m: 3, o: 0 }],
  ] as const) {
    await openData(page, data);
    await takeSteps(page, 30);
    await openProof(page);
    await choose(page, choice);
    const latex = await copied(page, 'Copy as LaTeX');
    expect(latex).toContain('\\usepackage{amsmath}');
    // The row of the bias too has one name.
    const row = page.getByRole('combobox', { name: 'Feature o', exact: true }).locator('option:checked');
    expect(latex).toContain(`, o = ${(await row.textContent())?.split(' ')[0]},`);
    expect(latex).not.toMatch(/[^\x20-\x7e\n]/);
    const displays = latex.match(/\\begin\{align\*?\}[^]*?\\end\{align\*?\}/g) ?? [];
    expect(displays, data).toHaveLength(7);
    for (const display of displays) {
      const html = katex.renderToString(display, { displayMode: true, strict: 'error', throwOnError: true });
      expect(html).not.toContain('katex-error');
    }
    // Every line that goes on begins at the equals sign of the one before.
    expect(displays[3]?.split('\\\\').filter((line) => !line.includes('&'))).toEqual([]);
  }
});

test('the copied Python prints the page’s R and G, where W holds whole numbers too', async ({ page, visit }) => {
  test.skip(!hasNumpy(), 'python3 with NumPy is not here');
  await visit();
  await openProof(page);
  for (const iteration of ['0', '40']) {
    if (iteration !== '0') await button(page, 'Take 40 steps').click();
    await expect(page.locator('html')).toHaveAttribute('data-iteration', iteration);
    await waitIdle(page);
    const shown = await readProof(page);
    const printed = execFileSync('python3', ['-c', await copied(page, 'Copy as Python')], { encoding: 'utf8' });
    const numberOf = (name: string): number => Number(new RegExp(`^${name} = (.*)$`, 'm').exec(printed)?.[1]);
    const G = JSON.parse(/^G = (.*)$/m.exec(printed)?.[1] ?? '[]') as number[][];
    expect(Math.abs(numberOf('R') - (shown.lines.get('R')?.lhs ?? NaN))).toBeLessThan(1e-12);
    expect(G).toHaveLength(3);
    G.flat().forEach((value, cell) => expect(Math.abs(value - (shown.G.flat()[cell] ?? NaN))).toBeLessThan(1e-12));
    // Not 0 either: that would be a difference of whole numbers.
    const off = numberOf('centred differences: largest \\|difference\\|');
    expect(off).toBeGreaterThan(0);
    expect(off).toBeLessThan(1e-8);
    expect(numberOf('Hessian: largest eigenvalue')).toBeLessThan(numberOf('L'));
  }
});

test('where ŷ is 0 or 1 to the last bit, what is taken away is accurate and says what was measured', async ({
  page,
  visit,
}) => {
  test.skip(!hasNumpy(), 'python3 with NumPy is not here');
  await visit();
  const document = { features: ['x1'], classes: ['A', 'B'], bias: false };
  // R = log(1 + e⁻⁴⁰), which log Σ would round to 0.
  await openSessionFile(page, sessionFile({ ...document, points: [[1, 0]], initialW: [[20, -20]] })); // prettier-ignore
  await openProof(page);
  const R = (await readProof(page)).lines.get('R');
  expect(R?.lhs).toBeCloseTo(4.248354255291589e-18, 30);
  expect(R?.text).toContain('its logarithm 0');
  const program = await copied(page, 'Copy as Python');
  const run = (text: string): string => execFileSync('python3', ['-c', text], { encoding: 'utf8', stdio: 'pipe' });
  const printed = Number(/^R = (.*)$/m.exec(run(program))?.[1]);
  expect(Math.abs(printed / 4.248354255291589e-18 - 1)).toBeLessThan(1e-12);
  // What is not a number is no agreement.
  const spoilt = program.replace(/^N, K = .*$/m, (line) => `W[0, 0] = float("nan")\n${line}`);
  expect(spoilt).not.toBe(program);
  expect(() => run(spoilt)).toThrow(/a slope is not a number/);

  // The label's ŷ is e⁻⁸⁰⁰, which is 0: what divides by it can't be worked out. The grid that is shown sums to 0.
  await openSessionFile(page, sessionFile({ ...document, points: [[1, 1], [1, 0]], initialW: [[400, -400]] })); // prettier-ignore
  await openProof(page);
  await choose(page, { n: 0, i: 0, m: 1, o: 0 });
  await expect(page.locator('[data-row="sums"]')).toContainText('rows and columns sum to 0 to the last bit');
  const latex = await copied(page, 'Copy as LaTeX');
  expect(latex.match(/\\text\{ \(measured\)\}/g)?.length).toBe(4); // L1, L2, L3, KL
  for (const given of [/x\^\{\(n\)\} &= .*\b1\b/, /y\^\{\(n\)\} &= .* 0 .* 1 /, / W &= .* 400 & -400 /, /z\^\{\(n\)\} &= .* 400 .* -400 /, /\\hat y\^\{\(n\)\} &= .* 1 .* 0 /]) expect(latex).toMatch(given); // prettier-ignore
});

test('the agreement that Explore prints is the difference itself, that of Inspect a part of max |x| R', async ({
  page,
  visit,
}) => {
  await visit();
  const explore = page.getByText(/finite differences agree to/);
  const number = async (of: Locator): Promise<number> =>
    parsed(/(\d[\d.]*)(?: × 10([⁻⁰¹²³⁴-⁹]+))?/.exec(((await of.textContent()) ?? '').replace(/^.*(?:agree to|=)/, '')));
  const largest = await number(explore);
  await page.keyboard.press('i');
  await button(page, 'Gradient check').click();
  const part = await number(page.getByRole('status').filter({ hasText: 'max |Δ|' }));
  // Iris at W = 0: max |x| is 6.9, R is ln 3; both are printed to two digits.
  expect(largest / part / (6.9 * Math.log(3))).toBeGreaterThan(0.3);
  expect(largest / part / (6.9 * Math.log(3))).toBeLessThan(1.1);
  expect(largest / part).toBeGreaterThan(1.5);
});

/** A printed number with a power of ten. */
function parsed(found: RegExpExecArray | null): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const power = [...(found?.[2] ?? '')].map((digit) => (digit === '⁻' ? '-' : String(digits.indexOf(digit)))).join('');
  return Number(`${found?.[1] ?? 'NaN'}e${power || '0'}`);
}

function hasNumpy(): boolean {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

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

test('a symbol pointed at lights its number and its picture', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 10);
  await openProof(page);
  await choose(page, { n: 83, i: 1, m: 2, o: 1 });
  await page.locator('[data-row="W3"] [data-sym="x.o"]').hover();
  await expect(page.locator('data[data-quantity="x.1"][data-highlight]').first()).toBeVisible();
  await page.locator('[data-row="L1"] [data-sym="jacobian.i.m"]').hover();
  await expect(page.locator('td data[data-quantity="jacobian.1.2"][data-highlight="frame"]')).toHaveCount(1);
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
  await button(page, 'Theme').click();
  expect(await objections(page), 'revealed in the dark').toEqual([]);
});

const WIDTHS = [1920, 1440, 1280, 853, 390];

/** One sample of each of eight classes; weights from 10⁻⁹ to 300. */
const EIGHT_CLASSES = sessionFile(
  { features: ['x1', 'x2'], classes: [...'ABCDEFGH'], points: Array.from({ length: 8 }, (_, k) => [0.1 * k, 0.5 - 0.1 * k, k]), domain: [[-1.2, 1.2], [-1.2, 1.2]] }, // prettier-ignore
  { iteration: 5, W: [0.001, -1, 1].map((size) => Array.from({ length: 8 }, (_, k) => size * (k === 3 ? 1e-6 : k - 3.5))) }, // prettier-ignore
);

for (const lang of ['en', 'zh-CN']) {
  test(`nothing in the derivation overlaps, is cut off or under 12 px: ${lang}`, async ({ page, visit }) => {
    await visit(`?lang=${lang}`);
    await page.keyboard.press('v');
    await expect(page.locator('[data-proof-line="G"]')).toBeVisible();
    await page.locator('[data-row="G"] ~ li button[aria-expanded]').click();
    await expect(page.locator('[data-proof-line="V"]')).toBeVisible();
    await waitIdle(page);
    const found: string[] = [];
    for (const width of WIDTHS) {
      // As tall as the derivation is long: what is scrolled away is looked at too.
      await page.setViewportSize({ width, height: 9000 });
      for (const words of await audit(page, { still: false })) found.push(`${width} wide: ${words}`);
    }
    // As many classes as there may be, and numbers of all lengths.
    await openSessionFile(page, EIGHT_CLASSES);
    await expect(page.locator('html')).toHaveAttribute('data-iteration', '5');
    await waitIdle(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 12000 });
      for (const words of await audit(page, { still: false })) found.push(`K = 8, ${width} wide: ${words}`);
    }
    expect(found).toEqual([]);
  });
}
