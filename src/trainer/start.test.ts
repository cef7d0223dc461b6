import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import type { Experiment } from '../model/experiment';
import type { SegmentStart } from '../protocol/messages';
import { jsKernel } from '../model/kernel/jsKernel';
import type { Host } from './host';
import { createTrainer } from './trainer';
import { optimumAtOnce } from '../testing/optimumAtOnce';
import { TableEncoder } from '../protocol/tableDelta';
import { VirtualTrainer } from '../testing/virtualTrainer';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

const { samples } = datasetOf('iris');
const iris: Experiment = { samples, K: 3, bias: true, eta: 0.1 };

/** Iris after 40 steps, as a file would hold it. */
function saved(): SegmentStart & Required<Pick<SegmentStart, 'stored' | 'base'>> {
  const lab = new VirtualTrainer();
  lab.start(iris, { iteration: 0, W: new Float64Array(9) });
  for (let t = 0; t < 40; t++) lab.step();
  const { frame, base } = lab.frame();
  return { iteration: 40, W: frame.W, stored: { G: frame.G, risk: frame.risk }, base };
}

function opened(from: SegmentStart) {
  const lab = new VirtualTrainer();
  lab.start(iris, from);
  return lab.frame();
}

describe('a start from a file', () => {
  test('keeps its G and R to the last bit where they agree with what is computed here', () => {
    const from = saved();
    const stored = { G: from.stored.G.map((slope) => slope + 1e-12), risk: from.stored.risk * (1 + 1e-12) };
    const { frame, risks, risksFrom } = opened({ ...from, stored: { ...stored, G: stored.G.slice() } });
    expect(frame).toMatchObject({ iteration: 40, G: stored.G, risk: stored.risk });
    expect(frame.gradientMax).toBe(Math.max(...stored.G.map(Math.abs)));
    expect({ risks: [...risks], risksFrom }).toEqual({ risks: [stored.risk], risksFrom: 40 });
  });

  test('goes on with the segment of the file, or begins one', () => {
    const from = saved();
    const { iteration, W, stored } = from;
    expect(opened({ iteration, W: W.slice(), stored }).base).toEqual({ iteration: 40, W });
    expect(opened(from).base).toEqual({ iteration: 0, W: new Float64Array(9) });
  });

  test('refuses a G or an R that contradicts the samples', () => {
    for (const wrong of ['G', 'risk'] as const) {
      const from = saved();
      const G = from.stored.G.map((slope, cell) => (wrong === 'G' && cell === 4 ? slope + 2e-9 : slope));
      const risk = from.stored.risk * (wrong === 'risk' ? 1 + 2e-9 : 1);
      expect(opened({ ...from, stored: { G, risk } }).frame).toMatchObject(from.stored);
    }
  });
});

