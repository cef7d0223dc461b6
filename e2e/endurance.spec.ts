/**
 * Hours at full speed. `npm run test:soak -- --hours 8` asserts what must hold then; a run of `npm test` takes seconds, prints the
 * same figures, and asserts what does not hang on the machine.
 */
import type { CDPSession, Page } from 'playwright/test';
import { button, openData, pause, play, setSpeed, waitIteration } from './page';
import { expect, test } from './visit';

const HOURS = Number(process.env['HOURS'] ?? 0);
/** ms between two looks, and how many there are. */
const [PAUSE, LOOKS] = HOURS > 0 ? [60_000, Math.max(7, Math.round(HOURS * 60))] : [1500, 3];
/** Looks until what is kept once is kept: parts of the app, compiled code. */
const SETTLED = HOURS > 0 ? 5 : 1;

interface Look {
  /** MB, after all that can be freed is free. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Pictures in three seconds. */
  readonly pictures: number;
}

async function look(page: Page, devtools: CDPSession): Promise<Look> {
  const pictures = await page.evaluate(
    (ms) =>
      new Promise<number>((resolve) => {
        const until = performance.now() + ms;
        let count = 0;
        const next = (): void =>
          void (performance.now() < until ? (count++, requestAnimationFrame(next)) : resolve(count));
        requestAnimationFrame(next);
      }),
    HOURS > 0 ? 3000 : 500,
  );
  for (let times = 0; times < 2; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners'), pictures };
}

/** The slope of the straight line that fits values at 0, 1, 2, … best. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const up = values.reduce((sum, value, n) => sum + (n - middle) * (value - mean), 0);
  return up / values.reduce((sum, _, n) => sum + (n - middle) ** 2, 0);
}

test(`${HOURS || 'no'} hours at full speed keeps its memory and its pictures`, async ({ page, visit }) => {
  test.setTimeout((HOURS + 1) * 3_600_000 + 600_000);
  await visit();
  // All samples can be told apart: R falls for ever.
  await openData(page, 'Three blobs');
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await waitIteration(page, 1000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const looks: Look[] = [];
  for (let n = 0; n < LOOKS; n++) {
    await page.waitForTimeout(PAUSE);
    looks.push(await look(page, devtools));
    const { heap, nodes, listeners, pictures } = looks[n]!;
    console.log(`${n + 1}: ${heap.toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners, ${pictures} pictures`);
    // The last iteration that there is may be reached: then it begins again.
    if (await button(page, 'Play').isVisible()) {
      await button(page, 'Reset').click();
      await play(page);
    }
  }
  await pause(page);
  const later = looks.slice(SETTLED);
  const [first] = later;
  const slope = slopeOf(later.map(({ heap }) => heap));
  console.log(`${slope.toFixed(3)} MB a look; least pictures ${Math.min(...later.map(({ pictures }) => pictures))}`);
  for (const { nodes, listeners } of later) {
    expect(Math.abs(nodes - first!.nodes)).toBeLessThanOrEqual(50);
    expect(listeners - first!.listeners).toBeLessThanOrEqual(10);
  }
  if (HOURS === 0) return;
  expect(slope, 'MB a minute').toBeLessThanOrEqual(0.1);
  expect(later.at(-1)!.heap - first!.heap, 'MB since minute 5').toBeLessThanOrEqual(Math.max(5, 0.1 * later.length));
  const tail = later.slice(-5).map(({ pictures }) => pictures);
  const head = later.slice(0, 5).map(({ pictures }) => pictures);
  expect(Math.max(...tail), 'pictures at the end').toBeGreaterThanOrEqual(0.9 * Math.max(...head));
});
