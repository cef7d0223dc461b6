import { MessageChannel } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { SampleTable } from '../model/data/sampleTable';
import { datasetOf } from '../model/data/dataset';
import type { Experiment } from '../model/experiment';
import { jsKernel } from '../model/kernel/jsKernel';
import type { Kernel } from '../model/kernel/kernel';
import type { FrameReport, Report } from '../protocol/messages';
import { TableEncoder } from '../protocol/tableDelta';
import type { Host } from './host';
import { createTrainer } from './trainer';
import { optimumAtOnce } from '../testing/optimumAtOnce';
import { VirtualTrainer } from '../testing/virtualTrainer';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

const { samples } = datasetOf('iris');

/** Iris `times` over. */
function experiment(times: number): Experiment {
  const copies = new SampleTable(2, Array.from({ length: times }, () => samples.chunks).flat());
  return { samples: copies, K: 3, bias: true, eta: 0.1 };
}

test('takes a pause within 20 ms where a step takes less than 10 ms, on a clock that only steps move', () => {
  for (const [times, ms] of [
    [1, 0.003],
    [1, 0.05],
    [10, 0.5],
    [20, 4],
    [20, 9.9],
  ] as const) {
    const evaluate: Kernel['evaluate'] = (...given) => {
      lab.clock.time += ms;
      return jsKernel.evaluate(...given);
    };
    const lab: VirtualTrainer = new VirtualTrainer(0, { ready: { name: 'js', evaluate } });
    lab.start(experiment(times), { iteration: 0, W: new Float64Array(9) });
    for (const speed of ['max', 1000, 60] as const) {
      lab.play(speed);
      for (let credit = 0; credit < 4; credit++) {
        lab.clock.advance(16);
        lab.nudge();
        lab.frame();
      }
    }
    expect(lab.clock.longestTask).toBeLessThan(20);
    // Slices are not so short that yielding is most of the work.
    expect(lab.clock.longestTask).toBeGreaterThan(3);
    expect(lab.frames.at(-1)!.frame.iteration).toBeGreaterThan(20);
  }
});

test('takes a pause between turns that are messages, and stands still after it', async () => {
  const turns = new MessageChannel();
  const waiting: (() => void)[] = [];
  turns.port2.on('message', () => waiting.shift()?.());
  const reports: Report[] = [];
  let arrived = (): void => {};
  const host: Host = {
    post: (report, transfer) => {
      reports.push(structuredClone(report, { transfer }));
      arrived();
    },
    later: (task) => {
      waiting.push(task);
      turns.port1.postMessage(null);
    },
    now: () => performance.now(),
  };
  const trainer = createTrainer(host, { ready: jsKernel }, optimumAtOnce);
  const nextFrame = (): Promise<FrameReport> =>
    new Promise((resolve) => {
      arrived = () => {
        const report = reports.at(-1);
        if (report?.type === 'frame') resolve(report);
      };
      trainer.receive({ type: 'credit' });
    });
  const from = { iteration: 0, W: new Float64Array(9) };
  const [table] = new TableEncoder().encode([samples]);
  const iris = { ...experiment(1), samples: table };
  trainer.receive({
    ...{ type: 'start', seq: 1, run: 1, segments: [{ version: 1, experiment: iris, from }] },
    ...{ at: 0, known: { first: 0, last: -1, bucket: 1 } },
  });
  trainer.receive({ type: 'play', seq: 2, speed: 'max' });
  for (let count = 0; count < 5; count++) await nextFrame();
  trainer.receive({ type: 'pause', seq: 3 });
  const paused = await nextFrame();
  expect(paused).toMatchObject({ processed: 3, playing: false });
  await new Promise((resolve) => setTimeout(resolve, 20));
  trainer.receive({ type: 'pause', seq: 4 });
  const still = await nextFrame();
  expect(still.frame.iteration).toBe(paused.frame.iteration);
  const risks = reports.flatMap((report) => (report.type === 'frame' ? [...report.risks] : []));
  expect(risks).toHaveLength(still.frame.iteration + 1);
  turns.port1.close();
});