describe('what is no command', () => {
  const [table] = new TableEncoder().encode([samples]);
  const wired = { ...iris, samples: table! };
  const segment = { version: 1, experiment: wired, from: saved() };
  const known = { first: 0, last: 40, bucket: 1 };
  const start = { type: 'start', seq: 1, run: 1, segments: [segment], at: 40, known };
  const { W } = segment.from;
  const of = (part: object): object => ({ ...start, segments: [{ ...segment, ...part }] });
  const changed = (part: object): object => of({ experiment: { ...wired, ...part } });
  const first = samples.chunks[0]!;
  const chunk = (part: object): object => changed({ samples: { ...table, chunks: [{ ...first, ...part }] } });

  test.each([
    ...[null, undefined, 7, 'play', [], {}, { type: 'play' }, { type: 'play', seq: -1, speed: 60 }],
    ...[0, -1, NaN, Infinity, '60', undefined].map((speed) => ({ type: 'play', seq: 1, speed })),
    ...[
      { type: 'stop', seq: 1 },
      { type: 'pause', seq: 0.5 },
      { type: 'step', seq: '1' },
    ],
    ...[
      { ...start, run: undefined },
      { ...start, segments: [] },
      { ...start, segments: segment },
      { ...start, segments: [segment, { ...segment, from: { iteration: 39, W } }] },
      { ...start, at: 39 },
      { ...start, at: 41 },
      { ...start, known: null },
      { ...start, kernel: 'an abacus' },
      { ...start, known: { ...known, bucket: 0 } },
      of({ version: NaN }),
      of({ experiment: null }),
    ],
    ...[changed({ K: 0 }), changed({ K: 9 }), changed({ K: 2 }), changed({ bias: 1 }), changed({ bias: false })],
    ...[changed({ eta: 0 }), changed({ eta: NaN }), changed({ eta: Infinity }), changed({ samples: null })],
    ...[changed({ samples: { ...table, F: 3 } }), changed({ samples: { ...table, head: -1 } })],
    ...[changed({ samples: { ...table, chunks: null } }), changed({ samples: { ...table, chunks: [-1] } })],
    chunk({ labels: [] }),
    chunk({ features: first.features.map(() => NaN) }),
    chunk({ labels: first.labels.map(() => 3) }),
    ...[of({ from: null }), of({ from: { iteration: -1, W } }), of({ from: { iteration: 0 } })],
    of({ from: { iteration: 0, W: W.map(() => 1e101) } }),
    of({ from: { iteration: 0, W: [...W] } }),
    of({ from: { iteration: 0, W, stored: { G: W } } }),
    of({ from: { iteration: 0, W, base: { iteration: 0, W: W.slice(1) } } }),
    ...[-1, 0.5, NaN, '7', undefined].map((iteration) => ({ type: 'seek', seq: 1, iteration })),
    ...[null, {}, { kind: 'paint' }, { kind: 'removeSample' }, { kind: 'setBias', bias: 'yes' }].map(junkEdit),
    ...[
      { kind: 'moveSample', n: 0, features: 'xy' },
      { kind: 'addSample', features: [NaN, 0], label: 0 },
    ].map(junkEdit),
    ...[
      { kind: 'setWeight', o: 0, m: 0, value: Infinity },
      { kind: 'setEta' },
      { kind: 'removeClass', m: -1 },
      { kind: 'addSample', features: [0, 0], label: 0, n: -1 },
      { kind: 'addClass', m: 0.5 },
      { kind: 'addClass', column: 'zeros' },
      { kind: 'setBias', bias: true, row: [Infinity] },
      { kind: 'shiftColumns', shift: [NaN] },
    ].map(junkEdit),
  ])('is dropped: %j', (junk) => {
    const lab = new VirtualTrainer();
    lab.start(iris, { iteration: 0, W: new Float64Array(9) });
    const before = lab.frame();
    lab.trainer.receive(junk);
    lab.credit();
    lab.clock.settle();
    expect(lab.reports).toEqual([before]);
    lab.step();
    lab.clock.settle();
    expect(lab.frames.at(-1)).toMatchObject({ processed: 2, run: 1, frame: { iteration: 1 } });
  });

  test('never makes hearing throw', () => {
    fc.assert(
      fc.property(fc.anything({ withTypedArray: true, withNullPrototype: true }), fc.string(), (junk, type) => {
        const lab = new VirtualTrainer();
        for (const message of [junk, { type, seq: 1, change: junk }, { type: 'start', seq: 1, from: junk }]) {
          lab.trainer.receive(message);
        }
        lab.trainer.receive({ type: 'edit', seq: 1, run: 0, version: 0, of: 0, change: junk });
        lab.trainer.receive({ type: 'start', seq: 1, run: 0, segments: [junk], at: 0, known: junk });
        lab.clock.settle();
        expect(lab.reports).toEqual([]);
      }),
    );
  });

  test('nor does a command before the first start, or for an earlier run', () => {
    const lab = new VirtualTrainer();
    lab.play();
    lab.step();
    lab.edit({ kind: 'addClass' });
    lab.credit();
    lab.clock.settle();
    expect(lab.reports).toEqual([]);
    lab.run = 5;
    lab.start(iris, { iteration: 7, W: new Float64Array(9) });
    lab.clock.settle();
    for (const run of [5, 6]) lab.trainer.receive({ ...start, seq: 9, run });
    expect(lab.frame()).toMatchObject({ processed: 9, run: 6, frame: { iteration: 7 } });
  });
});

function junkEdit(change: unknown): object {
  return { type: 'edit', seq: 1, run: 1, version: 2, of: 1, change };
}

test('what goes wrong inside is reported once, and nothing more is said', () => {
  const reports: unknown[] = [];
  const tasks: (() => void)[] = [];
  let broken = false;
  const host: Host = {
    post: (report) => reports.push(report),
    later: (task) => tasks.push(task),
    now: () => {
      if (broken) throw new Error('the clock stopped');
      return 0;
    },
  };
  const trainer = createTrainer(host, { ready: jsKernel }, optimumAtOnce);
  const segments = [{ version: 1, experiment: iris, from: saved() }];
  trainer.receive({ type: 'start', seq: 1, run: 1, segments, at: 40, known: { first: 40, last: 39, bucket: 1 } });
  broken = true;
  trainer.receive({ type: 'play', seq: 2, speed: 60 });
  trainer.receive({ type: 'credit' });
  for (const task of tasks) task();
  expect(reports).toEqual([{ type: 'failed', reason: 'Error: the clock stopped' }]);
});

test('an edit that comes with a start in its past is made where the run begins, not on the way there', () => {
  const lab = new VirtualTrainer();
  lab.start(iris, { iteration: 0, W: new Float64Array(9) });
  for (let t = 0; t < 40; t++) lab.step();
  const before = lab.frame();
  lab.run++;
  const segment = { version: lab.version, experiment: iris, from: { iteration: 0, W: new Float64Array(9) } };
  lab.restore([segment], 40, { first: 0, last: 40, bucket: 1 });
  lab.edit({ kind: 'setEta', eta: 0.2 });
  lab.credit();
  lab.clock.advance(1000);
  const { frame, base } = lab.frames.at(-1)!;
  expect([frame.iteration, base.iteration]).toEqual([40, 40]);
  expect(frame.W).toEqual(before.frame.W);
});
