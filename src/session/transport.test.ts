import { describe, expect, test, vi } from 'vitest';
import { pendingIterationOf } from '../engine/run';
import { idle, opened } from '../testing/idleLab';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

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
