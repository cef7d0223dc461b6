import { expect, test, vi } from 'vitest';
import { evaluateRisk } from '../model/kernel/risk';
import { opened } from '../testing/labBench';
import type { Lab } from './lab';
import { largestScale } from './scaledFrame';
import { scaledLab } from './scaledLab';
import { selectShownFrame } from './selectors/shownFrame';

function stepped(steps = 5): { lab: Lab; frames: (count: number) => void } {
  const { lab, page } = opened();
  for (let t = 0; t < steps; t++) {
    lab.step();
    page.frames(3);
  }
  return { lab, frames: (count) => page.frames(count) };
}

test('shows s·W with its own R and G, and leaves the run as it was', () => {
  const { lab } = stepped();
  const before = lab.store.getState();
  const scaled = scaledLab(lab, () => undefined)!;
  const seen: number[] = [];
  scaled.lab.store.subscribe(({ run }) => seen.push(run.frame!.risk));
  scaled.scale(2);
  const { frame, design } = selectShownFrame(scaled.lab.store.getState())!;
  const W = before.run.frame!.W.map((w) => 2 * w);
  const G = new Float64Array(W.length);
  const { risk, correct } = evaluateRisk(design, W, G);
  expect(frame).toMatchObject({ W, G, risk, correct, iteration: 5, riskChange: null, check: null });
  // No boundary moves, so no sample changes its class.
  expect(frame.correct).toBe(before.run.frame!.correct);
  expect(seen).toEqual([risk]);
  scaled.scale(1);
  expect(scaled.lab.store.getState().run.frame).toBe(before.run.frame);
  expect(lab.store.getState()).toBe(before);
});

test('is left when the run goes on, and once only', () => {
  const { lab, frames } = stepped();
  const onLeave = vi.fn();
  const scaled = scaledLab(lab, onLeave)!;
  scaled.scale(4);
  lab.setView({ selected: 3 });
  expect(scaled.lab.store.getState().view.selected).toBe(3);
  expect(onLeave).not.toHaveBeenCalled();
  lab.step();
  frames(3);
  lab.step();
  frames(3);
  expect(onLeave).toHaveBeenCalledTimes(1);
  expect(scaled.lab.store.getState()).toBe(lab.store.getState());
});

test('is refused while descent plays, and s ends where W can be set no more', () => {
  const { lab, frames } = stepped();
  lab.play();
  expect(scaledLab(lab, () => undefined)).toBeNull();
  lab.pause();
  frames(3);
  expect(largestScale({ W: Float64Array.of(1e6, -5e6) }, 16)).toBe(2);
  expect(largestScale({ W: new Float64Array(2) }, 16)).toBe(16);
});
