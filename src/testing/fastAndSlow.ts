/** The same actions fast and slowly, for tests that both end alike. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { LabState } from '../session/lab';
import { type Action, actions } from './actions';
import { HurriedTab } from './hurriedTab';
import { FRAME } from './virtualPage';

/** ms until the next action: at once, within the next picture, after an answer. */
const pauses = fc.constantFrom(0, 0, 17, 120);

export interface Timed {
  readonly done: Action;
  readonly pause: number;
}

export const timed: fc.Arbitrary<Timed> = fc.record({ done: actions, pause: pauses });

/** The state in the end, after `pause` ms (or rest, where slowly) between actions. */
async function played(list: readonly Timed[], slowly: boolean): Promise<LabState> {
  const tab = await HurriedTab.open();
  let seeking = false;
  for (const { done, pause } of list) {
    // A second jump replaces one that has not arrived, Pause ends it, and what lies between is not computed.
    const seeks = /^(seek|stepBack|play)/.test(done.kind);
    if ((seeks || done.kind === 'pause') && seeking) await tab.rest();
    await done.act(tab, slowly);
    if (slowly) await tab.rest();
    else tab.frames(Math.round(pause / FRAME));
    seeking = (seeking || seeks) && tab.state.run.status !== 'idle';
  }
  await tab.rest();
  const { state } = tab;
  tab.lab.dispose();
  return state;
}

function essence({ document, view, run, undo, pins }: LabState): unknown {
  const { domain: _, samples, ...rest } = document;
  const { frame, history } = run;
  return {
    document: { ...rest, samples: samples.flat() },
    ...{ W: frame && [...frame.W], G: frame && [...frame.G], N: frame?.N, iteration: frame?.iteration },
    // Edits that come together are evaluated once, so extremes of what lay between may be missing.
    ...{ first: history.first, last: history.last, latest: history.at(history.last) },
    risks: history.stored().filter((risk) => typeof risk === 'number'),
    undo: [undo.past.length, undo.future.length],
    pins: pins.length,
    phase: view.phase && [view.phase.node, view.phase.before?.iteration],
  };
}

export async function expectAlike(list: readonly Timed[]): Promise<void> {
  const slow = await played(list, true);
  const fast = await played(list, false);
  const story = list.map(({ done, pause }) => `${done.name} ${pause}`).join(', ');
  expect(fast.run.frame?.N, story).toBe(fast.document.samples.N);
  expect(essence(fast), story).toEqual(essence(slow));
}
