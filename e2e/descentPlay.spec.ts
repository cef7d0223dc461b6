import { openDescent, openFace } from './descentPage';
import { iterationShown, pause, play, setSpeed, waitIteration } from './page';
import { taskTimes } from './taskTimes';
import { expect, test } from './visit';

test('at 60 steps per second no task on Descent keeps the page for 50 ms', async ({ page, visit }) => {
  await visit();
  await setSpeed(page, '60 steps per second');
  await openDescent(page);
  for (const face of ['The step', 'The forces']) {
    await openFace(page, face);
    const from = await iterationShown(page);
    const { cpu, longest } = await taskTimes(page, async () => {
      await play(page);
      await waitIteration(page, from + 90);
      await pause(page);
    });
    const longestCpu = cpu[0] ?? NaN;
    console.log(`${face}: ${longestCpu.toFixed(1)} ms on the processor, ${longest.toFixed(1)} ms from begin to end`);
    expect(longestCpu, face).toBeLessThan(50);
  }
});
