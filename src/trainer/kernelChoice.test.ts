import { expect, test } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import type { Sample } from '../model/data/sampleChunk';
import { SampleTable } from '../model/data/sampleTable';
import { jsKernel } from '../model/kernel/jsKernel';
import type { Kernel, KernelName } from '../model/kernel/kernel';
import { WORTH } from './kernelChoice';
import type { Segment } from './segment';
import { VirtualTrainer } from '../testing/virtualTrainer';

const { samples } = datasetOf('nine');
const small = { samples, K: 3, bias: true, eta: 0.1 };
/** Worth the faster kernel: 9 cells of W and as many samples as `WORTH` asks for. */
const experiment = { ...small, samples: SampleTable.of(2, manyOf([...samples], Math.ceil(WORTH / 9))) };
function manyOf(few: readonly Sample[], count: number): readonly Sample[] {
  return Array.from({ length: count }, (_, n) => few[n % few.length]!);
}

const zeros = (): Float64Array => new Float64Array(9);
const from = { iteration: 0, W: zeros() };
const UNKNOWN = { first: 0, last: -1, bucket: 1 };

/** A kernel of the other name, whose G is off by a bit. */
const other: Kernel = {
  name: 'simd',
  evaluate(design, W, G) {
    const risk = jsKernel.evaluate(design, W, G);
    G.forEach((slope, cell) => (G[cell] = slope * (1 + 2 ** -52)));
    return risk;
  },
};

interface Late {
  readonly lab: VirtualTrainer;
  /** How often the faster kernel was asked for. */
  loads(): number;
  arrive(): Promise<void>;
  fail(): Promise<void>;
}

/** A trainer on a clock that stands still, whose faster kernel arrives or fails when it is told to. */
function late(): Late {
  let resolve = (_: Kernel): void => {};
  let reject = (_: Error): void => {};
  const promised = new Promise<Kernel>((...settle) => ([resolve, reject] = settle));
  let loads = 0;
  const load = (): Promise<Kernel> => (loads++, promised);
  const lab = new VirtualTrainer(0, { ready: jsKernel, faster: { name: 'simd', load } });
  const settled = async (): Promise<void> => {
    await promised.catch(() => {});
    lab.clock.advance(0);
  };
  return {
    lab,
    loads: () => loads,
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

test('a run of many samples waits for the faster kernel, and is computed with it and named after it', async () => {
  const { lab, arrive } = late();
  lab.start(experiment, from);
  lab.step();
  lab.edit({ kind: 'setEta', eta: 0.5 });
  lab.credit();
  lab.clock.advance(199);
  expect(lab.reports).toEqual([]);
  await arrive();
  expect(lab.frames).toMatchObject([{ processed: 3, frame: { iteration: 1, kernel: 'simd' } }]);
  const direct = new VirtualTrainer(0, { ready: other });
  direct.start(experiment, from);
  direct.step();
  expect(lab.frames[0]!.frame.W).toEqual(direct.frame().frame.W);
});

test('a run begins with the ready kernel after 200 ms, and keeps it when the faster one comes', async () => {
  const { lab, arrive } = late();
  lab.start(experiment, from);
  lab.credit();
  lab.clock.advance(200);
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
  expect(lab.frame().frame.kernel).toBe('simd');
});

test('a run begins with the ready kernel as soon as the faster one fails', async () => {
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

test('a run of few samples takes the kernel that is ready, and none is fetched for it', () => {
  const { lab, loads } = late();
  lab.start(small, from);
  lab.step();
  expect(lab.frame().frame.kernel).toBe('js');
  expect(loads()).toBe(0);
});

test('a run that was computed with the faster kernel waits five seconds for it, and tells that it got another', () => {
  const { lab, loads } = late();
  lab.run++;
  lab.restore([{ version: 1, experiment: small, from }], 0, UNKNOWN, 'simd');
  lab.credit();
  lab.clock.advance(4999);
  expect(lab.reports).toEqual([]);
  lab.clock.advance(1);
  expect(kernelsOf(lab)).toEqual(['js']);
  expect(loads()).toBe(1);
});

test('moments kept of a segment serve no run of another kernel', async () => {
  const { lab, arrive } = late();
  const segments: readonly Segment[] = [{ version: 1, experiment, from }];
  const at = 1500;
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
  // The faster kernel is fetched from now on.
  lab.start(experiment, from);
  const first = arriveIn(lab, 'js');
  await arrive();
  const second = arriveIn(lab);
  expect(second).toEqual(arriveIn(direct));
  expect(second).not.toEqual(first);
});
