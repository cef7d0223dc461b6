import type { Page } from 'playwright/test';
import { SampleTable } from '../src/model/data/sampleTable';
import { type Design, designOf } from '../src/model/features/design';
import { evaluateRisk } from '../src/model/kernel/risk';
import { forwardPass } from '../src/model/kernel/forwardPass';
import { openDescent } from './descentPage';
import { openData, openSessionFile, readQuantities, saveSession, sessionFile, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

/** Sets of every number of classes and features; the digits have a figure of their own kind. With SOAK all that have samples. */
const SETS = [
  ...['Iris petals', 'Wine', 'Digits', 'Two classes', 'Five classes'],
  ...(process.env['SOAK'] === '1'
    ? ['Iris, four features', 'Penguins', 'Nine points', 'Three blobs', 'Overlapping classes']
    : []),
];
const QUESTIONS = [
  'rare',
  'ring',
  'same',
  'steep',
  ...(process.env['SOAK'] === '1' ? ['apart', 'outlier', 'line', 'absent', 'far'] : []),
];

interface Moment {
  readonly design: Design;
  readonly W: Float64Array;
  /** The rows of W that the plane shows. */
  readonly rows: readonly number[];
}

/** What is shown, as the session file has it. */
async function momentOf(page: Page): Promise<Moment> {
  const { document, run } = JSON.parse(await saveSession(page)) as {
    document: { points: number[][]; classes: string[]; axes?: number[]; features: string[]; eta: number };
    run: { W: number[][] };
  };
  const F = document.features.length;
  const samples = SampleTable.from({
    ...{ N: document.points.length, F, features: Float64Array.from(document.points.flatMap((p) => p.slice(0, F))) },
    labels: Uint8Array.from(document.points, (p) => p[F] ?? 0),
  });
  const design = designOf({ samples, K: document.classes.length, bias: true, eta: document.eta });
  const rows = (document.axes ?? [0, 1]).map((axis) => axis + 1);
  return { design, W: Float64Array.from(run.W.flat()), rows };
}

/** (1/N) Σ |x||ŷ − y| of a cell: the sizes of the forces that add up to −G there. */
function sizeOf({ design, W }: Moment, o: number, m: number): number {
  let size = 0;
  for (let n = 0; n < design.N; n++) {
    size += Math.abs(forwardPass(design, W, n).outer[o * design.K + m] ?? NaN) / design.N;
  }
  return size;
}

async function expectForces(page: Page, moment: Moment): Promise<void> {
  const { design, W, rows } = moment;
  await expect(page.locator('[data-balanced="true"]')).toBeVisible();
  const G = new Float64Array(W.length);
  evaluateRisk(design, W, G);
  const shown = await readQuantities(page);
  for (let m = 0; m < design.K; m++) {
    rows.forEach((o, place) => {
      const [sum, pull, push] = ['force', 'pull', 'push'].map((name) => shown.get(`${name}.${m}.${place}`) ?? NaN);
      const size = sizeOf(moment, o, m);
      expect(Math.abs((sum ?? NaN) + (G[o * design.K + m] ?? NaN))).toBeLessThanOrEqual(1e-13 * size);
      expect(Math.abs((pull ?? NaN) + (push ?? NaN) - (sum ?? NaN))).toBeLessThanOrEqual(1e-13 * size);
    });
  }
}

/** What a spot of the simplex says of ŷ: shares of its corners a, b and the rest, or ŷ of the class at the right. */
async function sharesShown(page: Page, K: number): Promise<{ n: number; shares: number[] }> {
  const figure = page.locator('[data-figure="2"]');
  return figure.evaluate((element, classes) => {
    const ring = element.querySelector('[class*="_ring_"]');
    const outline = element.querySelector('path[class*="_outline_"]');
    const name = document.querySelector('[data-link^="sample."] b')?.textContent ?? '';
    const [x, y] = [Number(ring?.getAttribute('cx')), Number(ring?.getAttribute('cy'))];
    const ends = [...(outline?.getAttribute('d') ?? '').matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
    const n = Number(/\d+/.exec(name)?.[0]) - 1;
    if (classes === 2) {
      const [left = NaN, , right = NaN] = ends;
      const share = (x - left) / (right - left);
      return { n, shares: [share, 1 - share] };
    }
    const [ax = NaN, ay = NaN, bx = NaN, by = NaN, cx = NaN, cy = NaN] = ends;
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    const b = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
    const c = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
    return { n, shares: [1 - b - c, b, c] };
  }, K);
}

async function expectSimplex(page: Page, { design, W }: Moment): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    const { n, shares } = await sharesShown(page, design.K);
    const { yhat } = forwardPass(design, W, n);
    const rest = [...yhat.slice(2)].reduce((sum, p) => sum + p, 0);
    const expected = design.K === 2 ? [...yhat] : [yhat[0] ?? NaN, yhat[1] ?? NaN, rest];
    shares.forEach((share, m) => expect(Math.abs(share - (expected[m] ?? NaN))).toBeLessThan(1e-9));
    await page.getByRole('button', { name: 'Next sample' }).click();
    await expect.poll(async () => (await sharesShown(page, design.K)).n).toBe((n + 1) % design.N);
  }
}

for (const name of SETS) {
  test(`forces add up to −G, and spots are ŷ: ${name}`, async ({ page, visit }) => {
    await visit();
    await openData(page, name);
    await takeSteps(page, 5);
    const moment = await momentOf(page);
    await openDescent(page, 'forces');
    await expectForces(page, moment);
    await expectSimplex(page, moment);
    // Of pictures two of 65 rows of W would say little.
    await expect(page.locator('[data-figure="3"]')).toHaveCount(name === 'Digits' ? 0 : 1);
  });
}

test('forces add up to −G for sets that ask a question', async ({ page, visit }) => {
  await visit();
  const menu = page.getByRole('combobox', { name: 'Data', exact: true });
  for (const name of QUESTIONS) {
    await page.getByRole('tab', { name: 'Explore' }).click();
    await menu.selectOption({ value: name });
    await waitIdle(page);
    await takeSteps(page, 5);
    const moment = await momentOf(page);
    await openDescent(page, 'forces');
    await expectForces(page, moment);
    if (name === 'rare') await expectSimplex(page, moment);
  }
});

test('four classes have a triangle of two and all others, and another pair can be chosen', async ({ page, visit }) => {
  await visit();
  const points = [
    [0, 0, 0],
    [2, 0, 1],
    [0, 2, 2],
    [2, 2, 3],
    [1, 1, 3],
  ];
  await openSessionFile(page, sessionFile({ features: ['u', 'v'], classes: ['a', 'b', 'c', 'd'], points }));
  await waitIdle(page);
  await takeSteps(page, 8);
  const moment = await momentOf(page);
  await openDescent(page, 'forces');
  await expectForces(page, moment);
  await expectSimplex(page, moment);
  await page.getByRole('combobox', { name: 'Corner 2' }).selectOption('D');
  const { n, shares } = await sharesShown(page, 4);
  const { yhat } = forwardPass(moment.design, moment.W, n);
  const [a = NaN, b = NaN, c = NaN, d = NaN] = yhat;
  [a, d, b + c].forEach((share, m) => expect(Math.abs((shares[m] ?? NaN) - share)).toBeLessThan(1e-9));
});
