import type { BrowserContext, Page } from 'playwright/test';
import { objections } from './axe';
import { randomFrom } from '../src/model/data/random';
import { expectScene, press } from './lecturePage';
import { oneFile } from './oneFile';
import { secretsOf, told } from './sceneSecrets';
import { KEYS, opened, openedLecture, POLLS, stateOf } from './twoWindows';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';
/** In each of the lessons. */
const ACTIONS = SOAK ? 125 : 12;
/** The two windows of a lecture; either may be closed for a while. */
interface Windows {
  projector: Page | null;
  speaker: Page | null;
}

/** Closes a window as its user does, and waits until it is gone: until then another of its name would be the same one. */
async function closed(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
}

/** From now on, windows keep when a key was last pressed in them, and when what they show last changed. */
async function watchClocks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.assign(window, { pressedAt: 0, changedAt: 0 });
    window.addEventListener('keydown', () => Object.assign(window, { pressedAt: Date.now() }), true);
    new MutationObserver(() => Object.assign(window, { changedAt: Date.now() })).observe(document, {
      subtree: true,
      attributeFilter: ['data-scene', 'data-scene-state', 'data-blank'],
    });
  });
}

const clockOf = (page: Page, name: 'pressedAt' | 'changedAt'): Promise<number> =>
  page.evaluate((which) => (window as unknown as Record<string, number>)[which] ?? 0, name);

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** How the two windows reach each other. */
type Wire = 'channel' | 'port' | 'file';

/** The address of a lesson's second scene, on the host or in the one-file build on a disk. */
const addressOf = (wire: Wire, lesson: string): string =>
  `${wire === 'file' ? `file://${oneFile()}` : './'}?lang=en#lesson=${lesson}&scene=2`;

const LESSONS: readonly (readonly [lesson: string, wire: Wire, seed: number])[] = [
  ['scores', 'channel', 7],
  ['gradient', 'port', 16],
  ['one-step', 'channel', 21],
  ['converge', 'file', 4],
];

