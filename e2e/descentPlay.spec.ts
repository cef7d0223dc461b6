import { openDescent, openFace } from './descentPage';
import { iterationShown, pause, play, setSpeed, waitIteration } from './page';
import { taskTimes } from './taskTimes';
import { expect, test } from './visit';

test('at 60 steps per second Descent keeps up on both faces; its tasks are measured', async ({ page, visit }) => {
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
    // What a task takes belongs to the machine too: it is printed, and held on a quiet one.
    if (process.env['SOAK'] === '1') expect(longestCpu, face).toBeLessThan(50);
    expect(await iterationShown(page)).toBeGreaterThanOrEqual(from + 90);
  }
});
