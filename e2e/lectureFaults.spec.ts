/** Whatever happens to the page in a lecture, it comes back to the same scene, state and guesses. */
import type { CDPSession, Page } from 'playwright/test';
import { harms, watchEngines } from './faultPage';
import { expectScene, press } from './lecturePage';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';
/** Scenes of which each asks in another way: a sign, a curve, a choice, a direction, a number. */
const LESSONS: readonly (readonly [lesson: string, from: number, to: number])[] = SOAK
  ? [
      ['scores', 1, 12],
      ['gradient', 1, 12],
      ['one-step', 1, 12],
      ['converge', 1, 11],
    ]
  : [['one-step', 3, 7]];

const KEYS = [
  [null, 'open'],
  ['PageDown', 'draft'],
  ['b', 'committed'],
  ['PageDown', 'revealed'],
] as const;

/** Runs in the page: all that a lecturer and a room can see or operate, and what the root tells of it. */
function told(): string {
  const { dataset } = document.documentElement;
  const operated = [...document.querySelectorAll('main input, main [role]')].map((one) =>
    [...one.attributes]
      .filter(({ name }) => /^(role|aria-(?!describedby|labelledby|controls)|value|style)/.test(name))
      .map(({ name, value }) => `${name}=${value}`)
      .concat(one instanceof HTMLInputElement ? one.value : [])
      .join(' '),
  );
  return JSON.stringify([
    [dataset['scene'], dataset['sceneState'], dataset['status'], dataset['iteration'], dataset['blank'] ?? 'lit'],
    document.querySelector('main')?.innerText,
    operated,
  ]);
}

/** Says it once nothing changes any more. */
async function settled(read: () => Promise<string>): Promise<string> {
  let now = '';
  await expect
    .poll(async () => {
      const before = now;
      now = await read();
      return now === before && now.includes('"idle"');
    })
    .toBe(true);
  return now;
}

for (const [lesson, from, to] of LESSONS) {
  test(`a reload in any state of a scene comes back to it, guesses and all (${lesson})`, async ({ page }) => {
    await page.goto(`./?lang=en#lesson=${lesson}&scene=${from}`);
    const read = (): Promise<string> => page.evaluate(told);
    const took: number[] = [];
    const lost: unknown[] = [];
    for (let scene = from; scene <= to; scene++) {
      await expectScene(page, scene, 'open');
      for (const [place, [key, state]] of KEYS.entries()) {
        if (key) await press(page, key, state);
        if (!SOAK && (place + scene) % 2 === 0) continue;
        const before = await settled(read);
        // F5 is the browser's: the page takes no notice of it.
        expect(await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F5', cancelable: true })))).toBe(true); // prettier-ignore
        const began = Date.now();
        await page.reload();
        await expectScene(page, scene, state);
        took.push(Date.now() - began);
        // What earlier scenes came to is computed anew, and counted when all of it is there.
        await expect
          .poll(read)
          .toBe(before)
          .catch(() => undefined);
        const after = await settled(read);
        if (after !== before) lost.push({ scene, state, before, after });
      }
      if (scene < to) await press(page, 'PageDown');
    }
    took.sort((a, b) => a - b);
    console.log(
      `${lesson}: ${took.length} reloads, ${took[took.length >> 1]} ms at the median, ${took.at(-1)} at most`,
    );
    expect(lost).toEqual([]);
  });
}

/** The page by the browser's own protocol, which outlives its process. */
async function outliving(page: Page): Promise<{ session: CDPSession; read: () => Promise<string> }> {
  const session = await page.context().newCDPSession(page);
  const expression = `(${told.toString()})()`;
  const read = async (): Promise<string> => {
    const { result } = (await session.send('Runtime.evaluate', { expression })) as { result: { value?: string } };
    return result.value ?? '';
  };
  return { session, read };
}

for (const [at, [, state]] of KEYS.entries()) {
  test(`a page that crashes while a scene is ${state} comes back to it`, async ({ page }) => {
    await page.goto('./?lang=en#lesson=one-step&scene=4');
    await expectScene(page, 4, 'open');
    for (const [key, next] of KEYS.slice(1, at + 1)) if (key) await press(page, key, next);
    const { session, read } = await outliving(page);
    const before = await settled(read);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash' as 'Page.enable').catch(() => undefined);
    await crashed;
    await session.send('Page.reload');
    expect(await settled(read)).toBe(before);
  });
}

for (const harm of ['throws', 'hangs', 'is gone'] as const) {
  test(`the answer is revealed though the worker ${harm}`, async ({ page }) => {
    await watchEngines(page);
    await page.goto('./?lang=en#lesson=one-step&scene=4');
    await expectScene(page, 4, 'open');
    await press(page, 'PageDown', 'draft');
    await press(page, 'b', 'committed');
    await harms[harm](page);
    await press(page, 'PageDown', 'revealed');
    await expectScene(page, 4, 'revealed');
    await expect(page.locator('main')).toContainText('risk at step 600.1200');
    await press(page, 'PageDown');
    await expectScene(page, 5, 'open');
  });
}
