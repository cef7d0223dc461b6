import { describe, expect, test, vi } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import type { Speed } from '../protocol/messages';
import { VirtualTrainer } from '../testing/virtualTrainer';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

const FRAME = 1000 / 60;

/** A trainer that plays on data whose gradient stays; no time passes but what the test lets pass. */
function playing(speed: Speed): VirtualTrainer {
  const lab = new VirtualTrainer(0);
  const { samples } = datasetOf('nine');
  lab.start({ samples, K: 3, bias: true, eta: 0.01 }, { iteration: 0, W: new Float64Array(9) });
  lab.frame();
  lab.play(speed);
  return lab;
}

function iteration(lab: VirtualTrainer): number {
  lab.nudge();
  return lab.frame().frame.iteration;
}

/** New iterations that each of `count` animation frames brings, when credits come every `ms`, give or take `jitter`. */
function stepsPerFrame(lab: VirtualTrainer, count: number, ms: number, jitter: number): number[] {
  const iterations: number[] = [];
  const begun = lab.clock.time;
  for (let frame = 1; frame <= count; frame++) {
    const unsteady = jitter * Math.sin(frame * 12.9898);
    lab.clock.advance(Math.max(0, begun + frame * ms + unsteady - lab.clock.time));
    // What was posted by now is what this animation frame shows; then the credit goes back.
    iterations.push(lab.frames.at(-1)!.frame.iteration);
    lab.credit();
  }
  return iterations.slice(1).map((t, frame) => t - iterations[frame]!);
}

describe('paced steps', () => {
  test('come at the asked rate, the first at once', () => {
    for (const speed of [1, 5, 20, 60]) {
      const lab = playing(speed);
      lab.clock.advance(0);
      expect(iteration(lab)).toBe(1);
      lab.clock.advance(10_000);
      expect(Math.abs(iteration(lab) - speed * 10)).toBeLessThanOrEqual(1);
    }
  });

  test('at 60 a second come one an animation frame, whatever their phase, with unsteady credits and late timers', () => {
    for (let phase = 0; phase < FRAME; phase += 1.7) {
      for (const jitter of [0, 0.5, 1.5]) {
        const lab = playing(60);
        const late = lab.clock.later.bind(lab.clock);
        lab.clock.later = (task, ms) => late(task, ms > 0 ? Math.ceil(ms) + 1 : 0);
        lab.clock.advance(phase);
        lab.credit();
        const steps = stepsPerFrame(lab, 200, FRAME, jitter);
        const uneven = steps.slice(3).filter((count) => count !== 1);
        expect(uneven.length, `phase ${phase}, jitter ${jitter}: ${steps.join('')}`).toBeLessThanOrEqual(2);
      }
    }
  });

  test('at 60 a second keep the rate on screens of other rates, never two at a time where there are more frames', () => {
    for (const hertz of [59.94, 75, 120, 144]) {
      const lab = playing(60);
      lab.credit();
      const steps = stepsPerFrame(lab, Math.round(hertz * 20), 1000 / hertz, 0.3);
      expect(Math.abs(steps.reduce((sum, count) => sum + count, 0) - 1200)).toBeLessThanOrEqual(3);
      expect(steps.filter((count) => count > 1).length).toBeLessThanOrEqual(hertz < 60 ? 2 : 0);
    }
  });

  test('are not made up for in a burst after sleep or a throttled timer', () => {
    const lab = playing(60);
    lab.clock.advance(1000);
    const before = iteration(lab);
    lab.clock.time += 8 * 3600 * 1000;
    lab.clock.advance(0);
    expect(iteration(lab) - before).toBeLessThanOrEqual(8);
    lab.clock.advance(1000);
    expect(iteration(lab) - before).toBeLessThanOrEqual(69);
  });

  test('go on after a clock was set back', () => {
    const lab = playing(60);
    let offset = 0;
    const now = lab.clock.now.bind(lab.clock);
    lab.clock.now = () => now() + offset;
    lab.clock.advance(1000);
    const before = iteration(lab);
    offset = -8 * 3600 * 1000;
    lab.clock.advance(1000);
    expect(Math.abs(iteration(lab) - before - 60)).toBeLessThanOrEqual(2);
  });

  test('keep the rate when Play is pressed again and again, and when it is toggled', () => {
    const lab = playing(20);
    for (let press = 0; press < 100; press++) {
      lab.play(20);
      if (press % 2 === 0) lab.pause();
      lab.clock.advance(5);
      lab.play(20);
      lab.clock.advance(5);
    }
    expect(Math.abs(iteration(lab) - 20)).toBeLessThanOrEqual(1);
    lab.clock.advance(10_000);
    expect(Math.abs(iteration(lab) - 220)).toBeLessThanOrEqual(1);
  });

  test('change their rate while playing, without a second loop', () => {
    const lab = playing(1);
    lab.clock.advance(100);
    for (let change = 0; change < 50; change++) {
      for (const speed of ['max', 60, 5, 1] as const) lab.play(speed);
    }
    lab.play(60);
    const before = iteration(lab);
    lab.clock.advance(10_000);
    expect(Math.abs(iteration(lab) - before - 600)).toBeLessThanOrEqual(2);
    lab.clock.costOfLook = 0.5;
    lab.play('max');
    lab.clock.advance(100);
    lab.clock.costOfLook = 0;
    lab.play(5);
    const slowed = iteration(lab);
    lab.clock.advance(2000);
    expect(Math.abs(iteration(lab) - slowed - 10)).toBeLessThanOrEqual(1);
  });

  test('leave only one turn waiting when paused', () => {
    const lab = playing(60);
    for (let press = 0; press < 100; press++) {
      lab.play(60);
      lab.clock.advance(1);
      lab.pause();
    }
    lab.clock.settle();
    const still = iteration(lab);
    lab.clock.advance(5000);
    expect(iteration(lab)).toBe(still);
    expect(lab.clock.waiting).toBe(0);
  });
});
