/** A lecture goes on when the process of a window is killed. */
import type { Page } from 'playwright/test';
import { randomFrom } from '../src/model/data/random';
import { expectScene, press } from './lecturePage';
import { KEYS, openedLecture, POLLS, stateOf } from './twoWindows';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';

/** Kills the process of a window, as a fault of the browser or of the machine does. */
async function killed(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  // No answer comes from a process that is gone.
  void devtools.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');
}

test('a window whose process is killed is caught up by the other once it is opened again', async ({
  page,
  context,
}) => {
  const random = randomFrom(60).uniform;
  const address = (as: 'projector' | 'speaker', scene: number): string =>
    `./?lang=en&room=00000000000016ab${as === 'speaker' ? '&speaker' : ''}#lesson=one-step&scene=${scene}`;
  // Opened by hand, not by each other: each has a process of its own.
  const windows = { projector: page, speaker: await context.newPage() };
  await windows.projector.goto(address('projector', 2));
  await windows.speaker.goto(address('speaker', 2));
  await expect(windows.speaker.getByText('projector in step')).toBeVisible();
  const kills = { projector: 0, speaker: 0 };
  for (let kill = 0; kill < (SOAK ? 60 : 4); kill++) {
    for (let presses = 0; presses < 4; presses++) {
      const target = random() < 0.5 ? windows.speaker : windows.projector;
      await target.keyboard.press(KEYS[Math.floor(random() * 7)]!);
      await expect
        .poll(async () => (await stateOf(windows.projector)) === (await stateOf(windows.speaker)), { intervals: POLLS })
        .toBe(true);
    }
    const dies = kill % 2 === 0 ? 'projector' : 'speaker';
    const lives = dies === 'projector' ? 'speaker' : 'projector';
    const wanted = await stateOf(windows[lives]);
    await killed(windows[dies]);
    kills[dies]++;
    await windows[dies].close();
    expect(await stateOf(windows[lives]), 'the other window goes on').toBe(wanted);
    windows[dies] = await context.newPage();
    await windows[dies].goto(address(dies, 1));
    await expect.poll(() => stateOf(windows[dies]), { message: `${dies} ${kill}`, intervals: POLLS }).toBe(wanted);
    await expect(windows[dies].locator('html')).toHaveAttribute('data-status', 'idle');
    await expect(windows.speaker.getByText('projector in step')).toBeVisible();
  }
  console.log(`killed: ${JSON.stringify(kills)}`);
});

test('windows of one process that is killed are both where they were once they are loaded again', async ({
  page,
  context,
}) => {
  const speaker = await openedLecture(context, page);
  for (const [key, state] of [
    ['PageDown', 'draft'],
    ['PageDown', 'draft'],
    ['b', 'committed'],
  ] as const) {
    await press(speaker, key, state);
    await expectScene(page, 5, state);
  }
  const devtools = await Promise.all([page, speaker].map((one) => context.newCDPSession(one)));
  const gone = Promise.all([page, speaker].map((one) => one.waitForEvent('crash')));
  void devtools[0]?.send('Page.crash').catch(() => undefined);
  await gone;
  // From here on the protocol alone: Playwright gives up a page that crashed.
  const read = async (at: number): Promise<string> => {
    const { result } = (await devtools[at]!.send('Runtime.evaluate', {
      expression:
        "Object.entries(document.documentElement.dataset).filter(([name]) => /^(scene|sceneState|status)$/.test(name)).sort().map(([, value]) => value).join(' ')",
    })) as { result: { value?: string } };
    return result.value ?? '';
  };
  for (const at of [0, 1]) {
    await devtools[at]!.send('Page.reload');
    await expect.poll(() => read(at)).toBe('5 committed idle');
  }
  const down = { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 };
  await devtools[1]!.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...down });
  for (const at of [1, 0]) await expect.poll(() => read(at)).toBe('5 revealed idle');
});
