import { expect, test } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import { jsKernel } from '../model/kernel/jsKernel';
import type { Kernel, KernelName } from '../model/kernel/kernel';
import type { Segment } from './segment';
import { VirtualTrainer } from '../testing/virtualTrainer';

const { samples } = datasetOf('nine');
const experiment = { samples, K: 3, bias: true, eta: 0.1 };
const zeros = (): Float64Array => new Float64Array(9);
const from = { iteration: 0, W: zeros() };
const UNKNOWN = { first: 0, last: -1, bucket: 1 };

/** A kernel of another name, whose G is off by a bit. */
const other: Kernel = {
  name: 'other' as KernelName,
  evaluate(design, W, G) {
    const risk = jsKernel.evaluate(design, W, G);
    G.forEach((slope, cell) => (G[cell] = slope * (1 + 2 ** -52)));
    return risk;
  },
};

interface Late {
  readonly lab: VirtualTrainer;
  arrive(): Promise<void>;
  fail(): Promise<void>;
}

/** A trainer on a clock that stands still, whose better kernel arrives or fails when it is told to. */
function late(): Late {
  let resolve = (_: Kernel): void => {};
  let reject = (_: Error): void => {};
  const promised = new Promise<Kernel>((...settle) => ([resolve, reject] = settle));
  const lab = new VirtualTrainer(0, { ready: jsKernel, promised });
  const settled = async (): Promise<void> => {
    await promised.catch(() => {});
    lab.clock.advance(0);
  };
  return {
    lab,
    arrive() {
      resolve(other);
      return settled();
    },
    fail() {
      reject(new Error('offline'));
      return settled();
    },
  };
}

const kernelsOf = ({ frames }: VirtualTrainer): string[] => frames.map(({ frame }) => frame.kernel);

test('a run waits for the promised kernel, and is computed with it and named after it', async () => {
  const { lab, arrive } = late();
  lab.start(experiment, from);
  lab.step();
  lab.edit({ kind: 'setEta', eta: 0.5 });
  lab.credit();
  lab.clock.advance(499);
  expect(lab.reports).toEqual([]);
  await arrive();
  expect(lab.frames).toMatchObject([{ processed: 3, frame: { iteration: 1, kernel: 'other' } }]);
  const direct = new VirtualTrainer(0, { ready: other });
  direct.start(experiment, from);
  direct.step();
  expect(lab.frames[0]!.frame.W).toEqual(direct.frame().frame.W);
});

test('a run begins with the ready kernel after 500 ms, and keeps it when the promised one comes', async () => {
  const { lab, arrive } = late();
  lab.start(experiment, from);
  lab.credit();
  lab.clock.advance(500);
  expect(kernelsOf(lab)).toEqual(['js']);
  await arrive();
  lab.step();
  lab.frame();
  lab.seek(0);
  lab.frame();
  lab.edit({ kind: 'addClass' });
  lab.frame();
  expect(kernelsOf(lab)).toEqual(['js', 'js', 'js', 'js']);
  lab.start(experiment, from);
  expect(lab.frame().frame.kernel).toBe('other');
});

test('a run begins with the ready kernel as soon as the promised one fails', async () => {
  const { lab, fail } = late();
  lab.start(experiment, from);
  lab.credit();
  await fail();
  expect(kernelsOf(lab)).toEqual(['js']);
  lab.clock.advance(1000);
  expect(lab.reports).toHaveLength(1);
});

test('a run that goes on has the kernel it had, and waits for no other', async () => {
  const { lab, arrive } = late();
  const segments: readonly Segment[] = [{ version: 1, experiment, from }];
  const resume = (): void => {
    lab.run++;
    lab.restore(segments, 0, UNKNOWN, 'js');
  };
  resume();
  expect(lab.frame().frame.kernel).toBe('js');
  await arrive();
  resume();
  expect(lab.frame().frame.kernel).toBe('js');
});

test('moments kept of a segment serve no run of another kernel', async () => {
  const { lab, arrive } = late();
  const segments: readonly Segment[] = [{ version: 1, experiment, from }];
  const at = 5000;
  const known = { first: 0, last: at, bucket: 1 };
  const direct = new VirtualTrainer(0.01, { ready: other });
  const arriveIn = (trainer: VirtualTrainer, kernel?: KernelName): Float64Array => {
    trainer.run++;
    trainer.restore(segments, at, known, kernel);
    trainer.credit();
    trainer.clock.settle();
    const { frame } = trainer.frames.at(-1)!;
    expect(frame.iteration).toBe(at);
    return frame.W;
  };
  lab.clock.costOfLook = 0.01;
  const first = arriveIn(lab, 'js');
  await arrive();
  const second = arriveIn(lab);
  expect(second).toEqual(arriveIn(direct));
  expect(second).not.toEqual(first);
});
