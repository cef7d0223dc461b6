import { describe, expect, test, vi } from 'vitest';
import { kinds, opened, runOf } from '../testing/labBench';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

describe('a hidden page', () => {
  test('lets the trainer rest and goes on when it is seen, and never seems paused', () => {
    const now = opened();
    // At this speed a credit waits for most of the time, and brings the answer to the pause.
    now.lab.setView({ speed: 5 });
    now.lab.play();
    now.page.frames(30);
    const playedFrom = now.states.length;
    now.page.hide(true);
    now.page.frames(3);
    const credits = now.page.sent.length;
    now.clock.advance(600_000);
    expect(now.page.sent).toHaveLength(credits);
    expect(kinds(now.page.sent).at(-1)).toBe('pause');
    now.page.hide(false);
    now.page.frames(30);
    expect(now.states.length).toBeGreaterThan(playedFrom);
    expect(now.states.slice(playedFrom).every(({ run }) => run.playing && run.status === 'running')).toBe(true);
    expect(Math.abs(runOf(now).frame!.iteration - 6)).toBeLessThanOrEqual(1);
  });

  test('asks for no picture before it is first seen', () => {
    const now = opened({ hidden: true });
    now.page.frames(100);
    expect(kinds(now.page.sent)).toEqual(['start']);
    expect(runOf(now).status).toBe('starting');
    now.page.hide(false);
    now.page.frames(3);
    expect(runOf(now).status).toBe('idle');
  });

  test('keeps what is pressed meanwhile', () => {
    const now = opened();
    now.page.hide(true);
    now.lab.play();
    now.page.frames(10);
    expect(kinds(now.page.sent)).not.toContain('play');
    expect(runOf(now)).toMatchObject({ playing: true, status: 'running' });
    now.page.hide(false);
    now.page.frames(10);
    expect(runOf(now).frame!.iteration).toBeGreaterThan(5);
    now.page.hide(true);
    now.lab.pause();
    now.page.hide(false);
    now.page.frames(5);
    expect(runOf(now)).toMatchObject({ playing: false, status: 'idle' });
    expect(kinds(now.page.sent).filter((kind) => kind === 'play')).toHaveLength(1);
  });

  test('forgets the wish to play with a new run', () => {
    const now = opened();
    now.page.hide(true);
    now.lab.play();
    now.lab.openDataset('empty');
    now.lab.edit({ kind: 'removeClass', m: 2 });
    for (const label of [0, 1]) now.lab.edit({ kind: 'addSample', features: [1, 1], label });
    now.page.hide(false);
    now.lab.step();
    now.page.frames(5);
    // Two classes at one place: the first step already is at the minimum.
    expect(runOf(now)).toMatchObject({ status: 'idle', playing: false, halt: 'stationary', frame: { iteration: 1 } });
    expect(kinds(now.page.sent)).not.toContain('play');
  });
});
