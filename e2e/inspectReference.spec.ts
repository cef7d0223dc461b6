import largeLogits from '../src/testing/reference/large-logits.json' with { type: 'json' };
import ninePoints from '../src/testing/reference/nine-points.json' with { type: 'json' };
import oneSample from '../src/testing/reference/one-sample.json' with { type: 'json' };
import saturated from '../src/testing/reference/saturated.json' with { type: 'json' };
import type { Page } from 'playwright/test';
import { openInspect, walkSamples } from './inspectPage';
import { button, openSessionFile, readQuantities, sessionFile, takeSteps, waitIdle, waitIteration } from './page';
import { expect, test } from './visit';

const u = 2 ** -53;

const CASES = [ninePoints, oneSample, largeLogits, saturated];

async function showsTheTruth(page: Page, given: (typeof CASES)[number]): Promise<void> {
  const { D, K, N, W, probabilities } = given;
  const points = given.X.map(([, ...features], n) => [...features, given.labels[n] ?? 0]);
  const features = Array.from({ length: D - 1 }, (_, o) => `f${o}`);
  const classes = Array.from({ length: K }, (_, m) => `class ${m + 1}`);
  const reach = 1.2 * Math.max(...given.X.flat().map(Math.abs));
  const domain = [
    [-reach, reach],
    [-reach, reach],
  ];
  const axes = D > 2 ? [0, 1] : [0];
  await openSessionFile(page, sessionFile({ features, classes, points, domain, axes }, { iteration: 7, W }));
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '7');
  await waitIdle(page);
  const explored = await readQuantities(page);
  expect(Math.abs((explored.get('risk') ?? NaN) - given.risk)).toBeLessThanOrEqual(2e-13 * given.risk);
  await openInspect(page);
  const seen = await walkSamples(page, N);
  for (const [n, at] of seen.entries()) {
    const value = (name: string): number => at[name] ?? NaN;
    const size = (m: number): number =>
      (given.X[n] ?? []).reduce((sum, x, o) => sum + Math.abs(x * (W[o]?.[m] ?? NaN)), 0);
    const z = Array.from({ length: K }, (_, m) => value(`z.${m}`));
    const top = z.indexOf(Math.max(...z));
    for (let m = 0; m < K; m++) {
      const exact = probabilities[n]?.[m] ?? NaN;
      const gap = Math.abs((z[m] ?? NaN) - (z[top] ?? NaN));
      const bound = Math.max(1e-13, u * (D * (size(m) + size(top)) + gap + K + 4));
      expect(Math.abs(value(`yhat.${m}`) - exact)).toBeLessThanOrEqual(bound * exact + 2 ** -1022);
    }
  }
  const shown = await readQuantities(page);
  for (let o = 0; o < D; o++) {
    for (let m = 0; m < K; m++) {
      // Each cell is a mean of terms x·(ŷ − y), whose sizes bound its error.
      const terms = (given.X ?? []).map((x, n) => {
        const others = (probabilities[n] ?? []).reduce((sum, p, k) => (k === given.labels[n] ? sum : sum + p), 0);
        return Math.abs(x[o] ?? NaN) * (m === given.labels[n] ? others : (probabilities[n]?.[m] ?? NaN));
      });
      const bound = (2e-13 * terms.reduce((a, b) => a + b, 0)) / N;
      const off = Math.abs((shown.get(`G.${o}.${m}`) ?? NaN) - (given.gradient[o]?.[m] ?? NaN));
      expect(off).toBeLessThanOrEqual(bound);
    }
  }
}

test('Inspect shows the probabilities, risk and gradient of the reference cases', async ({ page, visit }) => {
  await visit();
  for (const given of CASES) {
    await test.step(given.name, () => showsTheTruth(page, given));
    await page.getByRole('tab', { name: 'Explore' }).click();
  }
});

test('nothing on Inspect shifts while training, and the tiles add up to G', async ({ page, visit }) => {
  await visit();
  await takeSteps(page, 20);
  await openInspect(page);
  await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 300));
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { sources?: { node?: Node }[] })[]) {
        // With Play and Pause sums are written with other digits; a number's sign may come or go at its left.
        const t = Number(document.documentElement.dataset['iteration']);
        const moved = entry.sources?.map(({ node }) => node?.parentElement) ?? [];
        const words = moved.filter((element) => element?.tagName !== 'DATA');
        if (t > 30 && t < 130) shifts.push(...words.map((element) => element?.outerHTML.slice(0, 160) ?? ''));
      }
    }).observe({ type: 'layout-shift' });
  });
  await button(page, 'Play').click();
  await waitIteration(page, 140);
  await button(page, 'Pause').click();
  await waitIdle(page);
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);

  const before = await readQuantities(page);
  await button(page, 'Add them up').click();
  await expect(page.getByText(/^\d+ of 150$/).last()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(button(page, 'Add them up')).toBeVisible();
  expect((await readQuantities(page)).get('G.1.1')).toBe(before.get('G.1.1'));
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
});
