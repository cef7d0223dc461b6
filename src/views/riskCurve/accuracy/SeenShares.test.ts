import { expect, it } from 'vitest';
import type { LabState } from '../../../session/lab';
import { SeenShares } from './SeenShares';

type Run = LabState['run'];

const SEGMENTS: Run['segments'] = [];

/** The run at a moment, of which only the accuracy and where it belongs count. */
function at(iteration: number, correct: number, rest: Partial<Run> = {}, N = 10): Pick<LabState, 'run'> {
  const frame = { iteration, correct, N } as Run['frame'];
  return { run: { segments: SEGMENTS, version: 0, frame, ...rest } as Run };
}

it('keeps what was shown, in order of t, over what was computed', () => {
  const seen = new SeenShares();
  for (const [t, correct] of [
    [5, 5],
    [2, 2],
    [9, 9],
    [2, 3],
  ] as const)
    seen.see(at(t, correct));
  const computed = [
    { t: 0, share: 0 },
    { t: 2, share: 0.9 },
    { t: 4, share: 0.4 },
  ];
  expect(seen.with(computed)).toEqual([
    { t: 0, share: 0 },
    { t: 2, share: 0.3 },
    { t: 4, share: 0.4 },
    { t: 5, share: 0.5 },
    { t: 9, share: 0.9 },
  ]);
});

it('begins anew where the samples or the run are others', () => {
  for (const other of [{ version: 1 }, { segments: [] }]) {
    const seen = new SeenShares();
    seen.see(at(1, 1));
    seen.see(at(2, 2, other));
    expect(seen.with([])).toEqual([{ t: 2, share: 0.2 }]);
  }
});

it('has nothing to say of no samples, and forgets what they were', () => {
  const seen = new SeenShares();
  seen.see(at(1, 0, {}, 0));
  expect(seen.with([])).toEqual([]);
  seen.see(at(2, 2));
  seen.see(at(3, 0, { version: 1 }, 0));
  expect(seen.with([])).toEqual([]);
});

it('never holds more than 4,000, and keeps them spread over all that was shown', () => {
  const seen = new SeenShares();
  for (let t = 0; t < 20_000; t++) seen.see(at(t, t % 11));
  const kept = seen.with([]);
  expect(kept.length).toBeLessThanOrEqual(4000);
  expect(kept.length).toBeGreaterThan(1000);
  expect(kept.at(-1)!.t).toBe(19_999);
  expect(kept.filter(({ t, share }) => share !== (t % 11) / 10)).toEqual([]);
  const widest = Math.max(...kept.map(({ t }, place) => t - (kept[place - 1]?.t ?? 0)));
  expect(widest).toBeLessThanOrEqual(8);
});
