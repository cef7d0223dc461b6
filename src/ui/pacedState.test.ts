import { afterEach, expect, test, vi } from 'vitest';
import { opened } from '../testing/labBench';
import { PacedState } from './pacedState';

afterEach(() => {
  vi.useRealTimers();
});

test('draws at once at rest, ten times a second while descent plays, and the end of it at once', () => {
  vi.useFakeTimers();
  const { lab, page } = opened();
  let now = 0;
  const paced = new PacedState(lab.store, () => now);
  const drawn: number[] = [];
  const leave = paced.subscribe(({ run }) => drawn.push(run.frame?.iteration ?? -1));
  lab.step();
  page.frames(2);
  expect(drawn.at(-1)).toBe(1);
  lab.play();
  page.frames(30);
  const shown = lab.store.getState().run.frame?.iteration ?? 0;
  expect(shown).toBeGreaterThan(20);
  // The clock of the figures has not moved.
  expect(paced.getState().run.frame?.iteration).toBe(1);
  now = 100;
  vi.advanceTimersByTime(100);
  expect(paced.getState().run.frame?.iteration).toBe(shown);
  expect(new Set(drawn)).toEqual(new Set([0, 1, shown]));
  page.frames(3);
  lab.pause();
  page.frames(3);
  expect(paced.getState()).toBe(lab.store.getState());
  leave();
  lab.step();
  page.frames(2);
  expect(paced.getState()).toBe(lab.store.getState());
});
