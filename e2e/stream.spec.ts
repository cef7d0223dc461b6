import type { Page, Worker } from 'playwright/test';
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

/** One message on the line to the worker, as the page sees it. */
interface Message {
  /** ms, when it was sent or when it arrived. */
  readonly at: number;
  readonly way: 'sent' | 'heard';
  readonly type: string;
  /** Number of the command, or of the last command that a report includes. */
  readonly seq: number | null;
  readonly playing: boolean | null;
  readonly iteration: number | null;
}

/** What `watchLine` keeps in the page. */
interface Watched {
  readonly line: Message[];
}

/** From the next visit on, keeps every message to and from the worker. */
async function watchLine(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const line: Message[] = [];
    Object.assign(window, { line });
    const note = (way: 'sent' | 'heard', data: Record<string, unknown>): void => {
      const frame = data['frame'] as { iteration: number } | undefined;
      line.push({
        at: performance.now(),
        way,
        type: String(data['type']),
        seq: (data['seq'] ?? data['processed'] ?? null) as number | null,
        playing: (data['playing'] ?? null) as boolean | null,
        iteration: frame?.iteration ?? null,
      });
    };
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', (event: MessageEvent<Record<string, unknown>>) => {
          note('heard', event.data);
        });
      }

      override postMessage(message: Record<string, unknown>, transfer?: unknown): void {
        note('sent', message);
        super.postMessage(message, (transfer ?? []) as Transferable[]);
      }
    };
  });
}

const lineOf = (page: Page): Promise<Message[]> => page.evaluate(() => (window as unknown as Watched).line);

/** The last command of a kind and the first report that includes it. */
function answered(line: readonly Message[], type: string): { command: Message; answer: Message | undefined } {
  const command = line.findLast((message) => message.way === 'sent' && message.type === type);
  if (command?.seq == null) throw new Error(`no ${type} was sent`);
  const { seq } = command;
  const answer = line.find(({ way, seq: heard }) => way === 'heard' && heard !== null && heard >= seq);
  return { command, answer };
}

/** Lets the page run for a while and gives ms between its frames and the long tasks in it. */
async function watchFrames(page: Page, ms: number): Promise<{ gaps: number[]; tasks: number[] }> {
  return page.evaluate(async (during) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    const gaps: number[] = [];
    await new Promise<void>((resolve) => {
      const begin = performance.now();
      let last = begin;
      const next = (now: number): void => {
        gaps.push(now - last);
        last = now;
        if (now - begin < during) requestAnimationFrame(next);
        else resolve();
      };
      requestAnimationFrame(next);
    });
    observer.disconnect();
    return { gaps: gaps.slice(1), tasks };
  }, ms);
}

function words({ gaps, tasks }: { gaps: readonly number[]; tasks: readonly number[] }): string {
  const smooth = gaps.filter((gap) => gap < 20).length / gaps.length;
  const longest = tasks.length === 0 ? 'none' : `${Math.max(...tasks).toFixed(0)} ms`;
  return `${gaps.length} frames, ${(100 * smooth).toFixed(1)} % under 20 ms, ${tasks.length} long tasks, longest ${longest}`;
}

const inMs = (times: readonly number[]): string => times.map((time) => `${time.toFixed(1)} ms`).join(', ');

const PAUSES = process.env['SOAK'] ? 50 : 5;

/** ms in which frames are measured: more of them where figures are wanted. */
const WATCHED = process.env['SOAK'] ? 6000 : 1500;

/** Keeps when the trainer hears each Pause, after which it takes no step. */
async function watchTrainer(page: Page): Promise<Worker> {
  const [trainer] = page.workers();
  if (!trainer) throw new Error('no worker');
  await trainer.evaluate(() => {
    const heard: number[] = [];
    Object.assign(self, { heard });
    self.addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
      if (data.type === 'pause') heard.push(performance.timeOrigin + performance.now());
    });
  });
  return trainer;
}

/** When the trainer heard the last Pause, in ms since 1970. */
const lastHeard = (trainer: Worker): Promise<number> =>
  trainer.evaluate(() => (self as unknown as { heard: number[] }).heard.at(-1) ?? NaN);

/** Keeps when Pause is pressed. */
async function watchPress(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.addEventListener(
      'click',
      ({ timeStamp }) => Object.assign(window, { pressed: performance.timeOrigin + timeStamp }),
      true,
    );
  });
  return () => page.evaluate(() => (window as unknown as { pressed: number }).pressed);
}

/** Milliseconds in which a descent at full speed would have gone on, had it not stopped. */
const WHILE = 400;

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
