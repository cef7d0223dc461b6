/** A lab with its page and trainer on one virtual clock, and what holds at every write of every test of them. */
import { afterEach, expect } from 'vitest';
import type { FrameReport } from '../protocol/messages';
import { createTrainer } from '../trainer/trainer';
import { VirtualClock } from './virtualClock';
import { createLab } from '../session/createLab';
import { openDataset } from '../session/openDataset';
import type { Lab, LabState } from '../session/lab';
import { VirtualPage } from './virtualPage';

export interface Bench {
  readonly lab: Lab;
  readonly page: VirtualPage;
  readonly clock: VirtualClock;
  /** Writes of the store in each animation frame so far. */
  readonly writes: number[];
  /** Every state that was written. */
  readonly states: LabState[];
}

let bench: Bench | null = null;

/** A lab on Iris after its first picture, its page and trainer on one clock that moves 0.05 ms at each look. */
export function opened({ trainer = true, hidden = false } = {}): Bench {
  const clock = new VirtualClock();
  clock.costOfLook = 0.05;
  const page = new VirtualPage(clock, trainer ? createTrainer : undefined);
  page.isHidden = hidden;
  const lab = createLab({ port: page.port, environment: page, load: openDataset });
  const writes: number[] = [0];
  const states: LabState[] = [];
  lab.store.subscribe((state) => {
    states.push(state);
    writes[writes.length - 1]!++;
  });
  page.onFrame = () => writes.push(0);
  page.frames(3);
  return (bench = { lab, page, clock, writes, states });
}

// At every write of every test, the risks end where the picture is, and nothing is idle that has not been processed.
afterEach(() => {
  for (const { run } of bench?.states ?? []) {
    if (run.frame === null) continue;
    if (run.status === 'idle') expect(run.playing).toBe(false);
    expect(run.frame.iteration).toBeLessThanOrEqual(run.history.last);
  }
  bench = null;
});

export function runOf({ lab }: Bench) {
  return lab.store.getState().run;
}

export function kinds(messages: readonly unknown[]): unknown[] {
  return messages.map((message) => (message as { type: unknown }).type);
}

/** A frame of Iris as no trainer would send it unasked. */
export function report(part: Partial<FrameReport>, iteration: number): FrameReport {
  const cells = (): Float64Array => new Float64Array(9).fill(iteration);
  return {
    ...{ type: 'frame', run: 1, version: 1, processed: 1, playing: false, halt: null },
    frame: {
      ...{ iteration, kernel: 'js', N: 150, D: 3, K: 3, bias: true, W: cells(), G: cells() },
      ...{ risk: 1, correct: 0, gradientMax: 1, riskChange: null, rises: 0, smoothness: 1, check: null },
    },
    ...{ risks: Float64Array.of(1), risksFrom: iteration, base: { iteration: 0, W: cells() }, begun: [] },
    ...part,
  };
}
