import { describe, expect, test, vi } from 'vitest';
import { SampleTable } from '../model/data/sampleTable';
import { descend } from '../model/kernel/descend';
import type { Experiment } from '../model/experiment';
import { designOf } from '../model/features/design';
import { evaluateRisk } from '../model/kernel/risk';
import { smoothness } from '../model/kernel/smoothness';
import type { FrameReport } from '../protocol/messages';
import { VirtualTrainer } from '../testing/virtualTrainer';
import { experimentOn, started, zeros } from '../testing/startedTrainer';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

/** W, G, R and the correct count of iterations 0 to `last`, by direct calls. */
function direct(experiment: Experiment, last: number) {
  const design = designOf(experiment);
  const W = new Float64Array(design.D * design.K);
  const G = new Float64Array(design.D * design.K);
  const moments = [];
  for (let iteration = 0; iteration <= last; iteration++) {
    if (iteration > 0) descend(W, G, experiment.eta);
    moments.push({ W: W.slice(), ...evaluateRisk(design, W, G), G: G.slice() });
  }
  return moments;
}

function joined(frames: readonly FrameReport[]): number[] {
  const risks: number[] = [];
  for (const frame of frames) {
    expect(frame.risksFrom).toBe(risks.length);
    risks.push(...frame.risks);
  }
  return risks;
}

/** Whether no step is taken while a second passes. */
function rests(lab: VirtualTrainer): boolean {
  lab.nudge();
  const { iteration } = lab.frame().frame;
  lab.clock.advance(1000);
  lab.nudge();
  return lab.frame().frame.iteration === iteration;
}

describe('the stream', () => {
  test('equals direct calls bit for bit, and no risk is lost, with nearly all pictures dropped', () => {
    for (const name of ['nine', 'iris'] as const) {
      const experiment = experimentOn(name);
      const lab = started(experiment);
      lab.play();
      for (let turn = 0; turn < 12; turn++) {
        lab.clock.advance(turn);
        lab.frame();
      }
      lab.pause();
      lab.frame();
      const { frames } = lab;
      const last = frames.at(-1)!.frame.iteration;
      expect(last).toBeGreaterThan(3000);
      const moments = direct(experiment, last);
      for (const { frame } of frames) {
        const { W, G, risk, correct } = moments[frame.iteration]!;
        expect(frame).toMatchObject({ W, G, risk, correct });
        expect(frame.gradientMax).toBe(Math.max(...G.map(Math.abs)));
        expect(frame.riskChange).toBe(frame.iteration === 0 ? null : risk - moments[frame.iteration - 1]!.risk);
      }
      expect(joined(frames)).toEqual(moments.map(({ risk }) => risk));
    }
  });

  test('posts one frame for one credit, and none without news', () => {
    const lab = started();
    lab.clock.advance(10);
    expect(lab.frames).toHaveLength(0);
    lab.credit();
    lab.credit();
    lab.clock.advance(10);
    expect(lab.frames).toHaveLength(1);
    lab.credit();
    lab.clock.settle();
    expect(lab.frames).toHaveLength(1);
    lab.pause();
    lab.clock.settle();
    expect(lab.frames.map(({ processed }) => processed)).toEqual([1, 2]);
  });

  test('stops at a cap of unreported risks until a credit comes', () => {
    const lab = started();
    lab.play();
    lab.clock.settle();
    const { risks } = lab.frame();
    expect(risks).toHaveLength(65_536);
    lab.clock.advance(10);
    expect(lab.frame().frame.iteration).toBeGreaterThan(65_536);
  });

  test('gives away only copies', () => {
    const lab = started();
    const first = lab.frame();
    first.frame.W.fill(NaN);
    first.frame.G.fill(NaN);
    first.base.W.fill(NaN);
    first.frame.check?.centred.fill(NaN);
    lab.pause();
    const again = lab.frame();
    expect(again.frame.W).toEqual(new Float64Array(9));
    expect(again.base).toEqual({ iteration: 0, W: new Float64Array(9) });
    expect(again.frame.check?.passed).toBe(true);
    expect(again.frame.check?.centred).not.toContain(NaN);
  });

  test('begins at once on what a new start says, paused', () => {
    const lab = started();
    lab.play();
    lab.clock.advance(5);
    const iris = experimentOn('iris');
    lab.start(iris, zeros(iris));
    const { run, version, playing, risksFrom, risks, frame } = lab.frame();
    expect({ run, version, playing, risksFrom }).toEqual({ run: 2, version: 2, playing: false, risksFrom: 0 });
    expect([...risks]).toEqual([Math.log(3)]);
    expect(frame).toMatchObject({ iteration: 0, N: 150, rises: 0, riskChange: null });
    expect(frame.smoothness).toBe(smoothness(designOf(iris)));
    expect(rests(lab)).toBe(true);
  });
});