for (const [lesson, wire, seed] of LESSONS) {
  test(`two windows show the same, whatever is pressed and whichever dies (${lesson}, ${wire})`, async ({
    page,
    context,
  }) => {
    test.setTimeout(SOAK ? 3_600_000 : 600_000);
    // Pages of files may have no channel.
    if (wire !== 'channel') await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    await watchClocks(context);
    const random = randomFrom(seed).uniform;
    const lags: number[] = [];
    const secrets = secretsOf(lesson);
    await page.goto(addressOf(wire, lesson));
    await expectScene(page, 2, 'open');
    const windows: Windows = { projector: page, speaker: await opened(context, page, /^Speaker window$/) };
    await expect(windows.speaker!.getByText('projector in step')).toBeVisible();
    let frozen: string | null = null;
    const done: string[] = [];
    for (let action = 0; action < ACTIONS; action++) {
      const { projector, speaker } = windows;
      const what = random();
      if (what < 0.06 && projector && speaker) {
        done.push('close projector');
        await closed(projector);
        windows.projector = null;
        await expect(speaker.getByRole('button', { name: /projector closed/ })).toBeVisible();
      } else if (what < 0.12 && projector && speaker) {
        done.push('close speaker');
        await closed(speaker);
        windows.speaker = null;
      } else if (!projector && speaker && what < 0.6) {
        done.push('open projector');
        windows.projector = await opened(context, speaker, /projector closed/);
      } else if (!speaker && projector && what < 0.6) {
        done.push('open speaker');
        // Any key wakes a blank screen, which covers the button.
        if ((await stateOf(projector)).endsWith('blank')) await projector.keyboard.press('PageUp');
        windows.speaker = await opened(context, projector, /^Speaker window$/);
      } else if (what < 0.2 && speaker) {
        done.push('freeze');
        await speaker.getByRole('button', { name: 'Freeze' }).click();
        frozen = frozen === null ? await stateOf(speaker) : null;
      } else if (what < 0.24) {
        const target = speaker && (!projector || random() < 0.5) ? speaker : projector;
        done.push(`reload ${target === speaker ? 'speaker' : 'projector'}`);
        await target?.reload();
        await expect(target!.locator('html')).toHaveAttribute('data-status', 'idle');
      } else {
        const target = speaker && (!projector || random() < 0.7) ? speaker : projector;
        const key = KEYS[Math.floor(random() * KEYS.length)]!;
        done.push(`${key} on ${target === speaker ? 'speaker' : 'projector'}`);
        await target?.keyboard.press(key);
      }
      const story = `action ${action} of: ${done.slice(-12).join(', ')}`;
      if (windows.projector && windows.speaker) {
        const [shown, leading] = [windows.projector, windows.speaker];
        // A press on the projector reaches the speaker by the wire, so neither state is final when it is first read.
        const inStep = async (): Promise<string> => {
          // Without a speaker the projector has freed its picture.
          const held = (await leading.getByRole('button', { name: 'Freeze' }).getAttribute('aria-pressed')) === 'true';
          if (held && frozen === null) return 'frozen, which nobody asked for';
          if (!held) frozen = null;
          const wanted = frozen ?? (await stateOf(leading));
          const found = await stateOf(shown);
          return found === wanted ? 'in step' : `${found} instead of ${wanted}`;
        };
        await expect.poll(inStep, { message: story, intervals: POLLS }).toBe('in step');
        await expect(leading.locator('html'), story).toHaveAttribute('data-status', 'idle');
        const lag = (await clockOf(shown, 'changedAt')) - (await clockOf(leading, 'pressedAt'));
        if (done.at(-1)?.endsWith('on speaker') && lag >= 0) lags.push(lag);
      }
      if (!windows.projector) continue;
      await expect(windows.projector.locator('html'), story).toHaveAttribute('data-status', 'idle');
      const [scene, state] = (await stateOf(windows.projector)).split(' ');
      const secret = secrets[Number(scene) - 1];
      if (secret && state !== 'revealed') expect(await told(windows.projector, secret), story).toEqual([]);
    }
    const counts = new Map<string, number>();
    for (const one of done) counts.set(one, (counts.get(one) ?? 0) + 1);
    console.log(`${lesson}: ${[...counts].map(([what, times]) => `${what} ${times}`).join(', ')}`);
    console.log(
      `${lesson}: projector ${medianOf(lags)} ms at the median of ${lags.length} presses, ${Math.max(...lags)} at most`,
    );
  });
}

test('a speaker that opened the projector anew and is reloaded is found again, where pages have no channel', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  const speaker = await openedLecture(context, page);
  await closed(page);
  const projector = await opened(context, speaker, /projector closed/);
  await expect(speaker.getByText('projector in step')).toBeVisible();
  await speaker.reload();
  await expect(speaker.getByText('projector in step')).toBeVisible();
  await press(speaker, 'PageDown', 'draft');
  await expectScene(projector, 5, 'draft');
});

test('a press before the speaker is on the projector at once, and hands only after the answer', async ({
  page,
  context,
}) => {
  const speaker = await openedLecture(context, page);
  expect(await objections(speaker)).toEqual([]);
  const freeze = speaker.getByRole('button', { name: 'Freeze' });
  await freeze.click();
  await expect(freeze).toHaveAttribute('aria-pressed', 'true');
  expect(await objections(speaker), 'the speaker of a frozen projector').toEqual([]);
  expect(await objections(page), 'the frozen projector').toEqual([]);
  await freeze.click();
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
  const lags = seen.map((at, index) => at - (pressed[index] ?? NaN));
  console.log(`projector after ${medianOf(lags)} ms at the median, ${Math.max(...lags)} at most`);
  await page.reload();
  await expectScene(page, 5, 'revealed');
  await expect(page.getByText('31 hands')).toBeVisible();
});
