import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyChange, type Change } from '../model/edits/changes';
import type { EditState } from '../model/edits/editKind';
import { datasetOf } from '../model/data/dataset';
import { type Experiment, featureCount } from '../model/experiment';
import { designOf } from '../model/features/design';
import { evaluateRisk } from '../model/kernel/risk';
import { experimentOf } from './document';
import type { VirtualPage } from '../testing/virtualPage';
import { idle, opened } from '../testing/idleLab';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

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

/** The experiment that the trainer has after all that was sent to it since `name` was opened. */
function heardBy(page: VirtualPage, name: 'nine' | 'empty'): Experiment {
  const { samples, classes, eta } = datasetOf(name);
  const experiment: Experiment = { samples, K: classes.length, bias: true, eta };
  const start: EditState = { experiment, W: new Float64Array(featureCount(experiment) * experiment.K) };
  const commands = page.sent as { type: string; change: Change }[];
  const edits = commands.filter(({ type }) => type === 'edit');
  return edits.reduce((position, edit) => applyChange(position, edit.change), start).experiment;
}
