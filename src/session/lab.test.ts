import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyChange, type Change } from '../model/edits/changes';
import type { EditState } from '../model/edits/editKind';
import { datasetOf } from '../model/data/dataset';
import { DATASET_NAMES } from '../model/data/datasetName';
import { type Experiment, featureCount } from '../model/experiment';
import { designOf } from '../model/features/design';
import { evaluateRisk } from '../model/kernel/risk';
import { createTrainer } from '../trainer/trainer';
import { VirtualClock } from '../testing/virtualClock';
import { experimentOf } from './document';
import { createLab } from './createLab';
import { openDataset } from './openDataset';
import type { Lab } from './lab';
import { pendingIterationOf } from '../engine/run';
import { sessionOf } from './session';
import { initialView } from './view';
import { readSession } from '../files/sessionFile';
import { writeSession } from '../files/writeSession';
import { VirtualPage } from '../testing/virtualPage';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

interface Bench {
  readonly lab: Lab;
  readonly page: VirtualPage;
}

/** A lab on Iris after its first picture. */
function opened(): Bench {
  const clock = new VirtualClock();
  clock.costOfLook = 0.5;
  const page = new VirtualPage(clock, createTrainer);
  const lab = createLab({ port: page.port, environment: page, load: openDataset });
  page.frames(3);
  return { lab, page };
}

/** The state when nothing is pending. */
function idle({ lab, page }: Bench) {
  lab.pause();
  // An edit that needs the W of the one before waits for its picture.
  for (let frame = 0; frame < 3 || (frame < 200 && lab.store.getState().run.status !== 'idle'); frame++) {
    page.frames(1);
  }
  const state = lab.store.getState();
  expect(state.run.status).toBe('idle');
  return { ...state, frame: state.run.frame! };
}

const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const features = fc.oneof({ weight: 9, arbitrary: fc.tuple(coordinate, coordinate) }, fc.array(fc.double()));

