/** The kernel in WebAssembly: fetched for runs that are worth it, named by files, and missed where it is not to be had. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import { readSession } from '../src/files/sessionFile';
import { SampleTable } from '../src/model/data/sampleTable';
import { designOf } from '../src/model/features/design';
import { descend } from '../src/model/kernel/descend';
import { evaluateRisk } from '../src/model/kernel/risk';
import { writeLink } from '../src/permalink/permalink';
import { initialView } from '../src/session/view';
import { harms, watchEngines } from './faultPage';
import {
  button,
  matrixOf,
  openSessionFile,
  readQuantities,
  saveSession,
  sessionFile,
  takeSteps,
  waitIdle,
} from './page';
import { oneFile } from './oneFile';
import { expect, test } from './visit';

const N = 3000;

/** Three clouds that overlap, 9 cells of W: a step goes over 27,000 products. */
const POINTS = Array.from({ length: N }, (_, n) => {
  const at = (n % 3) * 2.1;
  return [Math.cos(at) + Math.sin(n * 7), Math.sin(at) + Math.sin(n * 5 + 1), n % 3];
});

const MANY = sessionFile({
  features: ['x1', 'x2'],
  classes: ['A', 'B', 'C'],
  points: POINTS,
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  bias: true,
  eta: 0.5,
});

interface Saved {
  readonly version: number;
  readonly document: {
    readonly kernel?: string;
    readonly base?: { readonly iteration: number; readonly W: number[][] };
  };
}

async function saved(page: Page): Promise<{ text: string; file: Saved }> {
  const text = await saveSession(page);
  await page.keyboard.press('Escape');
  return { text, file: JSON.parse(text) as Saved };
}

/** A run begins without the kernel where that takes its time to come; the next one has it. */
async function beginWithSimd(page: Page): Promise<void> {
  await openSessionFile(page, MANY);
  await expect(page.locator('html')).toHaveAttribute('data-iteration', '0');
  await expect
    .poll(async () => {
      await takeSteps(page, 1);
      await button(page, 'Reset').click();
      await waitIdle(page);
      return (await saved(page)).file.document.kernel;
    })
    .toBe('simd');
}

async function go(page: Page, t: number): Promise<ReadonlyMap<string, number>> {
  await page.getByRole('textbox', { name: 'Go to iteration' }).fill(String(t));
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(t));
  await waitIdle(page);
  return readQuantities(page);
}

test('a large run takes it, agrees with the other, and keeps its bits by every way', async ({
  page,
  context,
  visit,
}) => {
  await watchEngines(page);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await visit();
  await takeSteps(page, 3);
  expect(fetched.filter((url) => url.includes('simdKernel'))).toEqual([]);
  expect((await saved(page)).file).toMatchObject({ version: 1 });

  await beginWithSimd(page);
  const later = await go(page, 60);
  const samples = SampleTable.of(
    2,
    POINTS.map(([x1, x2, label]) => ({ features: [x1!, x2!], label: label! })),
  );
  const design = designOf({ samples, K: 3, bias: true, eta: 0.5 });
  const [W, G] = [new Float64Array(9), new Float64Array(9)];
  let { risk, correct } = evaluateRisk(design, W, G);
  for (let t = 0; t < 60; t++) {
    descend(W, G, 0.5);
    ({ risk, correct } = evaluateRisk(design, W, G));
  }
  expect(Math.abs(later.get('risk')! / risk - 1)).toBeLessThan(1e-13);
  expect(later.get('correct')).toBe(correct);
  const largest = Math.max(...W.map(Math.abs));
  const off = matrixOf(later, 'W')
    .flat()
    .map((w, cell) => Math.abs(w - W[cell]!));
  expect(Math.max(...off)).toBeLessThan(1e-12 * largest);

  const earlier = await go(page, 23);
  expect(await go(page, 60)).toEqual(later);
  await go(page, 23);
  await page.reload();
  await waitIdle(page);
  expect(await readQuantities(page)).toEqual(earlier);
  expect(await go(page, 60)).toEqual(later);
  await harms.hangs(page);
  await takeSteps(page, 1);
  await waitIdle(page);
  expect(await go(page, 60)).toEqual(later);
  await go(page, 23);

  const { text, file } = await saved(page);
  expect(file).toMatchObject({ version: 2, document: { kernel: 'simd' } });
  const other = await context.newPage();
  await other.goto('./?lang=en');
  await waitIdle(other);
  await openSessionFile(other, text);
  await expect(other.locator('html')).toHaveAttribute('data-iteration', '23');
  expect((await saved(other)).text).toBe(text);
  expect(await go(other, 60)).toEqual(later);

  // Where it can't be had, what is stored is shown, and a sentence says what goes on from there.
  const without = await context.newPage();
  await without.route(/simdKernel/, (route) => route.abort());
  await without.goto('./?lang=en');
  await waitIdle(without);
  await openSessionFile(without, text);
  await expectNewBase(without, 'simd', earlier);
});

/** What is stored is shown; a sentence names the kernel; what goes on is a run of the other that begins at what is stored. */
async function expectNewBase(page: Page, kernel: string, stored: ReadonlyMap<string, number>): Promise<void> {
  await expect(page.getByText(`This run was computed with the kernel “${kernel}”`)).toBeVisible();
  expect(matrixOf(await readQuantities(page), 'W')).toEqual(matrixOf(stored, 'W'));
  const t = stored.get('iteration')!;
  await takeSteps(page, 1);
  await expect(page.getByText('This run was computed with')).toHaveCount(0);
  const { text, file } = await saved(page);
  expect(file.document.kernel).toBeUndefined();
  expect(file.document.base).toEqual({ iteration: t, W: matrixOf(stored, 'W') });
  // The page and its file go on alike, bit for bit.
  const later = await go(page, t + 20);
  await openSessionFile(page, text);
  await expect(page.locator('html')).toHaveAttribute('data-iteration', String(t + 1));
  expect(await go(page, t + 20)).toEqual(later);
  await go(page, t);
  await page.reload();
  await waitIdle(page);
  expect(matrixOf(await readQuantities(page), 'W')).toEqual(matrixOf(stored, 'W'));
}

test('a kernel that this build does not know is no reason to refuse a file, a link or kept work', async ({
  page,
  visit,
}) => {
  await visit();
  await takeSteps(page, 12);
  const stored = await readQuantities(page);
  const file = JSON.parse((await saved(page)).text) as { document: object };
  const foreign = { ...file, version: 2, document: { ...file.document, kernel: 'gpu-2' } };
  await openSessionFile(page, foreign);
  await expectNewBase(page, 'gpu-2', stored);

  await page.goto(`./?lang=zh-CN#${linkOf(foreign)}`);
  await expect(page.getByText('先前由内核“gpu-2”计算')).toBeVisible();
  expect(matrixOf(await readQuantities(page), 'W')).toEqual(matrixOf(stored, 'W'));
});

/** The link of a file. */
function linkOf(file: object): string {
  const reading = readSession(JSON.stringify(file));
  if (!reading.ok) throw new Error('The file is not sound.');
  return writeLink({ session: reading.session, view: initialView });
}

test('the one file has it inside', async ({ page }) => {
  await page.goto(`${pathToFileURL(oneFile()).href}?lang=en`);
  await waitIdle(page);
  await beginWithSimd(page);
});
