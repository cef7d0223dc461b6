import { openDescent, openFace } from './descentPage';
import { answered, inMs, lastHeard, lineOf, PAUSES, watchLine, watchPress, watchTrainer } from './streamPage';
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

test('at 60 steps per second on Descent the trainer hears Pause, and no step follows', async ({ page, visit }) => {
  await watchLine(page);
  await visit();
  await setSpeed(page, '60 steps per second');
  await openDescent(page);
  const trainer = await watchTrainer(page);
  const pressed = await watchPress(page);
  const origin = await page.evaluate(() => performance.timeOrigin);
  const stops: number[] = [];
  const obeyed: number[] = [];
  for (let turn = 0; turn < PAUSES; turn++) {
    const from = await iterationShown(page);
    await play(page);
    await waitIteration(page, from + 20);
    await pause(page);
    const stopped = await lastHeard(trainer);
    const line = await lineOf(page);
    const { command, answer } = answered(line, 'pause');
    stops.push(stopped - (await pressed()));
    obeyed.push(stopped - origin - command.at);
    expect(answer?.playing).toBe(false);
    const iteration = await iterationShown(page);
    expect(iteration).toBe(answer?.iteration);
    expect(line.findLast((message) => message.iteration !== null)?.iteration).toBe(iteration);
  }
  console.log(`from the press of Pause to the trainer: ${inMs(stops)}`);
  console.log(`from the command to the trainer: ${inMs(obeyed)}`);
  // Like the length of a task it belongs to the machine too: held on a quiet one.
  if (process.env['SOAK'] === '1') expect(Math.max(...obeyed)).toBeLessThanOrEqual(20);
});
