import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  type Action,
  actions,
  edit,
  fit,
  open,
  openFile,
  openSession,
  playThenGo,
  redo,
  reload,
  reset,
  seek,
  step,
  stepBack,
  undo,
  undoTwice,
} from '../testing/actions';
import { HurriedTab } from '../testing/hurriedTab';
import { FRAME } from '../testing/virtualPage';
import type { LabState } from './lab';

/** A sample that is always the same, or with full counts another one each time. */
const RUNS = process.env['SOAK'] === '1' ? { numRuns: 10_000 } : { numRuns: 200, seed: 1 };

vi.setConfig({ testTimeout: 7_200_000 });

/** ms until the next action: at once, within the next picture, after an answer. */
const pauses = fc.constantFrom(0, 0, 17, 120);

interface Timed {
  readonly done: Action;
  readonly pause: number;
}

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

function essence({ document, run, undo, pins }: LabState): unknown {
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
  };
}

async function expectAlike(list: readonly Timed[]): Promise<void> {
  const slow = await played(list, true);
  const fast = await played(list, false);
  const story = list.map(({ done, pause }) => `${done.name} ${pause}`).join(', ');
  expect(fast.run.frame?.N, story).toBe(fast.document.samples.N);
  expect(essence(fast), story).toEqual(essence(slow));
}

test(`${RUNS.numRuns} sequences of actions end alike however fast they come`, async () => {
  const kinds = new Set<string>();
  const timed = fc.array(fc.record({ done: actions, pause: pauses }), { minLength: 1, maxLength: 14 });
  const alike = fc.asyncProperty(timed, async (list) => {
    for (const { done } of list) kinds.add(done.kind);
    await expectAlike(list);
  });
  await fc.assert(alike, RUNS);
  expect(kinds.size).toBeGreaterThanOrEqual(40);
});

const place = edit({ kind: 'addSample', features: [0.5, 0.25], label: 1 });

test.each([
  { why: 'an edit waits for a restored run', list: [seek(3), open('two'), undo, edit({ kind: 'addClass' })] },
  { why: 'an edit waits for a first step', list: [open('nine'), step, stepBack, edit({ kind: 'addClass' })] },
  {
    why: 'a jump waits for the first iteration of a restored run',
    list: [edit({ kind: 'addClass' }), step, open('nine'), undo, seek(0), step],
  },
  {
    why: 'a step back waits for an edit that leads elsewhere',
    list: [seek(4200), edit({ kind: 'setBias', bias: false }), stepBack, redo, undo, stepBack],
  },
  { why: 'undo twice in a task, then redo, after a placed sample', list: [place, undoTwice, redo] },
  { why: 'the same after a step', list: [step, place, undoTwice, redo] },
  { why: 'the same across Reset', list: [place, reset, undoTwice, redo] },
  {
    why: 'undo across Reset and a switch, beyond the risks that are kept one by one',
    list: [seek(4200), edit({ kind: 'removeSample', n: 0 }), reset, edit({ kind: 'setBias', bias: false }), undoTwice],
  },
  {
    why: 'undo and redo across reloads and files',
    list: [place, reload, place, step, undoTwice, undoTwice, redo, redo, openFile, place, undo, reload],
  },
  {
    why: 'undo of a fit keeps the samples of the iteration shown',
    list: [seek(40), edit({ kind: 'removeSample', n: 0 }), fit, seek(0), undo],
  },
  {
    why: 'the risk after an edit is the one kept where Play follows at once',
    list: [edit({ kind: 'setWeight', o: 0, m: 0, value: 0.5 }), playThenGo],
  },
  {
    why: 'a run that a session replaces before it is shown has its own risks',
    list: [playThenGo, undo, openSession, undoTwice],
  },
  { why: 'so it has where Reset asks for them', list: [playThenGo, undo, reset, openSession, undoTwice] },
  { why: 'and a jump', list: [openSession, redo, undo, seek(0), openSession, undo] },
  {
    why: 'undo of an edit that a session did not let wait knows W',
    list: [step, step, edit({ kind: 'setBias', bias: false }), openSession, undo, undo],
  },
])('$why', ({ list }) => expectAlike(list.map((done) => ({ done, pause: done === redo ? 120 : 0 }))));