describe('transport', () => {
  test('pauses, steps and plays on, one loop only, in bits', () => {
    const experiment = experimentOn('nine');
    const lab = started(experiment);
    for (let round = 0; round < 5; round++) {
      lab.play();
      lab.play();
      lab.clock.advance(3);
      lab.pause();
      expect(rests(lab)).toBe(true);
    }
    const { frame } = lab.frames.at(-1)!;
    expect(frame.W).toEqual(direct(experiment, frame.iteration)[frame.iteration]!.W);
  });

  test('does nothing without samples', () => {
    const lab = started(experimentOn('empty'));
    lab.play();
    lab.step();
    lab.clock.settle();
    expect(lab.frame()).toMatchObject({
      processed: 3,
      playing: false,
      halt: null,
      frame: { iteration: 0, risk: 0, N: 0 },
    });
  });

  test('stops when the last sample goes', () => {
    const lab = started(experimentOn('nine'));
    lab.play();
    for (let n = 8; n >= 0; n--) lab.edit({ kind: 'removeSample', n });
    expect(lab.frame()).toMatchObject({ playing: false, halt: null, frame: { N: 0, risk: 0 } });
    lab.clock.settle();
  });
});

describe('halts', () => {
  /** Two thirds A and one third B at one place: the minimum is reached and G vanishes. */
  const undecided: Experiment = {
    samples: SampleTable.from({
      ...{ N: 3, F: 1 },
      features: Float64Array.of(1, 1, 1),
      labels: Uint8Array.of(0, 0, 1),
    }),
    K: 2,
    bias: false,
    eta: 1,
  };
  const from = { iteration: 0, W: new Float64Array(2) };

  test('stops playing where the gradient vanishes, and says so; a step is still taken', () => {
    const lab = new VirtualTrainer();
    lab.start(undecided, from);
    lab.play();
    lab.clock.settle();
    const { halt, playing, frame } = lab.frame();
    expect({ halt, playing }).toEqual({ halt: 'stationary', playing: false });
    expect(frame.gradientMax).toBeLessThan(1e-6);
    expect(frame.risk).toBeCloseTo(Math.log(3) - (2 / 3) * Math.log(2), 10);
    lab.play();
    lab.clock.settle();
    expect(lab.frame()).toMatchObject({ halt: 'stationary', playing: false, frame: { iteration: frame.iteration } });
    lab.step();
    expect(lab.frame()).toMatchObject({ halt: 'stationary', frame: { iteration: frame.iteration + 1 } });
    lab.edit({ kind: 'setWeight', o: 0, m: 0, value: 3 });
    expect(lab.frame().halt).toBeNull();
  });

  test('stops on the last good iteration where a step would not be finite', () => {
    // Iris never comes to rest, and a learning rate like this one is out of the page's reach.
    const experiment = experimentOn('iris', 1e308);
    const lab = started(experiment);
    lab.play();
    lab.clock.settle();
    const { halt, playing, frame, risks } = lab.frame();
    expect({ halt, playing }).toEqual({ halt: 'nonFinite', playing: false });
    expect([...frame.W, ...frame.G, ...risks, frame.risk].every(Number.isFinite)).toBe(true);
    const moments = direct(experiment, frame.iteration + 1);
    expect(frame).toMatchObject({ W: moments[frame.iteration]!.W, G: moments[frame.iteration]!.G });
    expect([...moments.at(-1)!.W, moments.at(-1)!.risk].every(Number.isFinite)).toBe(false);
    lab.edit({ kind: 'setEta', eta: 1 });
    lab.step();
    expect(lab.frame()).toMatchObject({ halt: null, frame: { iteration: frame.iteration + 1 } });
  });

  test('counts the rises of the last ten steps', () => {
    const lab = started(experimentOn('iris', 1));
    const risks: number[] = [];
    for (let t = 0; t <= 40; t++) {
      if (t > 0) lab.step();
      const { frame } = lab.frame();
      risks.push(frame.risk);
      const rose = risks.filter((risk, s) => s > 0 && s > t - 10 && risk > risks[s - 1]! * (1 + 1e-12));
      expect(frame.rises).toBe(rose.length);
    }
    expect(risks.some((risk, t) => t > 0 && risk > risks[t - 1]!)).toBe(true);
    lab.edit({ kind: 'setEta', eta: 1 });
    expect(lab.frame().frame).toMatchObject({ rises: 0, riskChange: null });
  });
});
