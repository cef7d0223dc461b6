/**
 * A large table of one's own: opened, trained on, edited, zoomed. Times are printed, never asserted; SOAK=1 takes the sizes that
 * the project promises, on a machine that does nothing else.
 */
import type { Page } from 'playwright/test';
import {
  button,
  iterationShown,
  pause,
  planeOf,
  play,
  setSpeed,
  takeSteps,
  waitIdle,
  waitIteration,
  waitSamples,
} from './page';
import { type TaskTimes, taskTimes } from './taskTimes';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';

/** Three clouds, the same at each call. */
function cloudsCsv(N: number): string {
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const rows = Array.from({ length: N }, (_, n) => {
    const at = (n % 3) * 2.1;
    const x = [Math.cos(at), Math.sin(at)].map((middle) => (middle + random() + random() - 1).toFixed(4));
    return `${x.join(',')},${'ABC'[n % 3]}`;
  });
  return ['x1,x2,label', ...rows, ''].join('\n');
}

async function openClouds(page: Page, N: number): Promise<number> {
  const buffer = Buffer.from(cloudsCsv(N));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Open data').click()]);
  const began = Date.now();
  await chooser.setFiles({ name: 'clouds.csv', mimeType: 'text/csv', buffer });
  const open = page.getByRole('dialog', { name: 'Open data' }).getByRole('button', { name: `Open ${N} samples` });
  await expect(open).toBeEnabled();
  await open.click();
  await waitSamples(page, N);
  return Date.now() - began;
}

/** Pictures in a second while `work` is done. */
async function framesDuring(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counted = { frames: 0, began: performance.now() };
    Object.assign(window, { counted });
    const count = (): void => {
      counted.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await work();
  return page.evaluate(() => {
    const { counted } = window as unknown as { counted: { frames: number; began: number } };
    return (1000 * counted.frames) / (performance.now() - counted.began);
  });
}

/** From a key to the picture that answers it, in ms, of each key pressed while `work` is done; 0 for below 16. */
async function answersDuring(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const answers: number[] = [];
    const note = (entries: PerformanceEntryList): void => {
      answers.push(...entries.filter(({ name }) => name === 'keydown').map(({ duration }) => duration));
    };
    const observer = new PerformanceObserver((entries) => {
      note(entries.getEntries());
    });
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(window, {
      take: () => {
        note(observer.takeRecords());
        return answers.sort((a, b) => a - b);
      },
    });
  });
  await work();
  // Entries come some time after the picture.
  await page.waitForTimeout(1000);
  return page.evaluate(() => (window as unknown as { take: () => number[] }).take());
}

const EDITS = SOAK ? 60 : 4;

/** Waits until the page is idle and its picture is there; unlike looking again and again, that takes nothing of its time. */
async function waitPicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.documentElement;
    const isIdle = (): boolean => root.dataset['status'] === 'idle';
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isIdle()) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(root, { attributes: true, attributeFilter: ['data-status'] });
      look();
    });
    const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
    for (let frames = 0; frames < 3; frames++) await nextFrame();
  });
}

/** What the edits take of the page, ms on the processor for each. */
function perEdit({ cpu }: TaskTimes): number {
  return cpu.reduce((sum, ms) => sum + ms, 0) / EDITS;
}

/** How often each value occurs: `32 ms ×4`. */
function counted(values: readonly number[]): string {
  return [...new Set(values)].map((ms) => `${ms} ms ×${values.filter((other) => other === ms).length}`).join(', ');
}

test('a table of many rows opens, trains and is edited', async ({ page, visit }) => {
  const N = SOAK ? 100_000 : 5000;
  await visit();
  const edit = async (): Promise<void> => {
    for (let times = 0; times < EDITS; times++) {
      await page.keyboard.press(`Shift+Arrow${times % 2 === 0 ? 'Left' : 'Right'}`);
      await waitPicture(page);
    }
  };
  const select = async (): Promise<void> => {
    // The second: as with nearly all of many, no name in the plane makes room for it.
    await planeOf(page).focus();
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    await waitIdle(page);
  };
  await takeSteps(page, 20);
  await select();
  await edit();
  const ofFew = await taskTimes(page, edit);
  const opened = await openClouds(page, N);
  await setSpeed(page, '60 steps per second');
  const training = await taskTimes(page, async () => {
    await play(page);
    await waitIteration(page, 20);
    await pause(page);
  });
  await select();
  await edit();
  const editing = await taskTimes(page, edit);
  const answers = await answersDuring(page, edit);
  expect(await iterationShown(page)).toBeGreaterThanOrEqual(20);
  console.log(
    [
      `${N} × 2: open in ${opened} ms`,
      `longest task while training ${training.cpu[0]?.toFixed(1)} ms (${training.longest.toFixed(1)} from begin to end)`,
      `while ${EDITS} edits are made ${editing.cpu[0]?.toFixed(1)} ms (${editing.longest.toFixed(1)})`,
      `edits are answered within ${counted(answers)}`,
      `all tasks of an edit ${perEdit(editing).toFixed(1)} ms, and ${perEdit(ofFew).toFixed(1)} ms of one of 150 samples`,
    ].join('; '),
  );
});

test('many samples follow the hand that zooms', async ({ page, visit }) => {
  const N = SOAK ? 20_000 : 3000;
  await visit();
  const idle = await framesDuring(page, () => page.waitForTimeout(2000));
  await openClouds(page, N);
  const box = (await planeOf(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 3);
  await page.keyboard.down('Control');
  const frames = await framesDuring(page, async () => {
    for (let times = 0; times < 60; times++) {
      await page.mouse.wheel(0, times % 20 < 10 ? -20 : 20);
      await page.waitForTimeout(30);
    }
  });
  await page.keyboard.up('Control');
  await waitIdle(page);
  console.log(
    `${N} samples: ${frames.toFixed(1)} pictures a second while zooming, ${idle.toFixed(1)} on the idle page`,
  );
});
