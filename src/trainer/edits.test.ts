import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyChange, type Change } from '../model/edits/changes';
import type { EditState } from '../model/edits/editKind';
import { datasetOf } from '../model/data/dataset';
import { descend } from '../model/kernel/descend';
import type { Experiment } from '../model/experiment';
import { designOf } from '../model/features/design';
import { evaluateRisk } from '../model/kernel/risk';
import { smoothness } from '../model/kernel/smoothness';
import type { FrameReport } from '../protocol/messages';
import { VirtualTrainer } from '../testing/virtualTrainer';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

const { samples } = datasetOf('nine');
const nine: Experiment = { samples, K: 3, bias: true, eta: 1 };

const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const features = fc.tuple(coordinate, coordinate);
const index = fc.nat(12);

/** Edits, some of which do not fit the run. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('addSample'), features, label: fc.nat(4) }),
  fc.record({ kind: fc.constant('moveSample'), n: index, features }),
  fc.record({ kind: fc.constant('removeSample'), n: index }),
  fc.constant<Change>({ kind: 'addClass' }),
  fc.record({ kind: fc.constant('removeClass'), m: fc.nat(5) }),
  fc.record({ kind: fc.constant('setEta'), eta: fc.double({ min: 0, max: 3, noNaN: true }) }),
  fc.record({ kind: fc.constant('setBias'), bias: fc.boolean() }),
  fc.record({ kind: fc.constant('setWeight'), o: fc.nat(3), m: fc.nat(4), value: coordinate }),
);

type Act =
  | { readonly kind: 'edit'; readonly changes: readonly Change[] }
  | { readonly kind: 'play' | 'pause' | 'step' | 'credit' }
  | { readonly kind: 'wait'; readonly ms: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('edit'), changes: fc.array(change, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constantFrom('play', 'pause', 'step', 'credit') }),
  fc.record({ kind: fc.constant('wait'), ms: fc.nat(6) }),
);

/** What happened, as one would do it by hand: steps up to an iteration, then an edit, and so on. */
class Replay {
  #position: EditState = { experiment: nine, W: new Float64Array(9) };
  #iteration = 0;
  #base = { iteration: 0, W: new Float64Array(9) };

  /** Edits that were processed at one moment: the report after them says at which. */
  edit(changes: readonly Change[], report: FrameReport): void {
    for (const change of changes) {
      if (!this.#fits(change)) continue;
      this.#stepTo(report.base.iteration);
      this.#position = applyChange(this.#position, change);
      this.#base = { iteration: this.#iteration, W: this.#position.W.slice() };
    }
    this.compare(report);
  }

  /** Compares everything with a frame, after the steps that lead to its iteration. */
  compare({ frame, base }: FrameReport): void {
    this.#stepTo(frame.iteration);
    const { experiment, W } = this.#position;
    const design = designOf(experiment);
    const G = new Float64Array(W.length);
    const { N, D, K } = design;
    expect(frame).toMatchObject({ N, D, K, bias: experiment.bias, W, ...evaluateRisk(design, W, G), G });
    expect(frame.smoothness).toBe(smoothness(design));
    expect(base).toEqual(this.#base);
  }

  #fits(change: Change): boolean {
    try {
      applyChange(this.#position, change);
      return true;
    } catch {
      return false;
    }
  }

  #stepTo(iteration: number): void {
    const { experiment, W } = this.#position;
    const design = designOf(experiment);
    const G = new Float64Array(W.length);
    for (; this.#iteration < iteration; this.#iteration++) {
      evaluateRisk(design, W, G);
      descend(W, G, experiment.eta);
    }
    expect(this.#iteration).toBe(iteration);
  }
}

/** Lets the acts happen, with a credit after each edit and few besides. */
function happen(acts: readonly Act[]): VirtualTrainer {
  const lab = new VirtualTrainer();
  const replay = new Replay();
  lab.start(nine, { iteration: 0, W: new Float64Array(9) });
  for (const next of acts) {
    if (next.kind === 'edit') {
      for (const change of next.changes) lab.edit(change);
      const report = lab.frame();
      expect(report).toMatchObject({ processed: lab.seq });
      replay.edit(next.changes, report);
    } else if (next.kind === 'wait') lab.clock.advance(next.ms);
    else lab[next.kind]();
  }
  lab.nudge();
  replay.compare(lab.frame());
  expect(lab.reports.every(({ type }) => type === 'frame')).toBe(true);
  return lab;
}

describe('edits', () => {
  test('at any moment equal a sequential replay bit for bit', () => {
    let steps = 0;
    const acts = fc.array(act, { maxLength: 30 });
    fc.assert(fc.property(acts, (some) => void (steps += happen(some).frames.at(-1)!.frame.iteration)));
    expect(steps).toBeGreaterThan(10_000);
  });

  test('give a second R of the same iteration, at once while paused, and the newer counts', () => {
    const lab = happen([{ kind: 'play' }, { kind: 'wait', ms: 5 }, { kind: 'pause' }]);
    const { frame } = lab.frames.at(-1)!;
    lab.edit({ kind: 'removeSample', n: 0 });
    lab.edit({ kind: 'setWeight', o: 1, m: 2, value: -3 });
    const after = lab.frame();
    expect(after).toMatchObject({ risksFrom: frame.iteration, halt: null, playing: false });
    expect([...after.risks]).toEqual([after.frame.risk]);
    expect(after.frame).toMatchObject({ iteration: frame.iteration, N: 8, riskChange: null, rises: 0 });
    expect(after.frame.risk).not.toBe(frame.risk);
  });

  test('are answered before another step is taken, however fast it plays', () => {
    const lab = happen([{ kind: 'play' }, { kind: 'wait', ms: 5 }]);
    lab.edit({ kind: 'removeSample', n: 0 });
    const { playing, frame, base } = lab.frame();
    expect({ playing, iteration: frame.iteration }).toEqual({ playing: true, iteration: base.iteration });
  });

  test('replace an R that was not reported yet', () => {
    const lab = happen([]);
    for (let t = 0; t < 5; t++) lab.step();
    lab.edit({ kind: 'removeSample', n: 0 });
    const { risks, risksFrom, frame } = lab.frame();
    expect({ risksFrom, count: risks.length, latest: risks[4] }).toEqual({
      risksFrom: 1,
      count: 5,
      latest: frame.risk,
    });
  });

  test('of a run that is over are processed and dropped', () => {
    const lab = happen([{ kind: 'step' }]);
    const { version, frame } = lab.frames.at(-1)!;
    lab.edit({ kind: 'removeSample', n: 0 }, 0);
    expect(lab.frame()).toMatchObject({ version, processed: lab.seq, frame: { N: 9, W: frame.W } });
  });
});
