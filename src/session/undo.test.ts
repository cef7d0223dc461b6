import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Change } from '../model/edits/changes';
import type { DatasetName } from '../model/data/datasetName';
import { createTrainer } from '../trainer/trainer';
import { VirtualClock } from '../testing/virtualClock';
import type { Document } from './document';
import { openDataset } from './openDataset';
import { createLab } from './createLab';
import type { Lab, LabState } from './lab';
import { MOST_UNDO } from './undo';
import { VirtualPage } from '../testing/virtualPage';
import { UndoModel } from '../testing/undoModel';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 600_000 });

interface Bench {
  readonly lab: Lab;
  readonly page: VirtualPage;
}

function opened(): Bench {
  const clock = new VirtualClock();
  clock.costOfLook = 0.05;
  const page = new VirtualPage(clock, createTrainer);
  const lab = createLab({ port: page.port, environment: page, load: openDataset });
  settle({ lab, page });
  lab.openDataset('nine');
  settle({ lab, page });
  lab.store.setState({ undo: { past: [], future: [] } });
  return { lab, page };
}

function settle({ lab, page }: Bench): LabState {
  for (let frame = 0; frame < 500; frame++) {
    page.frames(1);
    if (lab.store.getState().run.status === 'idle') return lab.store.getState();
  }
  throw new Error('it never came to rest');
}

const coordinate = fc.constantFrom(-0.75, -0.25, 0.125, 0.5);

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('addSample' as const),
    features: fc.tuple(coordinate, coordinate),
    label: fc.nat(3),
  }),
  fc.record({ kind: fc.constant('moveSample' as const), n: fc.nat(8), features: fc.tuple(coordinate, coordinate) }),
  fc.record({ kind: fc.constant('removeSample' as const), n: fc.nat(8) }),
  fc.record({
    ...{ kind: fc.constant('spliceSamples' as const), n: fc.nat(8), count: fc.nat(3) },
    samples: fc.array(fc.record({ features: fc.tuple(coordinate, coordinate), label: fc.nat(1) }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('addClass' as const) }),
  fc.record({ kind: fc.constant('removeClass' as const), m: fc.nat(4) }),
  fc.record({ kind: fc.constant('setEta' as const), eta: fc.constantFrom(0.1, 0.7, 2) }),
  fc.record({ kind: fc.constant('setBias' as const), bias: fc.boolean() }),
  fc.record({
    kind: fc.constant('setPenalty' as const),
    penalty: fc.constantFrom(null, { lambda: 0.5, bias: false }, { lambda: 0.125, bias: true }),
  }),
  fc.record({
    kind: fc.constant('setBatch' as const),
    batch: fc.constantFrom(null, { size: 4, seed: 1, replace: false }, { size: 3, seed: 2, replace: true }),
  }),
  fc.record({ kind: fc.constant('setWeight' as const), o: fc.nat(2), m: fc.nat(2), value: coordinate }),
  fc.record({ kind: fc.constant('setWeights' as const), W: fc.array(coordinate, { minLength: 9, maxLength: 9 }) }),
  fc.record({ kind: fc.constant('shiftColumns' as const), shift: fc.tuple(coordinate, coordinate, coordinate) }),
);

const acts = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), change: changes }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('steps' as const), count: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('seek' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      name: fc.constantFrom<DatasetName>('nine', 'two', 'empty'),
    }),
  },
);

/** Samples, settings and names: not the plane's domain, which is no part of the run. */
const essence = ({ domain: _, ...document }: Document): unknown => document;

