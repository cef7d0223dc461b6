import { afterEach, expect, test, vi } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import { isReport } from '../protocol/isReport';
import type { Command, FrameReport } from '../protocol/messages';
import { TableEncoder } from '../protocol/tableDelta';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

let worker: Worker | null = null;

afterEach(() => worker?.terminate());

/** A worker on Iris, and how to get its next frame. */
function started() {
  const running = new Worker(new URL('./main.ts', import.meta.url), { type: 'module' });
  worker = running;
  const send = (command: Command): void => running.postMessage(command);
  const { samples } = datasetOf('iris');
  const from = { iteration: 0, W: new Float64Array(9) };
  const [table] = new TableEncoder().encode([samples]);
  const experiment = { samples: table!, K: 3, bias: true, eta: 0.1 };
  const segments = [{ version: 1, experiment, from }];
  send({ type: 'start', seq: 1, run: 1, segments, at: 0, known: { first: 0, last: -1, bucket: 1 } });
  const frame = (): Promise<FrameReport> =>
    new Promise((resolve, reject) => {
      running.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (!isReport(data)) reject(new Error('not a report'));
        else if (data.type === 'failed') reject(new Error(data.reason));
        else if (data.type === 'frame') resolve(data);
      };
      send({ type: 'credit' });
    });
  return { running, send, frame };
}

test('answers, plays at once and stands still when paused, whatever else it receives', async () => {
  const { running, send, frame } = started();
  expect(await frame()).toMatchObject({ run: 1, processed: 1, playing: false, frame: { iteration: 0, N: 150 } });
  send({ type: 'play', seq: 2, speed: 'max' });
  const risks: number[] = [];
  for (let count = 0; count < 20; count++) {
    const report = await frame();
    expect(report.risksFrom).toBe(risks.length + 1);
    risks.push(...report.risks);
  }
  for (const junk of [null, 'play', { type: 'edit' }, new Float64Array(3)]) running.postMessage(junk);
  send({ type: 'pause', seq: 3 });
  const paused = await frame();
  expect(paused).toMatchObject({ processed: 3, playing: false });
  expect(paused.frame.iteration).toBe(risks.length + paused.risks.length);
  send({ type: 'edit', seq: 4, run: 1, version: 2, of: 1, change: { kind: 'removeSample', n: 0 } });
  const edited = await frame();
  expect(edited).toMatchObject({ processed: 4, version: 2, frame: { N: 149, W: paused.frame.W } });
});

test('takes paced steps by its own timers', async () => {
  const { send, frame } = started();
  await frame();
  send({ type: 'play', seq: 2, speed: 60 });
  let last = 0;
  // Each step is news, so ten frames come however slow the machine is; each brings the next risks.
  for (let count = 0; count < 10; count++) {
    const report = await frame();
    expect(report.risksFrom).toBe(last + 1);
    last = report.frame.iteration;
  }
  expect(last).toBeGreaterThanOrEqual(10);
});
