import type { Page } from 'playwright/test';
import { namedCells, openInspect, randomSession, walkSamples } from './inspectPage';
import { openData, openSessionFile, readMatrix, readQuantity, sessionFile, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

const TIGHT = 1e-12;
/** Two sessions on every run, fifty when asked for. */
const SESSIONS = process.env.SOAK ? 50 : 2;
/** Sessions that one page opens in turn. */
const TURNS = Math.min(5, SESSIONS);

const FAULTS = ['sign', 'twice', 'noMean', 'noLabel', 'diagonal', 'transposed', 'noBias', 'summedBias'];

/** Opens a random session, walks its samples on Inspect, and holds the check against every fault. */
async function theChainHolds(page: Page, seed: number): Promise<void> {
  const { document, run } = randomSession(seed);
  const K = document.classes.length;
  const D = run.W.length;
  const N = document.points.length;
  await openSessionFile(page, sessionFile(document, run));
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(seed));
  await waitIdle(page);
  const risk = await readQuantity(page, 'risk');
  await openInspect(page);
  const G = await readMatrix(page, 'G');
  const mean = Array.from({ length: D * K }, () => 0);
  const sizes = Array.from({ length: D * K }, () => 0);
  let loss = 0;
  for (const at of await walkSamples(page, N)) {
    const q = (name: string): number => at[name] ?? NaN;
    const each = (name: string): number[] => Array.from({ length: K }, (_, m) => q(`${name}.${m}`));
    const x = Array.from({ length: D }, (_, o) => q(`x.${o}`));
    for (let m = 0; m < K; m++) {
      const terms = x.map((value, o) => value * (run.W[o]?.[m] ?? NaN));
      const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
      expect(Math.abs(q(`z.${m}`) - terms.reduce((a, b) => a + b, 0))).toBeLessThanOrEqual(TIGHT * size);
      expect(Math.abs(q(`error.${m}`) - (q(`yhat.${m}`) - q(`y.${m}`)))).toBeLessThanOrEqual(TIGHT);
      for (let o = 0; o < D; o++) {
        expect(q(`outer.${o}.${m}`)).toBe((x[o] ?? NaN) * q(`error.${m}`));
        const cell = o * K + m;
        mean[cell] = (mean[cell] ?? 0) + q(`outer.${o}.${m}`) / N;
        sizes[cell] = (sizes[cell] ?? 0) + Math.abs(q(`outer.${o}.${m}`)) / N;
      }
    }
    expect(Math.abs(each('yhat').reduce((a, b) => a + b, 0) - 1)).toBeLessThanOrEqual(TIGHT);
    expect(Math.abs(each('error').reduce((a, b) => a + b, 0))).toBeLessThanOrEqual(TIGHT);
    loss += q('loss') / N;
  }
  expect(Math.abs(loss - risk)).toBeLessThanOrEqual(TIGHT * risk);
  mean.forEach((value, cell) => {
    const g = G[Math.floor(cell / K)]?.[cell % K] ?? NaN;
    expect(Math.abs(value - g)).toBeLessThanOrEqual(TIGHT * (sizes[cell] ?? 0));
  });

  await page.getByRole('switch', { name: 'Gradient check' }).click();
  await expect(page.getByText('✓ every cell agrees')).toBeVisible();
  expect(await namedCells(page)).toEqual([]);
  for (const fault of FAULTS) {
    await page.getByRole('combobox', { name: 'Find the bug' }).selectOption(fault);
    const shown = await readMatrix(page, 'G');
    const differing = G.flatMap((row, o) => {
      const reach = Math.max(
        ...document.points.map((point) =>
          document.bias ? (o === 0 ? 1 : Math.abs(point[o - 1] ?? 0)) : Math.abs(point[o] ?? 0),
        ),
      );
      return row.flatMap((g, m) => (Math.abs((shown[o]?.[m] ?? NaN) - g) > 1e-9 * reach * risk ? [`${o}.${m}`] : []));
    });
    expect(await namedCells(page), fault).toEqual(differing);
    if (differing.length === 0) await expect(page.getByText('It cannot be seen here')).toBeVisible();
  }
  await expect(page.getByText('This gradient is sabotaged')).toBeVisible();
  await page.getByRole('tab', { name: 'Explore' }).click();
}

for (let first = 1; first <= SESSIONS; first += TURNS) {
  test(`the chain holds on random sessions ${first} to ${first + TURNS - 1}`, async ({ page, visit }) => {
    await visit();
    for (let seed = first; seed < first + TURNS; seed++)
      await test.step(`session ${seed}`, () => theChainHolds(page, seed));
  });
}

test('the check passes on every data set, and the exercise is not remembered', async ({ page, visit }) => {
  await visit();
  for (const name of ['Nine points', 'Three blobs', 'Two classes', 'Five classes', 'Iris petals']) {
    await openData(page, name);
    await takeSteps(page, 3);
    await openInspect(page);
    await page.getByRole('switch', { name: 'Gradient check' }).click();
    await expect(page.getByText('✓ every cell agrees'), name).toBeVisible();
    await page.getByRole('combobox', { name: 'Find the bug' }).selectOption('sign');
    await expect(page.getByText('✗ fails in')).toBeVisible();
    await page.getByRole('tab', { name: 'Explore' }).click();
    await openInspect(page);
    await expect(page.getByText('This gradient is sabotaged')).toHaveCount(0);
    await page.getByRole('tab', { name: 'Explore' }).click();
  }
});
