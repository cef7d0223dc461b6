import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  badFile,
  edit,
  fit,
  fiveSteps,
  open,
  openFile,
  openSession,
  playThenGo,
  redo,
  reload,
  reset,
  seek,
  setAside,
  slowMotion,
  step,
  stepBack,
  takeBack,
  undo,
  undoTwice,
} from '../testing/actions';
import { expectAlike, timed } from '../testing/fastAndSlow';

/** A sample that is always the same unless `SEED` says another, or with full counts another one each time. */
const SOAK = process.env['SOAK'] === '1';
const SEED = Number(process.env['SEED'] ?? (SOAK ? Date.now() % 2 ** 31 : 1));
const PART = SOAK ? 500 : 200;
/** With full counts, fewer parts may be asked for: nothing is printed before the last of them. */
const PARTS = SOAK ? Number(process.env['PARTS'] ?? 20) : 1;

vi.setConfig({ testTimeout: 36_000_000 });

test(`${PARTS * PART} sequences of actions end alike however fast they come`, async () => {
  const kinds = new Set<string>();
  const sequence = fc.array(timed, { minLength: 1, maxLength: 14 });
  const alike = fc.asyncProperty(sequence, async (list) => {
    for (const { done } of list) kinds.add(done.kind);
    await expectAlike(list);
  });
  for (let part = 0; part < PARTS; part++) {
    await fc.assert(alike, { numRuns: PART, seed: SEED + part });
    // oxlint-disable-next-line no-console -- the only sign of life for many minutes
    if (SOAK) console.log(`${(part + 1) * PART} sequences from seed ${SEED}`);
  }
  expect(kinds.size).toBeGreaterThanOrEqual(50);
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
    why: 'a session waits for what came before it',
    list: [step, step, edit({ kind: 'setBias', bias: false }), step, openSession, undo, undo],
  },
  {
    why: 'a jump that a session did not let arrive is under way again once it is gone',
    list: [seek(40), badFile, openSession, stepBack, step, undo, step, edit({ kind: 'addClass' }), seek(4200), step],
  },
  {
    why: 'undo before the newest document goes to the last moment of that first',
    list: [seek(40), edit({ kind: 'addClass' }), step, step, seek(3), undo, redo, step],
  },
  {
    why: 'undo of an edit that a session did not let wait knows W',
    list: [step, step, edit({ kind: 'setBias', bias: false }), openSession, undo, undo],
  },
  {
    why: 'work is set aside as what came before made it, and comes back so',
    list: [step, edit({ kind: 'setBias', bias: false }), undo, setAside, step, takeBack, step],
  },
  {
    why: 'so it is where nothing is answered, and what was opened over it is edited',
    list: [openFile, seek(40), edit({ kind: 'addClass' }), setAside, edit({ kind: 'addClass' }), takeBack, undo, step],
  },
  { why: 'what is set aside has got to where it was asked to go', list: [step, setAside, takeBack, reset] },
  { why: 'also where it has shown nothing yet', list: [seek(40), open('two'), undo, setAside, takeBack] },
  { why: 'in slow motion a step knows the moment it is taken from', list: [slowMotion, fiveSteps, fiveSteps] },
])('$why', ({ list }) => expectAlike(list.map((done) => ({ done, pause: done === redo ? 120 : 0 }))));
