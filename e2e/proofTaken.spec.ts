import { execFileSync } from 'node:child_process';
import katex from 'katex';
import type { Locator, Page } from 'playwright/test';
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
  await page.getByRole('switch', { name: 'Gradient check' }).click();
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
