/** On the big screen nothing flashes: no part of it turns brighter and darker again more than three times a second. */
import type { Page } from 'playwright/test';
import { mostTurns } from '../src/testing/turns';
import { expectScene, press } from './lecturePage';
import { button, openData, typeRate } from './page';
import { expect, test } from './visit';

const SOAK = process.env['SOAK'] === '1';
/** Data at whose largest rate the plane swings most, among them. */
const SETS = SOAK
  ? [
      'Iris petals',
      'Iris, four features',
      'Penguins',
      'Wine',
      'Nine points',
      'Three blobs',
      'Overlapping classes',
      'Two classes',
      'Five classes',
      'Ring and centre',
      'Same points, other labels',
      'Far from the origin',
      'η too large',
    ]
  : ['Five classes'];
const LESSONS = SOAK ? ['scores', 'gradient', 'one-step', 'converge'] : [];
/** How long a run is watched, in ms. */
const WATCHED_MS = SOAK ? 10_000 : 3000;

/** The screen in fields of about a hundredth of it each: a flash is of 25 % of ten degrees of sight, which is no smaller. */
const GRID = { columns: 12, rows: 9 } as const;
/** A turn counts from this change of relative luminance on, as WCAG 2.2 counts flashes. */
const SEEN = 0.1;

interface Frame {
  /** In ms. */
  readonly at: number;
  readonly data: string;
}

/** What the screen shows while `work` is done, picture by picture. */
async function filmed(page: Page, work: () => Promise<void>): Promise<readonly Frame[]> {
  const session = await page.context().newCDPSession(page);
  const frames: Frame[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ at: 1000 * (metadata.timestamp ?? 0), data });
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 60, maxWidth: 480, maxHeight: 360 });
  await work();
  await session.send('Page.stopScreencast');
  await session.detach();
  return frames;
}

/** The relative luminance of every field of every picture, worked out in a page of its own. */
async function luminances(page: Page, frames: readonly Frame[]): Promise<readonly (readonly number[])[]> {
  const other = await page.context().newPage();
  const all: number[][] = [];
  for (let done = 0; done < frames.length; done += 50) {
    const some = frames.slice(done, done + 50).map(({ data }) => data);
    const brightness = await other.evaluate(
      ({ some, columns, rows }) =>
        Promise.all(
          some.map(async (text) => {
            const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
            const picture = await createImageBitmap(new Blob([bytes]));
            const { width, height } = picture;
            const context = new OffscreenCanvas(width, height).getContext('2d')!;
            context.drawImage(picture, 0, 0);
            const { data } = context.getImageData(0, 0, width, height);
            const [sum, count] = [new Array<number>(columns * rows).fill(0), new Array<number>(columns * rows).fill(0)];
            const linear = (value: number): number =>
              value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
            for (let y = 0; y < height; y += 2) {
              for (let x = 0; x < width; x += 2) {
                const at = 4 * (y * width + x);
                const field = Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width);
                sum[field]! +=
                  0.2126 * linear(data[at]!) + 0.7152 * linear(data[at + 1]!) + 0.0722 * linear(data[at + 2]!);
                count[field]!++;
              }
            }
            return sum.map((value, field) => value / count[field]!);
          }),
        ),
      { some, ...GRID },
    );
    all.push(...brightness);
  }
  await other.close();
  return all;
}

/** The most flashes within any second that any field has: pairs of opposing changes, of which the first is no turn. */
function mostFlashes(frames: readonly Frame[], luminance: readonly (readonly number[])[]): number {
  const pictures = frames.map(({ at }, picture) => ({ at, brightness: luminance[picture]! }));
  return Math.floor((mostTurns(pictures, SEEN) + 1) / 2);
}

/** Watches as long as `work` takes; returns the flashes of the worst second. */
async function flashesIn(page: Page, what: string, work: () => Promise<void>): Promise<number> {
  const frames = await filmed(page, work);
  const flashes = mostFlashes(frames, await luminances(page, frames));
  const seconds = (frames.at(-1)!.at - frames[0]!.at) / 1000;
  console.log(`${what}: ${frames.length} pictures in ${seconds.toFixed(1)} s, ${flashes} flashes a second at most`);
  return flashes;
}

async function expectCalm(page: Page, what: string, work: () => Promise<void>): Promise<void> {
  expect(await flashesIn(page, what, work), what).toBeLessThanOrEqual(3);
}

test('what flashes five times a second is seen to', async ({ page }) => {
  await page.setContent('<div style="position: fixed; inset: 25%"></div>');
  const flashes = await flashesIn(page, 'a field', () =>
    page.evaluate(async () => {
      const field = document.querySelector('div')!;
      for (let turns = 0; turns < 30; turns++) {
        field.style.background = turns % 2 === 0 ? 'black' : 'white';
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }),
  );
  expect(flashes).toBeGreaterThan(3);
});

test.describe.configure({ timeout: SOAK ? 900_000 : 120_000 });

for (const set of SETS) {
  test(`a run of the largest rate does not flash on the big screen: ${set}`, async ({ page, visit }) => {
    await visit();
    await openData(page, set);
    await typeRate(page, '10');
    await button(page, 'Play').click();
    await page.locator('body').press('f');
    await expect(page.locator('main')).toContainText('η');
    await expectCalm(page, set, async () => {
      const from = Number(await page.locator('html').getAttribute('data-iteration'));
      await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), WATCHED_MS);
      // It did run.
      await expect
        .poll(async () => Number(await page.locator('html').getAttribute('data-iteration')))
        .toBeGreaterThan(from);
    });
  });
}

for (const lesson of LESSONS) {
  test(`no scene flashes, and none as it is revealed: ${lesson}`, async ({ page }) => {
    await page.goto(`./?lang=en#lesson=${lesson}&scene=1`);
    await expectScene(page, 1, 'open');
    await expectCalm(page, lesson, async () => {
      for (;;) {
        const { scene = '', scenes = '' } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
        for (const key of ['PageDown', 'b', 'PageDown', 'PageDown'] as const) {
          await press(page, key);
          await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
          // As long as a lecturer looks at the least.
          await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
        }
        const now = await page.locator('html').getAttribute('data-scene');
        if (now === scene || now === scenes) break;
      }
    });
  });
}
