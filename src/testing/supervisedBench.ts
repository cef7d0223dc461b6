/** A lab whose trainers may die, and what holds at every write of every test of it. */
import { afterEach, expect } from 'vitest';
import { type Birth, VirtualEngines } from './virtualTrainers';

let bench: VirtualEngines | null = null;

/** The bench whose states are looked through when its test is over; null where they are to be left alone. */
export function watched<Engines extends VirtualEngines | null>(engines: Engines): Engines {
  bench = engines;
  return engines;
}

export async function opened(births: Birth[] = [], pageFails = false): Promise<VirtualEngines> {
  const engines = watched(new VirtualEngines(births, pageFails));
  await engines.pass(100);
  return engines;
}

// In every test: the iteration never goes back, no sample is lost, and the risks end where the picture is.
afterEach(() => {
  let last = 0;
  for (const { run } of bench?.states ?? []) {
    if (run.frame === null) continue;
    expect(run.frame.iteration).toBeGreaterThanOrEqual(last);
    last = run.frame.iteration;
    expect(run.history.last).toBeGreaterThanOrEqual(last);
    if (run.status === 'idle') expect(run.playing).toBe(false);
  }
  bench = null;
});
