/**
 * On a processor six times as slow the descent can still be watched and stopped. Times are printed, never asserted, and only the soak
 * takes them.
 */
import { iterationShown, pause, play, setSpeed, waitIteration } from './page';
import { expect, test } from './visit';

const SLOWER = 6;
const WATCHED = 6000;
const PAUSES = 20;

test.skip(!process.env['SOAK'], 'measures only');

for (const speed of ['60 steps per second', 'As fast as possible'] as const) {
  test(`a slow processor shows the descent and obeys Pause: ${speed}`, async ({ page, visit }) => {
    await visit();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await setSpeed(page, speed);
    await play(page);
    await waitIteration(page, 5);
    const pictures = await page.evaluate(async (ms) => {
      const shown = (): string | null =>
        document.querySelector('[data-iteration]')?.getAttribute('data-iteration') ?? null;
      let [count, last] = [0, shown()];
      const began = performance.now();
      while (performance.now() - began < ms) {
        await new Promise(requestAnimationFrame);
        const now = shown();
        if (now !== last) count++;
        last = now;
      }
      return (1000 * count) / (performance.now() - began);
    }, WATCHED);
    // From the press to the last picture that follows it.
    const stops: number[] = [];
    for (let times = 0; times < PAUSES; times++) {
      await page.evaluate(() => {
        const seen = { pressed: 0, changed: 0 };
        Object.assign(window, { seen });
        window.addEventListener('click', ({ timeStamp }) => (seen.pressed = timeStamp), { capture: true, once: true });
        new MutationObserver(() => (seen.changed = performance.now())).observe(document, {
          subtree: true,
          attributeFilter: ['data-iteration'],
        });
      });
      await pause(page);
      const iteration = await iterationShown(page);
      stops.push(
        await page.evaluate(() => {
          const { seen } = window as unknown as { seen: { pressed: number; changed: number } };
          return Math.max(0, seen.changed - seen.pressed);
        }),
      );
      await play(page);
      await waitIteration(page, iteration + 5);
    }
    await pause(page);
    expect(pictures).toBeGreaterThan(0);
    stops.sort((a, b) => a - b);
    console.log(
      `${SLOWER} times as slow, ${speed}: ${pictures.toFixed(1)} pictures a second; from the press of Pause to the last picture ${stops.map((ms) => ms.toFixed(0)).join(', ')} ms`,
    );
  });
}
