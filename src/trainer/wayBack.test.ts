/** Long ways back after a reload: nothing but where the run began is known, and the moment that was saved. */
import { expect, test, vi } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import type { Experiment } from '../model/experiment';
import { VirtualTrainer } from '../testing/virtualTrainer';

vi.setConfig({ testTimeout: 60_000 });

const { samples, eta } = datasetOf('iris');
const experiment: Experiment = { samples, K: 3, bias: true, eta };
const FAR = 3000;

function played(): Float64Array {
  const lab = new VirtualTrainer();
  lab.start(experiment, { iteration: 0, W: new Float64Array(9) });
  lab.seek(FAR);
  lab.clock.settle();
  for (;;) {
    const { frame } = lab.frame();
    if (frame.iteration === FAR) return frame.W;
    lab.clock.settle();
  }
}

/**
 * A trainer that begins at step 3,000 and knows nothing of the steps before; each look at the clock takes `cost` ms, and
 * the page keeps extremes of `bucket` risks.
 */
function reloaded(cost = 2, bucket = 1): VirtualTrainer {
  const lab = new VirtualTrainer(cost);
  const from = { iteration: 0, W: new Float64Array(9) };
  const moment = { iteration: FAR, W: played(), base: from };
  const segments = [
    { version: 1, experiment, from },
    { version: 2, experiment, from: moment },
  ];
  lab.run = 1;
  lab.version = 2;
  lab.restore(segments, FAR, { first: 0, last: FAR, bucket });
  expect(lab.frame().frame.iteration).toBe(FAR);
  lab.clock.longestTask = 0;
  return lab;
}

test('Step on the way back waits for it in slices, and arrives one step further', () => {
  const lab = reloaded();
  lab.seek(FAR - 2);
  lab.step();
  lab.credit();
  lab.clock.settle();
  expect(lab.frames.at(-1)).toMatchObject({ processed: lab.seq, frame: { iteration: FAR - 1 } });
  expect(lab.clock.longestTask).toBeLessThan(20);
});

test('how far it is gone is told after 300 ms, and no picture before it arrives', () => {
  const lab = reloaded();
  const begun = lab.clock.time;
  lab.seek(FAR - 1);
  lab.credit();
  while (lab.progress.length === 0) lab.clock.advance(1);
  expect(lab.clock.time - begun).toBeGreaterThanOrEqual(300);
  expect(lab.clock.time - begun).toBeLessThan(330);
  expect(lab.frames).toHaveLength(1);
  lab.clock.settle();
  expect(lab.frames.at(-1)!.frame.iteration).toBe(FAR - 1);
  const ways = lab.progress.map(({ at }) => at);
  expect(ways.length).toBeGreaterThan(3);
  expect(ways).toEqual([...ways].sort((a, b) => a - b));
  for (const { from, to } of lab.progress) expect([from, to]).toEqual([0, FAR - 1]);
});

test('a short way back tells nothing', () => {
  const lab = reloaded(0.05);
  lab.seek(FAR - 1);
  lab.credit();
  lab.clock.settle();
  expect(lab.frames.at(-1)!.frame.iteration).toBe(FAR - 1);
  expect(lab.progress).toEqual([]);
});

test('given up, the moment held stays, and what waited for the way is void', () => {
  const lab = reloaded();
  lab.seek(FAR - 1);
  lab.step();
  lab.step();
  while (lab.progress.length === 0) lab.clock.advance(1);
  lab.stay();
  lab.credit();
  lab.clock.advance(0);
  expect(lab.frames.at(-1)).toMatchObject({ processed: lab.seq, frame: { iteration: FAR } });
  const told = lab.progress.length;
  lab.clock.settle();
  expect(lab.progress).toHaveLength(told);
  lab.step();
  expect(lab.frame().frame.iteration).toBe(FAR + 1);
});

test('another way and a new run are answered while a step waits', () => {
  const lab = reloaded();
  lab.seek(FAR - 1);
  lab.step();
  while (lab.progress.length === 0) lab.clock.advance(1);
  lab.start(experiment, { iteration: 0, W: new Float64Array(9) });
  expect(lab.frame()).toMatchObject({ run: lab.run, frame: { iteration: 0 } });
});

/** Where step 3,001 is known and 3,000 is shown, an edit is of the past; its bucket of risks began long before. */
function editedInThePast(): VirtualTrainer {
  const lab = reloaded(2, 1024);
  lab.step();
  lab.frame();
  lab.seek(FAR);
  expect(lab.frame().frame.iteration).toBe(FAR);
  lab.edit({ kind: 'setEta', eta: 0.2 });
  lab.credit();
  for (let ms = 0; ms < 1000 && lab.progress.length === 0; ms++) lab.clock.advance(1);
  expect(lab.progress).toHaveLength(1);
  return lab;
}

test('an edit of the past waits in slices for the risks of its bucket, and tells how far they are', () => {
  const lab = editedInThePast();
  const before = lab.frames.length;
  lab.clock.settle();
  expect(lab.clock.longestTask).toBeLessThan(20);
  for (const { from, to } of lab.progress) expect([from, to]).toEqual([0, FAR]);
  const answer = lab.frames[before]!;
  expect(answer).toMatchObject({
    processed: lab.seq,
    version: lab.version,
    risksFrom: 2048,
    frame: { iteration: FAR },
  });
  expect(answer.risks).toHaveLength(FAR - 2048 + 1);
  lab.step();
  expect(lab.frame().frame.iteration).toBe(FAR + 1);
});

test('told to stay, the edit is made at once, without them', () => {
  const lab = editedInThePast();
  lab.stay();
  lab.clock.advance(0);
  expect(lab.frames.at(-1)).toMatchObject({ processed: lab.seq, version: lab.version, risksFrom: FAR });
  expect(lab.frames.at(-1)!.risks).toHaveLength(1);
});
