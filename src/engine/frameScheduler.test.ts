import { describe, expect, test, vi } from 'vitest';
import { type Bench, kinds, opened, report, runOf } from '../testing/labBench';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

describe('calm', () => {
  /** Time in ms between each two pictures that were written. */
  function gaps({ lab, page, clock }: Bench, frames: number): number[] {
    const times: number[] = [];
    const stop = lab.store.subscribe((state, old) => {
      if (state.run.frame !== old.run.frame) times.push(clock.time);
    });
    page.frames(frames);
    stop();
    return times.slice(1).map((time, index) => time - times[index]!);
  }

  test('pictures of a playing run keep the asked distance, answers come at once', () => {
    const now = opened();
    now.page.paceMs = 500;
    now.lab.play();
    const apart = gaps(now, 300);
    expect(apart.length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(500);
    expect(Math.max(...apart)).toBeLessThan(540);
    now.page.frames(5);
    now.lab.edit({ kind: 'removeSample', n: 0 });
    now.page.frames(2);
    expect(runOf(now).frame!.N).toBe(149);
    now.lab.pause();
    now.page.frames(2);
    expect(runOf(now).status).toBe('idle');
  });

  test('what is held back is asked for anew only just before it is shown', () => {
    const now = opened();
    now.page.paceMs = 500;
    now.lab.play();
    now.page.frames(60);
    const before = now.page.sent.length;
    const pictures = gaps(now, 300).length;
    const credits = kinds(now.page.sent.slice(before));
    expect(new Set(credits)).toEqual(new Set(['credit']));
    expect(credits.length, 'of 300 frames').toBeLessThanOrEqual(4 * (pictures + 2));
    expect(runOf(now).frame!.iteration, 'fresh when shown').toBeGreaterThan(300);
  });

  test('regions that swing change fewer than three times a second, and the curve misses nothing', () => {
    const now = opened();
    now.lab.edit({ kind: 'setEta', eta: 0.5 });
    now.lab.play();
    now.page.frames(60);
    const first = now.writes.length;
    const apart = gaps(now, 300);
    expect(apart.length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(340);
    // A turn too many waits until a second has passed.
    expect(Math.max(...apart)).toBeLessThan(1020);
    expect(now.writes.slice(first).every((count) => count <= 1)).toBe(true);
    expect(runOf(now).history.last).toBe(runOf(now).frame!.iteration);
    expect(Math.abs(runOf(now).frame!.iteration - 360)).toBeLessThanOrEqual(60);
    now.lab.pause();
    now.page.frames(2);
    expect(runOf(now).status).toBe('idle');
  });

  test('a swing that pauses for less than a second is still one', () => {
    const now = opened({ trainer: false });
    let t = 0;
    const swing = (rises: number, frames: number): void => {
      for (let frame = 0; frame < frames; frame++, t++) {
        const { frame: picture } = report({}, t);
        now.page.deliver(report({ playing: true, frame: { ...picture, rises } }, t));
        now.page.frames(1);
      }
    };
    // One rise alone is nothing to be careful about.
    swing(1, 20);
    expect(now.states).toHaveLength(20);
    swing(3, 1);
    swing(0, 30);
    swing(1, 60);
    expect(now.states.length).toBeLessThanOrEqual(20 + 1 + 5);
    swing(0, 58);
    const calm = now.states.length;
    expect(calm).toBeLessThanOrEqual(20 + 1 + 8);
    swing(0, 30);
    expect(now.states.length).toBeGreaterThanOrEqual(calm + 25);
    expect(runOf(now).history.last).toBe(t - 1);
  });

  test('a clock that is set back holds no picture', () => {
    const now = opened();
    now.page.paceMs = 500;
    now.lab.play();
    now.page.frames(120);
    const real = now.page.now.bind(now.page);
    let back = 3_600_000;
    vi.spyOn(now.page, 'now').mockImplementation(() => real() - back);
    expect(gaps(now, 120).length).toBeGreaterThanOrEqual(2);
    back = 0;
    expect(gaps(now, 120).length).toBeGreaterThanOrEqual(2);
  });
});
