import { expect, test } from 'vitest';
import { SampleTable } from '../model/data/sampleTable';
import { datasetOf } from '../model/data/dataset';
import { finish } from '../model/descent/optimum/slices';
import { findOptimum } from '../model/descent/optimum/findOptimum';
import type { Experiment } from '../model/experiment';
import { type DesignOf, designOf } from '../model/features/design';
import { isReport } from '../protocol/isReport';
import { Decision } from './decision';
import { VirtualTrainer } from '../testing/virtualTrainer';

const { samples, eta } = datasetOf('iris');
const iris: Experiment = { samples, K: 3, bias: true, eta };
const from = { iteration: 0, W: new Float64Array(9) };

/** A picture is shown and the next one asked for, and nothing more is done. */
function rest(lab: VirtualTrainer): void {
  lab.frame();
  lab.credit();
  lab.clock.settle();
}

function decided(experiment: Experiment) {
  return finish(findOptimum(designOf(experiment)));
}

test('tells once for each design, where it rests, how low R can go', () => {
  const lab = new VirtualTrainer();
  lab.start(iris, from);
  rest(lab);
  expect(lab.optima).toEqual([{ type: 'optimum', run: 1, version: 1, N: 150, D: 3, K: 3, optimum: decided(iris) }]);
  expect(isReport(structuredClone(lab.optima[0]))).toBe(true);
  lab.edit({ kind: 'setEta', eta: 0.2 });
  lab.frame();
  lab.step();
  rest(lab);
  expect(lab.optima).toHaveLength(1);
  lab.edit({ kind: 'setBias', bias: false });
  rest(lab);
  expect(lab.optima[1]).toEqual({ ...lab.optima[0], version: 3, D: 2, optimum: decided({ ...iris, bias: false }) });
});

test('tells a new run on the same samples again', () => {
  const lab = new VirtualTrainer();
  lab.start(iris, from);
  rest(lab);
  lab.start(iris, from);
  rest(lab);
  expect(lab.optima).toHaveLength(2);
  expect(lab.optima[1]).toEqual({ ...lab.optima[0], run: 2, version: 2 });
});

test('is worked out once for the same chunks of samples, and given up for others', () => {
  const works: number[] = [];
  const decision = new Decision(
    (onLoad) => {
      onLoad(function* (design) {
        works.push(design.N);
        yield;
        return { status: 'undecided' };
      });
    },
    () => {},
  );
  const of = (experiment: Experiment): DesignOf => ({ experiment, design: designOf(experiment) });
  const never = (): boolean => false;
  expect(decision.run(of(iris), never)).toBeNull();
  expect(decision.run(of({ ...iris, samples: samples.without(0) }), never)).toBeNull();
  expect(decision.run(of(iris), never)).toBeNull();
  expect(decision.run(of({ ...iris, eta: 3 }), never)).toEqual({ status: 'undecided' });
  expect(decision.run(of({ ...iris, samples: new SampleTable(2, samples.chunks) }), never)).not.toBeNull();
  expect(works).toEqual([150, 149, 150]);
});

test('no task is longer than 8 ms, and a command among the slices is carried out between two of them', () => {
  const lab = new VirtualTrainer(2);
  lab.start(iris, from);
  lab.frame();
  lab.credit();
  lab.clock.advance(510);
  expect([lab.optima.length, lab.clock.waiting]).toEqual([0, 1]);
  lab.clock.longestTask = 0;
  lab.step();
  lab.clock.advance(0);
  expect(lab.frames.at(-1)!.frame.iteration).toBe(1);
  expect(lab.optima).toEqual([]);
  lab.credit();
  lab.clock.settle();
  expect(lab.clock.longestTask).toBeLessThanOrEqual(8);
  expect(lab.optima.map(({ optimum }) => optimum)).toEqual([decided(iris)]);
});

test('waits while descent plays', () => {
  const lab = new VirtualTrainer();
  lab.start(iris, from);
  lab.play();
  for (let pictures = 0; pictures < 20; pictures++) {
    lab.clock.advance(20);
    lab.frame();
  }
  expect(lab.optima).toEqual([]);
  lab.pause();
  rest(lab);
  expect(lab.optima).toHaveLength(1);
});

/** Where Play stops by itself on six points that no line parts, measured in another unit. */
function restsAt(unit: number): number {
  const points = [
    [1, 0],
    [0, 1],
    [-1, -0.5],
    [0.25, -1],
    [0.5, 0.75],
    [-0.75, 0.5],
  ];
  const rows = points.map((features, n) => ({ features: features.map((x) => x * unit), label: n % 2 }));
  const experiment = { samples: SampleTable.of(2, rows), K: 2, bias: false, eta: 1 / unit ** 2 };
  const lab = new VirtualTrainer();
  lab.start(experiment, { iteration: 0, W: new Float64Array(4) });
  lab.play();
  lab.clock.settle();
  const { halt, frame } = lab.frame();
  expect(halt).toBe('stationary');
  return frame.iteration;
}

test('Play stops at the same step whatever the unit of x is', () => {
  const step = restsAt(1);
  expect(step).toBeGreaterThan(3);
  expect([1e-9, 1e-3, 1e6].map(restsAt)).toEqual([step, step, step]);
});
