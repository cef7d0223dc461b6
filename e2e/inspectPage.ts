/** What the end-to-end tests do on Inspect, and random sessions for it. */
import type { Page } from 'playwright/test';
import type { SessionDocument, SessionRun } from './page';
import { expect } from './visit';

export async function openInspect(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^(Inspect|剖析)$/ }).click();
  await expect(page.locator('[data-quantity="z.0"]')).toBeVisible();
}

export interface RandomSession {
  readonly document: SessionDocument;
  readonly run: SessionRun;
}

/** Numbers in [0, 1) from a seed: mulberry32. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Samples, W and η of any sizes that the page takes, different for every seed. */
export function randomSession(seed: number): RandomSession {
  const random = randomNumbers(seed);
  const signed = (reach: number): number => reach * (2 * random() - 1);
  const F = 1 + Math.floor(random() * 4);
  const K = 2 + Math.floor(random() * 5);
  const N = 1 + Math.floor(random() * 14);
  const bias = random() < 0.75;
  const reach = [1, 10, 0.01][Math.floor(random() * 3)] ?? 1;
  const weight = [0.5, 3, 12][Math.floor(random() * 3)] ?? 1;
  const points = Array.from({ length: N }, () => [
    ...Array.from({ length: F }, () => Number(signed(reach).toPrecision(6))),
    Math.floor(random() * K),
  ]);
  const D = F + (bias ? 1 : 0);
  return {
    document: {
      features: Array.from({ length: F }, (_, o) => `f${o + 1}`),
      classes: [...'ABCDEF'].slice(0, K),
      points,
      bias,
      axes: F > 1 ? [0, 1] : [0],
      domain: [
        [-1.2 * reach, 1.2 * reach],
        [-1.2 * reach, 1.2 * reach],
      ],
    },
    run: {
      iteration: seed,
      W: Array.from({ length: D }, () => Array.from({ length: K }, () => signed(weight / Math.max(1, reach)))),
    },
  };
}

/** Every quantity of each of the first N samples in turn, selected with the bracket key. */
export async function walkSamples(page: Page, N: number): Promise<Record<string, number>[]> {
  return page.evaluate(async (count) => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const read = (): Record<string, number> =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLDataElement>('data[data-quantity]')].map((data) => [
          data.dataset['quantity'] ?? '',
          Number(data.value),
        ]),
      );
    const seen: Record<string, number>[] = [];
    for (let n = 0; n < count; n++) {
      seen.push(read());
      window.dispatchEvent(new KeyboardEvent('keydown', { key: ']' }));
      await frame();
    }
    return seen;
  }, N);
}

/** The cells that the check names, as "o.m". */
export async function namedCells(page: Page): Promise<string[]> {
  return page
    .locator('td[data-apart="true"]')
    .evaluateAll((cells) => cells.map((cell) => (cell.getAttribute('data-link') ?? '').replace('G.', '')));
}
