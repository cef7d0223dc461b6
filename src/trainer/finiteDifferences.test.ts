import { describe, expect, test, vi } from 'vitest';
import { SampleTable } from '../model/data/sampleTable';
import type { Experiment } from '../model/experiment';
import { designOf } from '../model/features/design';
import { gradientCheck } from '../model/kernel/gradientCheck';
import { jsKernel } from '../model/kernel/jsKernel';
import { frameReport } from './frameReport';
import { Keyframes } from './keyframes';
import { Timeline } from './timeline';
import { experimentOn, started, zeros } from '../testing/startedTrainer';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

/** The same experiment `times` over, for a step that takes long. */
function repeated(experiment: Experiment, times: number): Experiment {
  const { F, chunks } = experiment.samples;
  const samples = new SampleTable(F, Array.from({ length: times }, () => chunks).flat());
  return { ...experiment, samples };
}

describe('finite differences', () => {
  const large = repeated(experimentOn('nine'), 400);

  test('come with every frame where they are cheap', () => {
    const lab = started();
    lab.play();
    lab.clock.advance(5);
    const { frame } = lab.frame();
    const design = designOf(experimentOn('nine'));
    expect(frame.check).toEqual(gradientCheck(design, frame.W, frame.risk, frame.G));
  });

  test('follow in a second frame when paused where they are costly, and do not hold up a command', () => {
    const lab = started(large, 3);
    expect(lab.frame().frame.check).toBeNull();
    lab.clock.advance(10);
    lab.play();
    lab.clock.advance(50);
    expect(lab.frame().frame.check).toBeNull();
    lab.pause();
    const paused = lab.frame();
    expect(paused.frame.check).toBeNull();
    lab.clock.settle();
    const { processed, frame, risks } = lab.frame();
    expect(frame.check).toEqual(gradientCheck(designOf(large), frame.W, frame.risk, frame.G));
    expect({ processed, iteration: frame.iteration }).toEqual({
      processed: paused.processed,
      iteration: paused.frame.iteration,
    });
    expect(risks).toHaveLength(0);
  });

  test('that overflowed are not sent', () => {
    const experiment = experimentOn('nine');
    const segments = [{ version: 1, experiment, from: zeros(experiment) }];
    const known = { first: 0, last: -1, bucket: 1 };
    const timeline = new Timeline({ segments, at: 0, known }, new Keyframes(), jsKernel);
    timeline.descent.measure.run(() => true);
    const present = timeline.descent.frame();
    vi.spyOn(timeline.descent, 'frame').mockReturnValue({ ...present, check: { ...present.check!, worst: NaN } });
    const progress = { run: 1, processed: 1, playing: false, halt: null };
    expect(frameReport(timeline, progress).report.frame.check).toBeNull();
  });
});
