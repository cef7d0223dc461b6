import irisPetals from '../src/testing/reference/iris-petals.json' with { type: 'json' };
import ninePoints from '../src/testing/reference/nine-points.json' with { type: 'json' };
import oneSample from '../src/testing/reference/one-sample.json' with { type: 'json' };
import type { Page } from 'playwright/test';
import {
  iterationShown,
  matrixOf,
  openData,
  openSessionFile,
  pause,
  play,
  readMatrix,
  readQuantities,
  readQuantity,
  sessionFile,
  takeSteps,
  typeRate,
  waitIdle,
  waitIteration,
  waitSamples,
} from './page';
import { expect, test } from './visit';

interface Truth {
  readonly risk: number;
  readonly W: readonly (readonly number[])[];
  readonly gradient: readonly (readonly number[])[];
}

/** Largest difference of two matrices, as a share of the largest entry of the second. */
function distance(shown: readonly (readonly number[])[], truth: readonly (readonly number[])[]): number {
  const [a, b] = [shown.flat(), truth.flat()];
  expect([shown.length, shown[0]?.length]).toEqual([truth.length, truth[0]?.length]);
  const largest = Math.max(...b.map(Math.abs));
  const error = Math.max(...a.map((value, at) => Math.abs(value - (b[at] ?? NaN))));
  return largest === 0 ? error : error / largest;
}

async function expectTruth(page: Page, name: string, truth: Truth): Promise<void> {
  const shown = await readQuantities(page);
  const errors = {
    risk: Math.abs((shown.get('risk') ?? NaN) / truth.risk - 1),
    W: distance(matrixOf(shown, 'W'), truth.W),
    G: distance(matrixOf(shown, 'G'), truth.gradient),
  };
  console.log(
    `${name}: R ${errors.risk.toExponential(1)}, W ${errors.W.toExponential(1)}, G ${errors.G.toExponential(1)}`,
  );
  expect(errors.risk).toBeLessThanOrEqual(1e-12);
  expect(errors.W).toBeLessThanOrEqual(1e-12);
  expect(errors.G).toBeLessThanOrEqual(1e-11);
}

const endOf = ({ risks, W, gradient }: (typeof irisPetals)['trajectory']): Truth => ({
  risk: risks.at(-1) ?? NaN,
  W,
  gradient,
});

test('the opening screen: Iris petals, W = 0, iteration 0, R = ln 3, paused', async ({ page, visit }) => {
  await visit();
  const shown = await readQuantities(page);
  expect(matrixOf(shown, 'W')).toEqual(Array.from({ length: 3 }, () => [0, 0, 0]));
  expect([shown.get('iteration'), await iterationShown(page)]).toEqual([0, 0]);
  expect(shown.get('risk')).toBe(Math.log(3));
  expect([shown.get('eta'), shown.get('samples')]).toEqual([0.1, 150]);
  expect(1 / (shown.get('smoothness') ?? NaN)).toBeCloseTo(0.100032, 6);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('60');
  await expect(page.getByRole('combobox', { name: 'Data' })).toHaveValue('iris');
  await expect(page.getByText('Iris: R. A. Fisher, 1936; UCI, CC BY 4.0')).toBeVisible();
  await expect(page.locator('[data-region]')).toHaveCount(0);
});

test('Iris petals at η = 0.1: 100 steps are true, and 99, 107, 131 are correct at 40, 60, 200', async ({
  page,
  visit,
}) => {
  await visit();
  await takeSteps(page, 40);
  expect(await readQuantity(page, 'correct')).toBe(99);
  await takeSteps(page, 20);
  expect(await readQuantity(page, 'correct')).toBe(107);
  await takeSteps(page, 40);
  await expectTruth(page, 'Iris petals, 100 steps', endOf(irisPetals.trajectory));
  await takeSteps(page, 100);
  expect(await readQuantity(page, 'correct')).toBe(131);
});

test('played steps are the same steps, and Reset goes back to iteration 0', async ({ page, visit }) => {
  await visit();
  await play(page);
  await waitIteration(page, 20);
  await pause(page);
  const t = await readQuantity(page, 'iteration');
  const played = await readQuantities(page);
  await page.keyboard.press('r');
  await waitIdle(page);
  const reset = await readQuantities(page);
  expect([reset.get('iteration'), reset.get('risk')]).toEqual([0, Math.log(3)]);
  expect(matrixOf(reset, 'W').flat()).toEqual(new Array(9).fill(0));
  await takeSteps(page, t);
  const stepped = await readQuantities(page);
  expect(matrixOf(stepped, 'W')).toEqual(matrixOf(played, 'W'));
  expect(matrixOf(stepped, 'G')).toEqual(matrixOf(played, 'G'));
  expect(stepped.get('risk')).toBe(played.get('risk'));
});

test('nine points at η = 1: R₁, R₂, R₃ and 100 steps are true', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Nine points');
  await typeRate(page, '1');
  await waitIdle(page);
  for (const risk of ninePoints.trajectory.risks.slice(1, 4)) {
    await takeSteps(page, 1);
    expect(Math.abs((await readQuantity(page, 'risk')) / risk - 1)).toBeLessThanOrEqual(1e-12);
  }
  await takeSteps(page, 97);
  await expectTruth(page, 'Nine points, 100 steps', endOf(ninePoints.trajectory));
});

test('the two-feature reference cases, opened as session files, are true', async ({ page, visit }) => {
  await visit();
  for (const given of [irisPetals, ninePoints, oneSample]) {
    const points = given.X.map(([, ...features], n) => [...features, given.labels[n] ?? 0]);
    const classes = Array.from({ length: given.K }, (_, m) => `class ${m + 1}`);
    const document = { features: ['a', 'b'], classes, points, initialW: given.W };
    const eta = 'trajectory' in given ? given.trajectory.eta : 0.1;
    await openSessionFile(page, sessionFile({ ...document, eta }));
    await waitSamples(page, given.N);
    await expect(page.getByRole('combobox', { name: 'Data' })).toHaveValue('own');
    expect(await readMatrix(page, 'W')).toEqual(given.W);
    const shown = await readQuantities(page);
    expect(Math.abs((shown.get('risk') ?? NaN) / given.risk - 1)).toBeLessThanOrEqual(1e-12);
    // At W = 0 whole rows of G are 0 but for rounding: each cell is measured by the largest of all.
    expect(distance(matrixOf(shown, 'G'), given.gradient)).toBeLessThanOrEqual(1e-11);
    if (!('trajectory' in given)) continue;
    await takeSteps(page, given.trajectory.steps);
    await expectTruth(page, `${given.name} as a file, ${given.trajectory.steps} steps`, endOf(given.trajectory));
  }
});
