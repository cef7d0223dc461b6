/** The two windows of a lecture, as tests open and read them. */
import type { BrowserContext, Page } from 'playwright/test';
import { expectScene } from './lecturePage';
import { expect } from './visit';

/** What a remote or a keyboard sends; a remote's next key more often, so that answers come. */
export const KEYS = ['PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageUp', 'b', '.', ',', '1', '2', 'q'] as const;
/** ms between two looks at both windows. */
export const POLLS = [20, 40, 80, 160, 320];

export async function opened(context: BrowserContext, from: Page, button: RegExp): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), from.getByRole('button', { name: button }).click()]);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
  return page;
}

/** Opens the fifth scene of a lesson, which asks, and the speaker's window from it. */
export async function openedLecture(context: BrowserContext, page: Page): Promise<Page> {
  await page.goto('./?lang=en#lesson=one-step&scene=5');
  await expectScene(page, 5, 'open');
  const speaker = await opened(context, page, /^Speaker window$/);
  await expect(speaker.getByText('projector in step')).toBeVisible();
  return speaker;
}

/** What a window is at: scene, state, and whether it is blank. */
export async function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { scene, sceneState, blank } = document.documentElement.dataset;
    return [scene, sceneState, blank === undefined ? 'lit' : 'blank'].join(' ');
  });
}
