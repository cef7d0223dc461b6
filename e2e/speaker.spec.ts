import type { BrowserContext, Page } from 'playwright/test';
import { objections } from './axe';
import { randomFrom } from '../src/model/data/random';
import { expectScene, press } from './lecturePage';
import { expect, test } from './visit';

const ACTIONS = process.env['SOAK'] === '1' ? 500 : 24;

/** The two windows of a lecture; either may be closed for a while. */
interface Windows {
  projector: Page | null;
  speaker: Page | null;
}

async function opened(context: BrowserContext, from: Page, button: RegExp): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), from.getByRole('button', { name: button }).click()]);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
  return page;
}

/** Closes a window as its user does, and waits until it is gone: until then another of its name would be the same one. */
async function closed(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
}

/** What a window is at: scene, state, whether it is blank, and the guess as it stands in the page. */
async function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { scene, sceneState, blank } = document.documentElement.dataset;
    return [scene, sceneState, blank === undefined ? 'lit' : 'blank'].join(' ');
  });
}

/** The true answer's digits, as the speaker's table has them. */
async function answersOf(speaker: Page): Promise<readonly string[]> {
  const cells = await speaker.locator('section tr[data-true="true"] td').allTextContents();
  return cells.map((cell) => cell.replace('−', '')).filter((cell) => /^\d+\.\d{3,}$/.test(cell));
}

for (const wire of ['channel', 'port'] as const) {
  test(`two windows show the same, whatever is pressed and whichever dies (${wire})`, async ({ page, context }) => {
    if (wire === 'port') await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    const random = randomFrom(wire === 'port' ? 16 : 7).uniform;
    const lesson = wire === 'port' ? 'gradient' : 'one-step';
    await page.goto(`./?lang=en#lesson=${lesson}&scene=3`);
    await expectScene(page, 3, 'open');
    const windows: Windows = { projector: page, speaker: await opened(context, page, /^Speaker window$/) };
    let frozen: string | null = null;
    for (let action = 0; action < (wire === 'port' ? ACTIONS / 2 : ACTIONS); action++) {
      const { projector, speaker } = windows;
      const what = random();
      if (what < 0.06 && projector && speaker) {
        await closed(projector);
        windows.projector = null;
        await expect(speaker.getByRole('button', { name: /projector closed/ })).toBeVisible();
      } else if (what < 0.12 && projector && speaker) {
        await closed(speaker);
        windows.speaker = null;
      } else if (!projector && speaker && what < 0.6) {
        windows.projector = await opened(context, speaker, /projector closed/);
      } else if (!speaker && projector && what < 0.6) {
        // Any key wakes a blank screen, which covers the button.
        if ((await stateOf(projector)).endsWith('blank')) await projector.keyboard.press('PageUp');
        if (frozen?.endsWith('blank')) frozen = null;
        windows.speaker = await opened(context, projector, /^Speaker window$/);
      } else if (what < 0.2 && speaker) {
        await speaker.getByRole('button', { name: 'Freeze' }).click();
        frozen = frozen === null ? await stateOf(speaker) : null;
      } else {
        const target = speaker && (!projector || random() < 0.7) ? speaker : projector;
        const key = (['PageDown', 'PageDown', 'PageDown', 'PageUp', 'b', '.', ','] as const)[Math.floor(random() * 7)];
        await target?.keyboard.press(key ?? 'PageDown');
        // Without a speaker the projector frees its picture.
        if (!speaker) frozen = null;
      }
      if (!windows.projector || !windows.speaker) continue;
      const [shown, leading] = [windows.projector, windows.speaker];
      let wanted = '';
      // A press on the projector reaches the speaker by the wire, so neither state is final when it is first read.
      const inStep = async (): Promise<string> => {
        wanted = frozen ?? (await stateOf(leading));
        const found = await stateOf(shown);
        return found === wanted ? 'in step' : `${found} instead of ${wanted}`;
      };
      await expect.poll(inStep, { message: `action ${action}` }).toBe('in step');
      await expect(shown.locator('html')).toHaveAttribute('data-status', 'idle');
      await expect(windows.speaker.locator('html')).toHaveAttribute('data-status', 'idle');
      if (frozen === null && !wanted.includes('revealed')) {
        const content = await shown.content();
        for (const digits of await answersOf(windows.speaker)) expect(content).not.toContain(digits);
      }
    }
  });
}

test('a press before the speaker is on the projector at once, and hands only after the answer', async ({
  page,
  context,
}) => {
  await page.goto('./?lang=en#lesson=one-step&scene=5');
  await expectScene(page, 5, 'open');
  const speaker = await opened(context, page, /^Speaker window$/);
  await expect(speaker.getByText('projector in step')).toBeVisible();
  expect(await objections(speaker)).toEqual([]);
  await page.evaluate(() => {
    const seen: number[] = [];
    const { dataset } = document.documentElement;
    let last = dataset['sceneState'];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (dataset['sceneState'] !== last) seen.push(Date.now());
      last = dataset['sceneState'];
    }).observe(document.documentElement, { attributeFilter: ['data-scene-state'] });
  });
  await speaker.evaluate(() => {
    const pressed: number[] = [];
    Object.assign(window, { pressed });
    window.addEventListener('keydown', () => pressed.push(Date.now()), true);
  });
  await speaker.getByRole('textbox', { name: 'Hands for “it stops”' }).fill('31');
  await speaker.getByRole('textbox', { name: 'Hands for “it levels off above 0”' }).fill('many');
  await expect(speaker.getByRole('alert')).toHaveText('a whole number from 0 to 100000');
  await speaker.getByRole('timer').click();
  for (const [key, state] of [
    ['PageDown', 'draft'],
    ['b', 'committed'],
    ['PageUp', 'draft'],
    ['PageUp', 'open'],
    ['PageDown', 'draft'],
    ['b', 'committed'],
  ] as const) {
    await press(speaker, key, state);
    await expectScene(page, 5, state);
    expect(await page.content()).not.toContain('31 hands');
  }
  await press(speaker, 'PageDown', 'revealed');
  await expectScene(page, 5, 'revealed');
  await expect(page.getByText('31 hands')).toBeVisible();
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  const pressed = await speaker.evaluate(() => (window as unknown as { pressed: number[] }).pressed);
  const lags = seen.map((at, index) => at - (pressed[index] ?? NaN)).sort((a, b) => a - b);
  console.log(`projector after ${lags[Math.floor(lags.length / 2)]} ms at the median, ${lags.at(-1)} at most`);
  await page.reload();
  await expectScene(page, 5, 'revealed');
  await expect(page.getByText('31 hands')).toBeVisible();
});
