import { describe, expect, test, vi } from 'vitest';
import { kinds, opened, report, runOf } from '../testing/labBench';
import { FRAME, type VirtualPage } from '../testing/virtualPage';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

describe('a run', () => {
  test('is starting, then idle, and then nothing moves', () => {
    const now = opened();
    expect(now.states.map(({ run }) => run.status)).toEqual(['idle']);
    expect(runOf(now)).toMatchObject({ playing: false, halt: null, failure: null, frame: { iteration: 0, N: 150 } });
    expect(runOf(now).history.at(0)).toBe(runOf(now).frame!.risk);
    expect(kinds(now.page.sent)).toEqual(['start', 'credit', 'credit']);
    now.page.frames(60);
    expect(now.page.sent).toHaveLength(3);
    // What is found out of the samples meanwhile is written by itself.
    expect(now.states.map(({ run }) => [run.status, run.optimum?.optimum.status])).toEqual([
      ['idle', undefined],
      ['idle', 'approached'],
    ]);
  });

  test('plays and pauses at once for the eye, and is idle when the trainer has processed', () => {
    const now = opened();
    now.lab.play();
    expect(runOf(now)).toMatchObject({ status: 'running', playing: true });
    now.page.frames(30);
    expect(runOf(now)).toMatchObject({ status: 'running', playing: true });
    expect(Math.abs(runOf(now).frame!.iteration - 30)).toBeLessThanOrEqual(2);
    now.lab.pause();
    expect(runOf(now)).toMatchObject({ status: 'running', playing: false });
    now.page.frames(2);
    expect(runOf(now)).toMatchObject({ status: 'idle', playing: false });
    const { frame } = runOf(now);
    now.page.frames(60);
    expect(runOf(now).frame).toBe(frame);
  });

  test('moves until the pause is answered, and what was under way does not delay that by a frame', () => {
    const now = opened({ trainer: false });
    now.page.deliver(report({}, 0));
    now.page.frames(2);
    now.lab.play();
    now.page.deliver(report({ processed: 2, playing: true }, 1));
    now.page.frames(2);
    now.lab.pause();
    expect(runOf(now)).toMatchObject({ playing: false, moving: true });
    now.page.deliver(report({ processed: 2, playing: true }, 2));
    now.clock.advance(FRAME / 4);
    expect(kinds(now.page.sent).slice(-2)).toEqual(['pause', 'credit']);
    expect(runOf(now)).toMatchObject({ status: 'running', moving: true });
    now.page.deliver(report({ processed: 3, risks: new Float64Array(0) }, 2));
    now.page.frames(1);
    expect(runOf(now)).toMatchObject({ status: 'idle', moving: false });
  });

  test('is written once an animation frame, as fast as possible, and no risk is missing', () => {
    const now = opened();
    now.clock.costOfLook = 1;
    now.lab.setView({ speed: 'max' });
    now.lab.play();
    now.page.frames(1);
    const first = now.writes.length;
    now.page.frames(60);
    const perFrame = now.writes.slice(first, -1);
    expect(perFrame.every((count) => count === 1)).toBe(true);
    for (const { run } of now.states) {
      if (run.frame) expect(run.history.at(run.frame.iteration) ?? run.frame.risk).toBe(run.frame.risk);
    }
    expect(runOf(now).history.last).toBe(runOf(now).frame!.iteration);
    expect(runOf(now).frame!.iteration).toBeGreaterThan(1000);
  });

  test('answers each edit of a drag before the next one, while it plays, in calm too', () => {
    for (const pace of [0, 500]) {
      const now = opened();
      now.page.paceMs = pace;
      now.lab.play();
      // Until a picture was held back and shown with an animation frame, where there is a pace.
      now.page.frames(95);
      let answered = 0;
      for (let move = 0; move < 60; move++) {
        // The browser delivers a pointer move just before the page draws.
        now.clock.advance(FRAME - 0.2);
        const { document, run } = now.lab.store.getState();
        if (run.frame?.N === document.samples.N) answered++;
        now.lab.edit({ kind: 'addSample', features: [move, 1], label: 0 });
        now.clock.advance(0.2);
      }
      expect(answered).toBe(60);
      for (const [index, { run, document }] of now.states.entries()) {
        if (run.frame !== now.states[index - 1]?.run.frame) expect(run.frame?.N).toBe(document.samples.N);
      }
    }
  });
});

