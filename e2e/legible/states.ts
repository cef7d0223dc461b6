/** The documents and moments that are measured: every data set, K = 2 to 10, D = 2 to 14, early and late, large and tiny W. */
import type { Page } from 'playwright/test';
import { randomNumbers } from '../inspectPage';
import { openSessionFile, sessionFile, waitIdle, waitSamples } from '../page';

export interface LegibleState {
  readonly name: string;
  readonly prepare: (page: Page) => Promise<void>;
}

const SETS = [
  ...['iris', 'nine', 'blobs', 'overlap', 'two', 'five', 'empty'],
  ...['outlier', 'line', 'ring', 'rare', 'same', 'absent', 'far', 'steep'],
  ...['flowers', 'penguins', 'wine', 'digits'],
];

const MOMENTS = [0, 1, 60, 200, 100_000];

/** So many samples times weights that a hundred thousand steps of it would take minutes. */
const LARGE = ['digits'];

function momentsOf(name: string): readonly number[] {
  if (name === 'empty') return [0];
  return MOMENTS.filter((t) => t < 1000 || !LARGE.includes(name));
}

async function openSet(page: Page, name: string): Promise<void> {
  await page
    .locator('select')
    .filter({ has: page.locator(`option[value="${name}"]`) })
    .selectOption(name);
  // What is fetched is not idle until it is shown, and a busy machine may take long to start another run.
  await page.waitForFunction(() => document.documentElement.dataset['status'] === 'idle');
}

async function goTo(page: Page, t: number): Promise<void> {
  const field = page.getByRole('textbox', { name: /^(Go to iteration|跳转到第几步)$/ });
  await field.fill(String(t));
  await field.press('Enter');
  await page.waitForFunction((asked) => document.documentElement.dataset['iteration'] === String(asked), t);
  await waitIdle(page);
  await field.blur();
}

/** Clouds of twelve samples around points of a circle, or of a line where there is one feature. */
function clouds(K: number, F: number): readonly number[][] {
  const random = randomNumbers(100 * K + F);
  return Array.from({ length: 12 * K }, (_, n) => {
    const label = n % K;
    const angle = (2 * Math.PI * label) / K;
    const features = Array.from({ length: F }, (_, o) => Math.cos(angle + o * 1.3) + 0.7 * (random() - 0.5));
    return [...features.map((value) => Number(value.toFixed(3))), label];
  });
}

function documentOf(K: number, F: number) {
  return {
    features: Array.from({ length: F }, (_, o) => `x${o + 1}`),
    classes: [...'ABCDEFGHIJ'].slice(0, K),
    points: clouds(K, F),
  };
}

/** Weights of D × K from 1e−12 to 1e7 in one matrix, of both signs, a zero among them. */
function mixed(D: number, K: number): readonly number[][] {
  return Array.from({ length: D }, (_, o) =>
    Array.from({ length: K }, (_, m) => {
      const place = o * K + m;
      return place === 3
        ? 0
        : (-1) ** (o + m) * Number(`${(1 + ((7 * place) % 9) / 1.001).toFixed(4)}e${((5 * place) % 20) - 12}`);
    }),
  );
}

/** W as it would be after two cells of another were typed. */
function edited(D: number, K: number, typed: number): readonly number[][] {
  return Array.from({ length: D }, (_, o) =>
    Array.from({ length: K }, (_, m) => (o === 1 && m === 1 ? typed : o === 1 && m === 0 ? -typed : 0.1 * (m - o))),
  );
}

async function openOwn(page: Page, K: number, F: number, initialW?: readonly (readonly number[])[]): Promise<void> {
  await openSessionFile(page, sessionFile({ ...documentOf(K, F), ...(initialW && { initialW }) }));
  await waitSamples(page, 12 * K);
  await page.keyboard.press('Escape');
}

/** Presses a control that may stand in a menu, without a pointer. */
async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).evaluate((button: HTMLElement) => button.click());
}

/** Steps of so many samples, at their 60th. */
async function inBatches(page: Page, size: number): Promise<void> {
  await openSet(page, 'iris');
  await press(page, /^(Mini-batches|小批量)$/);
  const field = page.getByRole('textbox', { name: /^(Batch size|批量大小)$/ });
  await field.fill(String(size));
  await field.press('Enter');
  await page.keyboard.press('Escape');
  await goTo(page, 60);
}

/** Ring and centre by squares or cubes of its features. */
async function mapped(page: Page, map: 1 | 2): Promise<void> {
  await openSet(page, 'ring');
  await press(page, /^(Initial W|初始 W)$/);
  const maps = page.getByRole('radiogroup', { name: /^(Features|特征)$/ });
  // Above W, where there is room, the sheet lies over them.
  await maps
    .getByRole('radio')
    .nth(map)
    .evaluate((radio: HTMLElement) => radio.click());
  await waitIdle(page);
  await page.keyboard.press('Escape');
  await goTo(page, 120);
}

async function standardised(page: Page, name: string): Promise<void> {
  await openSet(page, name);
  await page.getByRole('switch', { name: /^(Standardise features|特征标准化)$/ }).check();
  await waitIdle(page);
  await goTo(page, 60);
}

/** Descent beside three other rates, one of them of many digits. */
async function withRates(page: Page): Promise<void> {
  await openSet(page, 'overlap');
  const rate = page.getByRole('textbox', { name: /^(Learning rate|学习率)$/ });
  await rate.fill('0.123456');
  await rate.press('Enter');
  await rate.blur();
  await goTo(page, 60);
}

/** What changes more than the data: each is a document of its own kind. */
const KINDS: readonly LegibleState[] = [
  ...[7, 150].map((size) => ({ name: `batches of ${size}, t = 60`, prepare: (page: Page) => inBatches(page, size) })),
  { name: 'squares, t = 120', prepare: (page) => mapped(page, 1) },
  { name: 'cubes, t = 120', prepare: (page) => mapped(page, 2) },
  { name: 'wine standardised, t = 60', prepare: (page) => standardised(page, 'wine') },
  { name: 'another rate, t = 60', prepare: withRates },
];

const KS = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** In each group the states follow each other, so that what opens a document is done once. */
export const STATES: readonly LegibleState[] = [
  ...SETS.flatMap((name) =>
    momentsOf(name).map((t) => ({
      name: `${name}, t = ${t}`,
      prepare: async (page: Page) => {
        await openSet(page, name);
        if (t > 0) await goTo(page, t);
      },
    })),
  ),
  ...KS.flatMap((K) =>
    MOMENTS.map((t) => ({
      name: `K = ${K}, t = ${t}`,
      prepare: async (page: Page) => {
        await openOwn(page, K, 2);
        if (t > 0) await goTo(page, t);
      },
    })),
  ),
  ...KINDS,
  ...KS.flatMap((K) =>
    [12345.678, 1e-9].map((typed) => ({
      name: `K = ${K}, W of ${typed}`,
      prepare: (page: Page) => openOwn(page, K, 2, edited(3, K, typed)),
    })),
  ),
];

/** For W and G alone. */
export const MATRICES: readonly LegibleState[] = KS.flatMap((K) =>
  [2, 3, 4, 5, 6, 8, 11, 14].map((D) => ({
    name: `K = ${K}, D = ${D}, entries of every size`,
    prepare: (page: Page) => openOwn(page, K, D - 1, mixed(D, K)),
  })),
);
