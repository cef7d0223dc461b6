import {
  button,
  iterationShown,
  openData,
  pause,
  play,
  readQuantities,
  readQuantity,
  setSpeed,
  typeRate,
  waitIdle,
  waitIteration,
} from './page';
import { expect, test } from './visit';
import {
  answered,
  inMs,
  lastHeard,
  lineOf,
  PAUSES,
  watchFrames,
  WATCHED,
  watchLine,
  watchPress,
  watchTrainer,
  WHILE,
  words,
} from './streamPage';

test('1,000 samples at full speed: after Pause is answered the iteration never moves', async ({ page, visit }) => {
  await watchLine(page);
  await visit();
  await openData(page, 'Overlapping classes');
  // So small a rate that the descent does not arrive.
  await typeRate(page, '0.0001');
  await waitIdle(page);
  const idle = await watchFrames(page, WATCHED / 2);
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await waitIteration(page, 1000);
  const training = await watchFrames(page, WATCHED);
  const trainer = await watchTrainer(page);
  const pressed = await watchPress(page);
  const stops: number[] = [];
  const obeyed: number[] = [];
  const answers: number[] = [];
  const origin = await page.evaluate(() => performance.timeOrigin);
  for (let turn = 0; turn < PAUSES; turn++) {
    await pause(page);
    const stopped = await lastHeard(trainer);
    stops.push(stopped - (await pressed()));
    const { command, answer } = answered(await lineOf(page), 'pause');
    expect(answer?.playing).toBe(false);
    obeyed.push(stopped - origin - command.at);
    const iteration = await readQuantity(page, 'iteration');
    expect(iteration).toBe(answer?.iteration);
    answers.push((answer?.at ?? NaN) - command.at);
    await page.waitForTimeout(WHILE / 4);
    expect(await readQuantity(page, 'iteration')).toBe(iteration);
    expect((await lineOf(page)).findLast((message) => message.iteration !== null)?.iteration).toBe(iteration);
    await play(page);
    await waitIteration(page, iteration + 100);
  }
  await pause(page);
  console.log(`idle:     ${words(idle)}`);
  console.log(`training: ${words(training)}`);
  console.log(`from the press of Pause to the last step: ${inMs(stops)}`);
  console.log(`from the command to the last step: ${inMs(obeyed)}; to the answer in the page: ${inMs(answers)}`);
});

test('nothing in the page shifts while training 400 steps', async ({ page, visit }) => {
  await visit();
  const watch = (): Promise<void> =>
    page.evaluate(async () => {
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      await frame().then(frame);
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { sources?: { node?: Node }[] })[]) {
          // The digits of a cell of W or G stand at its right edge, however many they are.
          const moved = entry.sources?.filter(({ node }) => !node?.parentElement?.closest('td'));
          if (moved?.length === 0) continue;
          const nodes = moved?.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 200) ?? '');
          shifts.push(`at ${document.documentElement.dataset['iteration']}: ${nodes?.join(' | ')}`);
        }
      }).observe({ type: 'layout-shift' });
    });
  const seen = (): Promise<string[]> => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
  await watch();
  await play(page);
  await waitIteration(page, 120);
  await pause(page);
  expect(await seen(), '60 steps per second').toEqual([]);
  // Another speed is another word beside Play.
  await setSpeed(page, 'As fast as possible');
  await watch();
  await play(page);
  await waitIteration(page, 400);
  await pause(page);
  expect(await seen(), 'as fast as possible').toEqual([]);
});

test('a hidden tab stops the descent, and it goes on when the tab is seen again', async ({ page, visit }) => {
  await watchLine(page);
  await visit();
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await waitIteration(page, 100);
  const turn = (state: 'hidden' | 'visible'): Promise<void> =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      Object.defineProperty(document, 'hidden', { value: visibility === 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await turn('hidden');
  await page.waitForTimeout(WHILE);
  const heard = (await lineOf(page)).length;
  const shown = await iterationShown(page);
  await page.waitForTimeout(WHILE);
  expect(await lineOf(page), 'the line is silent').toHaveLength(heard);
  expect(await iterationShown(page)).toBe(shown);
  await expect(button(page, 'Pause'), 'it still means to play').toBeVisible();
  await turn('visible');
  await waitIteration(page, shown + 100);
  await pause(page);
});

test('twenty fast toggles of Play leave one worker and a descent that obeys', async ({ page, visit }) => {
  await visit();
  await setSpeed(page, 'As fast as possible');
  const toggle = page.getByRole('button', { name: /^(Play|Pause)$/ });
  for (let n = 0; n < 20; n++) await toggle.evaluate((element: HTMLElement) => element.click());
  await waitIdle(page);
  await expect(button(page, 'Play')).toBeVisible();
  expect(page.workers()).toHaveLength(1);
  const before = await readQuantities(page);
  await page.waitForTimeout(WHILE / 4);
  expect(await readQuantities(page)).toEqual(before);
  await button(page, 'Step').click();
  await waitIdle(page);
  expect(await readQuantity(page, 'iteration')).toBe((before.get('iteration') ?? NaN) + 1);
});

test('descent stops by itself where max|G| < 10⁻⁶, and says so', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Overlapping classes');
  await page.getByRole('textbox', { name: 'Learning rate' }).fill('3');
  await page.getByRole('textbox', { name: 'Learning rate' }).press('Enter');
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await expect(page.getByText('so descent stops here.')).toBeVisible({ timeout: 120_000 });
  await waitIdle(page);
  await expect(button(page, 'Play')).toBeVisible();
  expect(await readQuantity(page, 'gradient-max')).toBeLessThan(1e-6);
});

test('the language: by address, by button, remembered, and on the root element', async ({ page, visit }) => {
  await visit('?lang=zh-CN');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('button', { name: '播放', exact: true })).toBeVisible();
  await expect(page).toHaveTitle(/^Softmax 实验室/);
  await page.getByRole('button', { name: '语言', exact: true }).click();
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(button(page, 'Play')).toBeVisible();
  await expect(page).toHaveURL(/lang=en/);
  await visit('');
  await expect(root).toHaveAttribute('lang', 'en');
  await button(page, 'Step').click();
  await button(page, 'Language').click();
  await expect(root).toHaveAttribute('lang', 'zh-CN');
  await waitIdle(page);
  expect(await iterationShown(page), 'live: nothing else changes').toBe(1);
});

test('the theme: by address, by button, remembered', async ({ page, visit }) => {
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await visit('?lang=en&theme=dark');
  expect(await paper()).toBe('rgb(18, 20, 23)');
  await button(page, 'Theme').click();
  await expect.poll(paper).toBe('rgb(252, 251, 248)');
  await expect(page).toHaveURL(/theme=light/);
  await button(page, 'Theme').click();
  await visit('?lang=en');
  expect(await paper()).toBe('rgb(18, 20, 23)');
});