describe('what arrives', () => {
  test('of an earlier run or version is not shown, and the risks of an earlier version are kept', () => {
    const now = opened({ trainer: false });
    now.page.deliver(report({}, 0));
    now.page.frames(2);
    expect(runOf(now)).toMatchObject({ status: 'idle', frame: { iteration: 0 } });
    now.lab.edit({ kind: 'setEta', eta: 0.2 });
    now.page.deliver(report({ risks: Float64Array.of(1, 2) }, 1));
    now.page.frames(2);
    expect(runOf(now)).toMatchObject({ status: 'running', frame: { iteration: 0 } });
    expect(runOf(now).history.last).toBe(0);
    now.page.deliver(report({ version: 2, processed: 2, risks: Float64Array.of(3) }, 2));
    now.page.frames(2);
    expect(runOf(now)).toMatchObject({ status: 'idle', frame: { iteration: 2 } });
    expect([0, 1, 2].map((t) => runOf(now).history.at(t))).toEqual([1, 1, 3]);
    now.lab.reset();
    now.page.deliver(report({ version: 3, processed: 3 }, 0));
    now.page.frames(2);
    expect(runOf(now)).toMatchObject({ status: 'running', frame: { iteration: 2 } });
    now.page.deliver(report({ run: 2, version: 3, processed: 3 }, 0));
    now.page.frames(2);
    expect(runOf(now)).toMatchObject({ status: 'idle', frame: { iteration: 0 } });
    expect(runOf(now).history.last).toBe(0);
    expect(kinds(now.page.sent).filter((kind) => kind === 'credit')).toHaveLength(6);
  });

  test('before a press was processed does not contradict it, and is not all that was asked for', () => {
    const now = opened({ trainer: false });
    now.page.deliver(report({}, 0));
    now.page.frames(2);
    now.lab.play();
    now.page.deliver(report({ halt: 'stationary' }, 1));
    now.page.frames(2);
    expect(runOf(now)).toMatchObject({ playing: true, halt: null, status: 'running', frame: { iteration: 1 } });
    now.lab.pause();
    now.lab.step();
    now.page.deliver(report({ processed: 2, playing: true }, 2));
    now.page.frames(2);
    expect(runOf(now)).toMatchObject({ playing: false, status: 'running', frame: { iteration: 2 } });
    now.page.deliver(report({ processed: 3 }, 3));
    now.page.frames(2);
    expect(runOf(now)).toMatchObject({ status: 'running', frame: { iteration: 3 } });
    now.page.deliver(report({ processed: 4, halt: 'stationary' }, 4));
    now.page.frames(2);
    expect(runOf(now)).toMatchObject({ status: 'idle', halt: 'stationary', frame: { iteration: 4 } });
  });

  test('damaged is not shown and costs no credit', () => {
    const now = opened({ trainer: false });
    for (const message of [null, { type: 'frame' }, report({ risksFrom: 7 }, 0)]) {
      now.page.deliver(message);
      now.page.frames(2);
    }
    expect(runOf(now)).toMatchObject({ status: 'starting', frame: null });
    expect(now.states).toEqual([]);
    expect(kinds(now.page.sent).at(-1)).toBe('credit');
    now.page.deliver(report({}, 0));
    now.page.frames(1);
    expect(runOf(now).status).toBe('idle');
  });

  test('is written once an animation frame even if it comes unasked', () => {
    const now = opened({ trainer: false });
    for (let t = 0; t < 5; t++) now.page.deliver(report({}, t));
    now.page.frames(3);
    expect(now.states.map(({ run }) => run.frame?.iteration)).toEqual([0, 4]);
    expect(now.writes.every((count) => count <= 1)).toBe(true);
    expect(runOf(now).history.last).toBe(4);
  });

  test('last is that the trainer is gone: the picture stays, and nothing is sent to it', () => {
    for (const fail of [
      (page: VirtualPage) => page.fail('gone'),
      (page: VirtualPage) => page.deliver({ type: 'failed', reason: 'gone' }),
    ]) {
      const now = opened();
      now.lab.play();
      now.page.frames(10);
      fail(now.page);
      now.page.frames(1);
      const { frame } = runOf(now);
      expect(runOf(now)).toMatchObject({ status: 'failed', playing: false, failure: 'gone', frame: { N: 150 } });
      now.page.frames(3);
      const sent = now.page.sent.filter((message) => (message as { type: string }).type !== 'credit').length;
      now.lab.play();
      now.lab.step();
      now.lab.reset();
      now.lab.edit({ kind: 'removeSample', n: 0 });
      now.page.fail('again');
      now.page.frames(3);
      expect(runOf(now)).toMatchObject({ status: 'failed', playing: false, failure: 'gone' });
      expect(runOf(now).frame).toBe(frame);
      expect(now.lab.store.getState().document.samples.N).toBe(149);
      expect(now.page.sent.filter((message) => (message as { type: string }).type !== 'credit')).toHaveLength(sent);
    }
  });
});
