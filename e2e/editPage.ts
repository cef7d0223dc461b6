/** What an edit leaves in the document. */
import type { Page } from 'playwright/test';
import { saveSession } from './page';
import { expect } from './visit';

interface Saved {
  readonly points: number[][];
  readonly domain: number[][];
  readonly classes: string[];
  readonly eta: number;
  readonly bias: boolean;
}

export async function documentOf(page: Page): Promise<Saved> {
  return (JSON.parse(await saveSession(page)) as { document: Saved }).document;
}

/** A placed coordinate is rounded to a thousandth of the span or finer. */
export function expectNear(
  point: readonly number[] | undefined,
  [x1, x2]: readonly [number, number],
  domain: number[][],
): void {
  const [[left = 0, right = 0] = [], [bottom = 0, top = 0] = []] = domain;
  expect(Math.abs((point?.[0] ?? NaN) - x1)).toBeLessThan((right - left) / 200);
  expect(Math.abs((point?.[1] ?? NaN) - x2)).toBeLessThan((top - bottom) / 200);
}

export const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
