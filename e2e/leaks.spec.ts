/** What is opened and closed again leaves nothing behind: no element, no listener. */
import type { CDPSession } from 'playwright/test';
import { VIEWS } from './legible/views';
import { button, openData, takeSteps, waitIdle } from './page';
import { expect, test } from './visit';

const TURNS = process.env['SOAK'] === '1' ? 14 : 2;

interface Held {
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes. */
  readonly heap: number;
}

async function held(devtools: CDPSession): Promise<Held> {
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
}

test(`every sheet, menu and screen opened ${TURNS} times and data loaded and cleared leave nothing behind`, async ({
  page,
  visit,
}) => {
  await visit();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const turn = async (): Promise<void> => {
    for (const { open, close } of VIEWS.filter(({ ofRun }) => !ofRun)) {
      await open(page);
      await close(page);
    }
    for (const screen of ['Inspect', 'Proof', 'Descent', 'Lessons', 'Explore']) {
      await page.getByRole('tab', { name: screen }).click();
      await waitIdle(page);
    }
    await openData(page, 'Nine points');
    await takeSteps(page, 3);
    await openData(page, 'Empty');
    await openData(page, 'Iris petals');
    await button(page, 'Reset').click();
    await waitIdle(page);
  };
  // The first turns fetch and keep what is kept once: parts of the app, 200 entries to undo, pinned runs.
  for (let n = 0; n < 2; n++) await turn();
  const before = await held(devtools);
  for (let n = 0; n < TURNS; n++) await turn();
  const after = await held(devtools);
  const grown = {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: ((after.heap - before.heap) / 2 ** 20).toFixed(2),
  };
  console.log(`${TURNS} turns: ${grown.nodes} nodes, ${grown.listeners} listeners, ${grown.heap} MiB more`);
  // What leaks in a turn leaks in each.
  expect(grown.nodes).toBeLessThan(TURNS);
  expect(grown.listeners).toBeLessThan(TURNS);
});
