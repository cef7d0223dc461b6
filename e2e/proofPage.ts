/** What the tests of the derivation read from its screen. Names are the English ones. */
import type { Page } from 'playwright/test';
import { matrixOf, saveSession } from './page';
import { expect } from './visit';

/** A line as the page shows it. */
export interface ShownLine {
  readonly id: string;
  readonly holds: string;
  /** The two sides; undefined where they are not shown. */
  readonly lhs: number | undefined;
  readonly rhs: number | undefined;
  readonly text: string;
}

/** One moment of the screen, read in one go. */
export interface ShownProof {
  readonly iteration: number;
  readonly lines: ReadonlyMap<string, ShownLine>;
  readonly W: number[][];
  readonly G: number[][];
  readonly x: number[];
  readonly y: number[];
}

export interface Choice {
  readonly n: number;
  readonly i: number;
  readonly m: number;
  readonly o: number;
}

/** Opens the derivation with all its lines, those after G too. */
export async function openProof(page: Page): Promise<void> {
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: 'The gradient, line by line' })).toBeVisible();
  await expect(page.locator('[data-proof-line="G"]')).toBeVisible();
  const then = page.getByRole('button', { name: 'And then' });
  // By key: sums that come in one by one may move the button while it is pressed.
  if ((await then.getAttribute('aria-expanded')) === 'false') await then.press('Enter');
  await expect(page.locator('[data-proof-line="V"]')).toBeVisible();
}

/** Chooses sample, classes and feature in the four pickers. */
export async function choose(page: Page, { n, i, m, o }: Choice): Promise<void> {
  const picks: [string, number][] = [['Sample', n], ['Class i', i], ['Class m', m], ['Feature o', o]]; // prettier-ignore
  for (const [name, value] of picks) {
    await page.getByRole('combobox', { name, exact: true }).selectOption(String(value));
  }
}

/** Everything the screen says now. Fails where one name has two values. */
export async function readProof(page: Page): Promise<ShownProof> {
  const read = await page.evaluate(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('[data-proof-line]')].map((line) => ({
      id: line.dataset['proofLine'] ?? '',
      holds: line.dataset['holds'] ?? '',
      text: line.innerText,
    }));
    const values = [...document.querySelectorAll<HTMLDataElement>('data[data-quantity]')].map(
      ({ dataset, value }) => [dataset['quantity'] ?? '', value] as const,
    );
    return { lines, values, iteration: document.documentElement.dataset['iteration'] };
  });
  const quantities = new Map<string, number>();
  for (const [name, text] of read.values) {
    const value = Number(text);
    expect(text !== '' && Number.isFinite(value), `${name} is ${text}`).toBe(true);
    expect(quantities.get(name) ?? value, `${name} has one value`).toBe(value);
    quantities.set(name, value);
  }
  const vector = (name: string): number[] => {
    const entries: number[] = [];
    for (let k = 0; quantities.has(`${name}.${k}`); k++) entries.push(quantities.get(`${name}.${k}`) ?? NaN);
    return entries;
  };
  return {
    iteration: Number(read.iteration),
    lines: new Map(
      read.lines.map((line) => [
        line.id,
        { ...line, lhs: quantities.get(`proof.${line.id}.lhs`), rhs: quantities.get(`proof.${line.id}.rhs`) },
      ]),
    ),
    W: matrixOf(quantities, 'W'),
    G: matrixOf(quantities, 'G'),
    x: vector('x'),
    y: vector('y'),
  };
}

export interface Samples {
  /** N rows of D features, the bias first. */
  readonly X: number[][];
  readonly labels: number[];
  readonly K: number;
}

/** The samples as the saved session has them. */
export async function samplesShown(page: Page): Promise<Samples> {
  const { document } = JSON.parse(await saveSession(page)) as {
    document: { points: number[][]; bias: boolean; classes: string[] };
  };
  return {
    X: document.points.map((point) => [...(document.bias ? [1] : []), ...point.slice(0, -1)]),
    labels: document.points.map((point) => point.at(-1) ?? 0),
    K: document.classes.length,
  };
}
