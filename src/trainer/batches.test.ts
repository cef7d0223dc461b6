/** Runs of mini-batches: the same bits as by direct calls, and by every way back. */
import { describe, expect, test, vi } from 'vitest';
import type { Batch } from '../model/batch';
import { datasetOf } from '../model/data/dataset';
import type { DatasetName } from '../model/data/datasetName';
import type { Experiment } from '../model/experiment';
import { designOf } from '../model/features/design';
import { batchGradient, Batches } from '../model/kernel/batches';
import { descend } from '../model/kernel/descend';
import { jsKernel } from '../model/kernel/jsKernel';
import { penalisedRisk } from '../model/kernel/penalty';
import type { FrameReport } from '../protocol/messages';
import { VirtualTrainer } from '../testing/virtualTrainer';

vi.setConfig({ testTimeout: 60_000 });

const LAST = 300;
const SETTINGS: readonly Batch[] = [
  { size: 1, seed: 0, replace: false },
  { size: 7, seed: 3, replace: false },
  { size: 5, seed: 4_294_967_295, replace: true },
];

function experimentOn(name: DatasetName, batch?: Batch): Experiment {
  const { samples, classes, eta } = datasetOf(name);
  const penalty = { lambda: 0.01, bias: false };
  return { samples, K: classes.length, bias: true, eta, penalty, ...(batch && { batch }) };
}

const zeros = ({ samples: { F }, K }: Experiment) => ({ iteration: 0, W: new Float64Array((F + 1) * K) });

/** W, R, G and g of iterations `first` to LAST by direct calls, where steps are counted from `first`. */
function direct(experiment: Experiment, { iteration: first, W: from }: { iteration: number; W: Float64Array }) {
  const design = designOf(experiment);
  const batches = experiment.batch && new Batches(experiment.batch, design.N, first);
  const W = from.slice();
  const [G, g] = [new Float64Array(W.length), new Float64Array(W.length)];
  const moments = new Map<number, { W: Float64Array; G: Float64Array; g: Float64Array; risk: number }>();
  for (let t = first; t <= LAST; t++) {
    const { risk } = penalisedRisk(jsKernel, design, W, G);
    if (batches) batchGradient(jsKernel, design, batches.members(t), W, g);
    else g.set(G);
    moments.set(t, { W: W.slice(), G: G.slice(), g: g.slice(), risk });
    descend(W, g, experiment.eta);
  }
  return moments;
}

function arrive(lab: VirtualTrainer): FrameReport {
  for (let turn = 0; turn < 10_000; turn++) {
    lab.credit();
    lab.clock.advance(20);
    const report = lab.frames.at(-1);
    if (report?.processed === lab.seq) return report;
  }
  throw new Error('it never arrived');
}

const numbers = ({ frame: { W, G, risk, batch } }: FrameReport) => ({ W, G, risk, g: batch?.g ?? G });

describe.each(SETTINGS)('B = $size, seed $seed, with replacement: $replace', (batch) => {
  test.each(['nine', 'iris'] as const)(
    'every moment of a run on %s is that of direct calls, there and back',
    (name) => {
      const experiment = experimentOn(name, batch);
      const truth = direct(experiment, zeros(experiment));
      const lab = new VirtualTrainer();
      lab.start(experiment, zeros(experiment));
      for (const t of [0, 1, 2, 17, LAST, 150, 18, 149, 0, 299]) {
        lab.seek(t);
        const report = arrive(lab);
        expect(report.frame.iteration).toBe(t);
        expect(numbers(report)).toEqual(truth.get(t));
        expect(report.frame.batch).toMatchObject({ ...batch, first: 0 });
      }
      const risks = lab.frames.flatMap((frame) => [...frame.risks]);
      expect(risks).toEqual(Array.from({ length: LAST + 1 }, (_, t) => truth.get(t)!.risk));
    },
  );

  test('an edit begins to count anew, and another trainer goes on from a saved moment with its base', () => {
    const lab = new VirtualTrainer();
    const bare = experimentOn('iris');
    lab.start(bare, zeros(bare));
    lab.seek(40);
    arrive(lab);
    lab.edit({ kind: 'setBatch', batch });
    const { frame, base } = arrive(lab);
    expect(base.iteration).toBe(40);
    const experiment = experimentOn('iris', batch);
    const truth = direct(experiment, { iteration: 40, W: frame.W });
    lab.seek(101);
    const saved = arrive(lab);
    expect(numbers(saved)).toEqual(truth.get(101));
    const other = new VirtualTrainer();
    const { W, G, risk } = saved.frame;
    other.start(experiment, { iteration: 101, W, stored: { G, risk }, base: saved.base });
    expect(numbers(arrive(other))).toEqual(truth.get(101));
    other.seek(LAST);
    expect(numbers(arrive(other))).toEqual(truth.get(LAST));
    other.edit({ kind: 'setBatch', batch: null });
    expect(arrive(other).frame.batch).toBeUndefined();
  });
});

test('B = N without replacement, and a B that is larger, is a run over all samples to the bit', () => {
  for (const size of [9, 20]) {
    const lab = new VirtualTrainer();
    const experiment = experimentOn('nine', { size, seed: 4, replace: false });
    lab.start(experiment, zeros(experiment));
    lab.seek(LAST);
    const report = arrive(lab);
    expect(numbers(report)).toEqual(direct(experimentOn('nine'), zeros(experiment)).get(LAST));
    expect(report.frame.batch).toBeUndefined();
  }
});

test('other rates draw the same batches as the run', () => {
  const experiment = experimentOn('iris', SETTINGS[1]);
  const lab = new VirtualTrainer();
  lab.start(experiment, zeros(experiment));
  lab.seek(50);
  arrive(lab);
  lab.trainer.receive({ type: 'compare', etas: [experiment.eta, 0.05] });
  lab.clock.advance(2000);
  const told = [0, 1].map((run) => lab.rates.flatMap(({ runs }) => [...runs[run]!.risks]));
  for (const [run, eta] of [experiment.eta, 0.05].entries()) {
    const truth = direct({ ...experiment, eta }, zeros(experiment));
    expect(told[run]).toEqual(Array.from({ length: 51 }, (_, t) => truth.get(t)!.risk));
  }
});