/** Edits, some of them out of range. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('addSample'), features, label: fc.nat(4) }),
  fc.record({ kind: fc.constant('moveSample'), n: fc.nat(12), features }),
  fc.record({ kind: fc.constant('removeSample'), n: fc.nat(12) }),
  fc.constant<Change>({ kind: 'addClass' }),
  fc.record({ kind: fc.constant('removeClass'), m: fc.nat(5) }),
  fc.record({ kind: fc.constant('setEta'), eta: fc.oneof(fc.constantFrom(0, NaN, 1e7, -1), coordinate) }),
  fc.record({ kind: fc.constant('setBias'), bias: fc.boolean() }),
  fc.record({ kind: fc.constant('setWeight'), o: fc.nat(3), m: fc.nat(4), value: fc.double() }),
);

describe('edits', () => {
  test('do to the document what the trainer does to its experiment', () => {
    const act = fc.oneof(
      { weight: 4, arbitrary: change },
      { arbitrary: fc.constantFrom('play' as const, 'step' as const, 'pause' as const, 'frames' as const), weight: 1 },
    );
    fc.assert(
      fc.property(fc.constantFrom('nine', 'empty'), fc.array(act, { maxLength: 40 }), (name, acts) => {
        const bench = opened();
        const { lab, page } = bench;
        lab.openDataset(name);
        for (const next of acts) {
          if (next === 'frames') page.frames(2);
          else if (typeof next === 'string') lab[next]();
          else lab.edit(next);
        }
        const { document, frame, run, view } = idle(bench);
        const experiment = experimentOf(document);
        expect(experiment).toEqual(heardBy(page, name));
        // W is the trainer's: what belongs to it must follow from the page's samples and nothing else.
        const G = new Float64Array(frame.W.length);
        const { N, D, K } = designOf(experiment);
        expect(frame).toMatchObject({ N, D, K, ...evaluateRisk(designOf(experiment), frame.W, G), G });
        expect(document.initialW.map((row) => row.length)).toEqual(new Array(D).fill(K));
        expect(run.history.last).toBe(frame.iteration);
        expect(view.activeClass).toBeLessThan(K);
      }),
    );
  });

  test('outside the limits change nothing and are not sent', () => {
    const { lab, page } = opened();
    const before = lab.store.getState();
    const sent = page.sent.length;
    const refused: Change[] = [
      { kind: 'addSample', features: [1e7 + 1, 0], label: 0 },
      { kind: 'moveSample', n: 150, features: [0, 0] },
      { kind: 'moveSample', n: 0, features: [0] },
      { kind: 'removeSample', n: -1 },
      { kind: 'removeClass', m: 0 },
      { kind: 'setEta', eta: 1e6 + 1 },
      { kind: 'setWeight', o: 3, m: 0, value: 0 },
      { kind: 'setWeight', o: 0, m: 0, value: 1.1e7 },
    ];
    for (const edit of refused) lab.edit(edit);
    expect(lab.store.getState()).toBe(before);
    expect(page.sent).toHaveLength(sent);
    for (let K = 3; K < 12; K++) lab.edit({ kind: 'addClass' });
    expect(lab.store.getState().document.classes).toHaveLength(10);
    for (let m = 9; m >= 0; m--) lab.edit({ kind: 'removeClass', m });
    page.frames(20);
    // Three of the eight have samples.
    expect(lab.store.getState().document.classes).toEqual(['setosa', 'versicolor', 'virginica']);
    lab.openDataset('two');
    for (let n = 49; n >= 0; n--) lab.edit({ kind: 'removeSample', n });
    lab.edit({ kind: 'removeClass', m: 0 });
    page.frames(5);
    expect(lab.store.getState().document.classes).toHaveLength(2);
  });

  test('write document and run together, and share what did not change', () => {
    const { lab } = opened();
    const before = lab.store.getState();
    let writes = 0;
    lab.store.subscribe(() => writes++);
    lab.edit({ kind: 'moveSample', n: 7, features: [3, 1] });
    const { document, run } = lab.store.getState();
    expect(writes).toBe(1);
    expect(run).toMatchObject({ status: 'running', frame: before.run.frame });
    expect(document.samples.at(7)).toEqual({ features: [3, 1], label: 0 });
    expect(document.samples.without(7).equals(before.document.samples.without(7))).toBe(true);
    expect(document.classes).toBe(before.document.classes);
    expect(document.domain).toBe(before.document.domain);
  });

  test('keep the selection on its sample; when that is removed, the nearest is selected where one is always looked at', () => {
    const { lab } = opened();
    lab.openDataset('nine');
    const selectedAfter = (selected: number | null, n: number): number | null => {
      lab.setView({ selected });
      lab.edit({ kind: 'removeSample', n });
      return lab.store.getState().view.selected;
    };
    expect(selectedAfter(5, 8)).toBe(5);
    expect(selectedAfter(5, 2)).toBe(4);
    expect(selectedAfter(null, 6)).toBeNull();
    lab.setView({ screen: 'inspect' });
    // (.5, .4) goes; (.8, .3) is next to it, and takes its place.
    expect(selectedAfter(0, 0)).toBe(0);
    expect(lab.store.getState().document.samples.at(0)?.features).toEqual([0.8, 0.3]);
    lab.setView({ screen: 'explore' });
    expect(selectedAfter(3, 3), 'the next key would change a sample that nobody chose').toBeNull();
    lab.setView({ screen: 'inspect' });
    for (let left = 3; left >= 0; left--) selectedAfter(left, left);
    expect(lab.store.getState()).toMatchObject({ view: { selected: null }, document: { samples: { N: 0 } } });
  });

  test('name a new class by its letter, and letters follow their places', () => {
    const { lab, page } = opened();
    lab.openDataset('empty');
    lab.edit({ kind: 'addClass' });
    lab.setView({ activeClass: 3 });
    lab.edit({ kind: 'removeClass', m: 1 });
    page.frames(5);
    expect(lab.store.getState()).toMatchObject({ document: { classes: ['A', 'B', 'C'] }, view: { activeClass: 2 } });
    lab.openDataset('iris');
    lab.edit({ kind: 'addClass' });
    expect(lab.store.getState().document.classes).toEqual(['setosa', 'versicolor', 'virginica', 'D']);
  });
});

describe('transport', () => {
  test('does nothing without samples', () => {
    const bench = opened();
    bench.lab.openDataset('empty');
    const { page, lab } = bench;
    idle(bench);
    const sent = page.sent.length;
    lab.play();
    lab.step();
    expect(page.sent).toHaveLength(sent);
    expect(lab.store.getState().run).toMatchObject({ playing: false, status: 'idle' });
  });

  test('steps once, and out of playing', () => {
    const bench = opened();
    bench.lab.step();
    expect(idle(bench).frame.iteration).toBe(1);
    bench.lab.play();
    bench.page.frames(30);
    bench.lab.step();
    expect(bench.lab.store.getState().run.playing).toBe(false);
    const { frame } = idle(bench);
    bench.page.frames(30);
    expect(idle(bench).frame).toBe(frame);
  });

  test('every press counts, also where it comes before the picture of the one before', () => {
    const bench = opened();
    const { lab } = bench;
    const answered = (): unknown => {
      bench.page.frames(30);
      return lab.store.getState().run;
    };
    const here = (): number => pendingIterationOf(lab.store.getState().run)!;
    for (let press = 0; press < 5; press++) lab.step();
    for (let press = 0; press < 20; press++) lab.seek(here() + 10);
    for (let press = 0; press < 3; press++) lab.stepBack();
    expect(here()).toBe(202);
    expect(lab.store.getState().run.frame!.iteration).toBe(0);
    lab.step();
    expect(answered()).toMatchObject({ status: 'idle', pendingIteration: null, frame: { iteration: 203 } });
    for (let press = 0; press < 300; press++) lab.stepBack();
    expect(answered()).toMatchObject({ status: 'idle', pendingIteration: null, frame: { iteration: 0 } });
  });

  test('a step back out of playing leads to the iteration before the one on screen', () => {
    const bench = opened();
    bench.lab.step();
    bench.lab.play();
    bench.page.frames(30);
    const { iteration } = bench.lab.store.getState().run.frame!;
    bench.lab.stepBack();
    bench.page.frames(30);
    expect(bench.lab.store.getState().run.frame!.iteration).toBe(iteration - 1);
  });

  test('changes its speed while playing', () => {
    const bench = opened();
    bench.lab.setView({ speed: 1 });
    bench.lab.play();
    bench.page.frames(60);
    expect(bench.lab.store.getState().run.frame!.iteration).toBeLessThanOrEqual(2);
    bench.lab.setView({ speed: 60 });
    bench.page.frames(60);
    expect(Math.abs(idle(bench).frame.iteration - 61)).toBeLessThanOrEqual(3);
    bench.lab.setView({ speed: 5 });
    bench.page.frames(60);
    expect(bench.lab.store.getState().run.playing).toBe(false);
  });

  test('says why it stopped, until something else is asked for', () => {
    const bench = opened();
    const { lab, page } = bench;
    lab.openDataset('empty');
    // Two classes at one place, and W = 0 already is the minimum.
    lab.edit({ kind: 'removeClass', m: 2 });
    for (const label of [0, 1]) lab.edit({ kind: 'addSample', features: [1, 1], label });
    lab.play();
    page.frames(3);
    expect(lab.store.getState().run).toMatchObject({ playing: false, halt: 'stationary', status: 'idle' });
    lab.step();
    expect(lab.store.getState().run.halt).toBeNull();
    page.frames(3);
    expect(lab.store.getState().run).toMatchObject({ halt: 'stationary', frame: { iteration: 1 } });
    lab.edit({ kind: 'setWeight', o: 0, m: 0, value: 1 });
    expect(idle(bench).run.halt).toBeNull();
  });

  test('resets to iteration 0 and the same initial W on the samples as they are, the old picture until then', () => {
    const bench = opened();
    const { lab, page } = bench;
    const first = idle(bench).frame;
    lab.play();
    page.frames(20);
    lab.edit({ kind: 'removeSample', n: 3 });
    page.frames(2);
    const played = lab.store.getState().run;
    lab.reset();
    expect(lab.store.getState().run).toMatchObject({ playing: false, status: 'running', frame: played.frame });
    expect(lab.store.getState().run.history).toBe(played.history);
    const { frame, run, document } = idle(bench);
    expect(document.samples.N).toBe(149);
    expect(frame).toMatchObject({ iteration: 0, W: first.W, N: 149 });
    expect([run.history.first, run.history.last, run.base]).toEqual([0, 0, { iteration: 0, W: first.W }]);
  });
});

describe('opening', () => {
  test('each data set shows it at iteration 0, paused, with nothing of the one before', () => {
    const bench = opened();
    const { lab, page } = bench;
    for (const name of DATASET_NAMES) {
      lab.setView({
        selected: 1,
        activeClass: 1,
        highlight: { identity: 'class.1', by: 'z.1' },
        highlightLocked: true,
      });
      lab.play();
      page.frames(4);
      lab.openDataset(name);
      const state = lab.store.getState();
      expect(state.run).toMatchObject({ status: 'starting', playing: false, frame: null, base: null });
      expect(state.view).toEqual(initialView);
      const { frame, document } = idle(bench);
      const { samples, classes } = datasetOf(name);
      expect(frame).toMatchObject({ iteration: 0, N: samples.N, K: classes.length, D: 3 });
      expect(frame.risk).toBeCloseTo(samples.N === 0 ? 0 : Math.log(classes.length), 14);
      expect(document.source).toBe(name);
    }
  });

  test('a saved session shows the same moment, and saving it again gives the same bytes', () => {
    const bench = opened();
    const { lab, page } = bench;
    lab.setView({ speed: 'max' });
    lab.play();
    page.frames(40);
    lab.edit({ kind: 'addSample', features: [4, 1], label: 2 });
    page.frames(5);
    const saved = idle(bench);
    expect(saved.frame.iteration).toBeGreaterThan(4096);
    const text = writeSession(sessionOf(saved));
    lab.openDataset('nine');
    page.frames(3);
    const reading = readSession(text);
    if (!reading.ok) throw new Error(reading.problem.kind);
    lab.openSession(reading.session);
    const again = idle(bench);
    expect(again.frame).toEqual({ ...saved.frame, rises: 0, riskChange: null });
    expect(again.run.base).toEqual(saved.run.base);
    expect(writeSession(sessionOf(again))).toBe(text);
    lab.step();
    expect(idle(bench).run.history.last).toBe(saved.frame.iteration + 1);
  });

  test('a session without a moment begins where its segment did', () => {
    const bench = opened();
    const { document } = bench.lab.store.getState();
    const W = new Float64Array(9).fill(0.5);
    bench.lab.openSession({ document, base: { iteration: 12, W }, run: null });
    const { frame, run } = idle(bench);
    expect(frame).toMatchObject({ iteration: 12, W });
    expect(run.history.first).toBe(12);
    bench.lab.openSession({ document, base: null, run: null });
    expect(idle(bench).frame.iteration).toBe(0);
  });
});

test('fit shows all samples and asks nothing of the trainer', () => {
  const bench = opened();
  const before = idle(bench);
  bench.lab.edit({ kind: 'addSample', features: [100, 50], label: 0 });
  expect(idle(bench).document.domain).toBe(before.document.domain);
  const sent = bench.page.sent.length;
  bench.lab.fit();
  const [[, right], [, top]] = bench.lab.store.getState().document.domain;
  expect(right).toBeGreaterThan(100);
  expect(top).toBeGreaterThan(50);
  expect(bench.page.sent).toHaveLength(sent);
  bench.lab.dispose();
  expect(bench.page.closed).toBe(true);
  bench.page.hide(true);
  bench.page.frames(3);
  expect(bench.page.sent).toHaveLength(sent);
});

/** The experiment that the trainer has after all that was sent to it since `name` was opened. */
function heardBy(page: VirtualPage, name: 'nine' | 'empty'): Experiment {
  const { samples, classes, eta } = datasetOf(name);
  const experiment: Experiment = { samples, K: classes.length, bias: true, eta };
  const start: EditState = { experiment, W: new Float64Array(featureCount(experiment) * experiment.K) };
  const commands = page.sent as { type: string; change: Change }[];
  const edits = commands.filter(({ type }) => type === 'edit');
  return edits.reduce((position, edit) => applyChange(position, edit.change), start).experiment;
}