describe('undo and redo', () => {
  const count = process.env['SOAK'] ? 1000 : 120;

  test(`${count} random actions, undos and redos follow the model bit for bit`, () => {
    const tally = { undo: 0, redo: 0 };
    const property = fc.property(fc.array(acts, { minLength: count, maxLength: count }), (list) => {
      const bench = opened();
      const model = new UndoModel();
      const { lab } = bench;
      for (const act of list) {
        if (act.kind === 'edit') {
          lab.edit(act.change);
          model.edit(act.change);
        } else if (act.kind === 'steps') {
          for (let s = 0; s < act.count; s++) lab.step();
          for (let s = 0; s < act.count; s++) model.step();
        } else if (act.kind === 'seek') lab.seek(model.seek(act.share));
        else if (act.kind === 'open') {
          lab.openDataset(act.name);
          model.open(act.name);
        } else {
          if (act.kind === 'undo' && model.past.length > 0) tally.undo++;
          if (act.kind === 'redo' && model.future.length > 0) tally.redo++;
          lab[act.kind]();
          model[act.kind]();
        }
        const { document, run, undo } = settle(bench);
        expect(essence(document)).toEqual(essence(model.now.document));
        expect([...run.frame!.W]).toEqual(model.now.W.flat());
        expect([run.frame!.iteration, run.history.last]).toEqual([model.line.at, model.line.instants.length - 1]);
        expect([undo.past.length, undo.future.length]).toEqual([model.past.length, model.future.length]);
      }
    });
    fc.assert(property, { numRuns: process.env['SOAK'] ? 3 : 4, seed: 20 });
    expect(tally.undo).toBeGreaterThan(50);
    expect(tally.redo).toBeGreaterThan(15);
  });

  test('edits of one gesture are taken back together', () => {
    const bench = opened();
    const { lab } = bench;
    const { document } = lab.store.getState();
    for (const x of [0.1, 0.2, 0.3]) lab.edit({ kind: 'moveSample', n: 0, features: [x, 0] }, 'drag 1');
    lab.edit({ kind: 'moveSample', n: 0, features: [0.4, 0] }, 'drag 2');
    expect(settle(bench).undo.past).toHaveLength(2);
    lab.undo();
    expect(settle(bench).document.samples.at(0)!.features).toEqual([0.3, 0]);
    lab.undo();
    expect(settle(bench).document).toEqual(document);
    lab.redo();
    lab.redo();
    expect(settle(bench).document.samples.at(0)!.features).toEqual([0.4, 0]);
    for (const value of [1, 2, 3]) lab.edit({ kind: 'setWeight', o: 0, m: 0, value }, 'cell 1');
    lab.undo();
    expect(settle(bench).run.frame!.W[0]).toBe(0);
  });

  test('keeps 200 entries and forgets older ones', () => {
    const bench = opened();
    for (let n = 0; n < 230; n++) bench.lab.edit({ kind: 'setEta', eta: 1 + n });
    expect(settle(bench).undo.past).toHaveLength(MOST_UNDO);
    for (let n = 0; n < 230; n++) bench.lab.undo();
    expect(settle(bench).document.eta).toBe(30);
  });

  test('an edit while descent plays through the past brings its future back when it is undone', () => {
    const bench = opened();
    const { lab, page } = bench;
    lab.seek(400);
    settle(bench);
    const end = lab.store.getState().run.frame!;
    lab.seek(0);
    settle(bench);
    lab.play();
    page.frames(5);
    // What the page shows is already past when the trainer receives it; the future that ends is the old one.
    lab.edit({ kind: 'removeSample', n: 0 });
    page.frames(3);
    lab.pause();
    const branched = settle(bench);
    expect(branched.pins).toHaveLength(1);
    expect(branched.run.history.last).toBeLessThan(100);
    lab.undo();
    const back = settle(bench);
    expect([back.document.samples.N, back.run.history.last, back.pins.length]).toEqual([9, 400, 0]);
    lab.seek(400);
    expect(settle(bench).run.frame).toMatchObject({ W: end.W, risk: end.risk });
  });

  test('opening other data and undoing it brings the pinned runs back, and redoing it their absence', () => {
    const bench = opened();
    const { lab } = bench;
    lab.pin();
    settle(bench);
    const [pin] = lab.store.getState().pins;
    lab.openDataset('iris');
    settle(bench);
    lab.pin();
    expect(settle(bench).pins[0]).not.toBe(pin);
    lab.undo();
    expect(settle(bench).pins).toEqual([pin]);
    lab.redo();
    expect(settle(bench)).toMatchObject({ pins: [{ id: 0 }], document: { source: 'iris' } });
    expect(lab.store.getState().pins[0]).not.toBe(pin);
  });

  test('the plane keeps its domain in travel, and fitting it is taken back', () => {
    const bench = opened();
    const { lab } = bench;
    const { domain } = lab.store.getState().document;
    lab.step();
    lab.edit({ kind: 'addSample', features: [5, 5], label: 0 });
    settle(bench);
    lab.fit();
    const wide = lab.store.getState().document.domain;
    expect(wide).not.toEqual(domain);
    lab.seek(0);
    expect(settle(bench).document).toMatchObject({ domain: wide });
    expect(settle(bench).document.samples.N).toBe(9);
    lab.undo();
    expect(settle(bench).document.domain).toEqual(domain);
  });
});
