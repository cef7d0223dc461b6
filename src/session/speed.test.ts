import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { DatasetName } from '../model/data/datasetName';
import type { Change } from '../model/edits/changes';
import { VirtualClock } from '../testing/virtualClock';
import { VirtualPage } from '../testing/virtualPage';
import { createTrainer } from '../trainer/trainer';
import { createLab } from './createLab';
import { openDataset } from './openDataset';
import type { Lab, LabState } from './lab';

const SEQUENCES = process.env['SOAK'] === '1' ? 10_000 : 250;

vi.setConfig({ testTimeout: 1_200_000 });

type Act = (lab: Lab) => void;

interface Named {
  readonly name: string;
  readonly act: Act;
}

const named = (name: string, act: Act): fc.Arbitrary<Named> => fc.constant({ name, act });

const coordinate = fc.constantFrom(-0.75, -0.25, 0.125, 0.5);

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('addSample' as const), features: fc.tuple(coordinate, coordinate), label: fc.nat(3) }),
  fc.record({ kind: fc.constant('moveSample' as const), n: fc.nat(8), features: fc.tuple(coordinate, coordinate) }),
  fc.record({ kind: fc.constant('relabelSample' as const), n: fc.nat(8), label: fc.nat(2) }),
  fc.record({ kind: fc.constant('removeSample' as const), n: fc.nat(8) }),
  fc.record({ kind: fc.constant('addClass' as const) }),
  fc.record({ kind: fc.constant('removeClass' as const), m: fc.nat(4) }),
  fc.record({ kind: fc.constant('setEta' as const), eta: fc.constantFrom(0.1, 0.7, 2) }),
  fc.record({ kind: fc.constant('setBias' as const), bias: fc.boolean() }),
  fc.record({ kind: fc.constant('setWeight' as const), o: fc.nat(2), m: fc.nat(2), value: coordinate }),
  fc.record({ kind: fc.constant('shiftColumns' as const), shift: fc.tuple(coordinate, coordinate, coordinate) }),
);

/** Whatever can be done without playing: how far descent plays is a matter of time. */
const acts: fc.Arbitrary<Named> = fc.oneof(
  {
    weight: 10,
    arbitrary: changes.map((change) => ({ name: JSON.stringify(change), act: (lab: Lab) => lab.edit(change) })),
  },
  { weight: 10, arbitrary: named('undo', (lab) => lab.undo()) },
  { weight: 6, arbitrary: named('redo', (lab) => lab.redo()) },
  { weight: 8, arbitrary: named('step', (lab) => lab.step()) },
  { weight: 3, arbitrary: named('stepBack', (lab) => lab.stepBack()) },
  { weight: 2, arbitrary: named('reset', (lab) => lab.reset()) },
  { weight: 1, arbitrary: named('fit', (lab) => lab.fit()) },
  { weight: 1, arbitrary: named('pin', (lab) => lab.pin()) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, 3, 40, 4200).map((to) => ({ name: `seek ${to}`, act: (lab: Lab) => lab.seek(to) })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<DatasetName>('nine', 'two', 'empty').map((name) => ({
      name: `open ${name}`,
      act: (lab: Lab) => lab.openDataset(name),
    })),
  },
);

/** ms until the next action: at once, within the next picture, after an answer. */
const pauses = fc.constantFrom(0, 0, 17, 120);

interface Timed {
  readonly done: Named;
  readonly pause: number;
}

const FRAME = 1000 / 60;

/** The state in the end, after `pause` ms (or rest, where null) between actions. */
function played(list: readonly Timed[], slowly: boolean): LabState {
  const clock = new VirtualClock();
  clock.costOfLook = 0.02;
  const page = new VirtualPage(clock, createTrainer);
  const lab = createLab({ port: page.port, environment: page, load: openDataset });
  const rest = (): void => {
    for (let frame = 0; frame < 4000; frame++) {
      page.frames(1);
      if (frame >= 2 && lab.store.getState().run.status === 'idle') return;
    }
    throw new Error('it never came to rest');
  };
  lab.openDataset('nine');
  rest();
  let seeking = false;
  for (const { done, pause } of list) {
    // A second jump replaces one that has not arrived, and what lies between is not computed.
    const seeks = /^(seek|stepBack)/.test(done.name);
    if (seeks && seeking) rest();
    done.act(lab);
    if (slowly) rest();
    else page.frames(Math.round(pause / FRAME));
    seeking = (seeking || seeks) && lab.store.getState().run.status !== 'idle';
  }
  rest();
  return lab.store.getState();
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

test(`${SEQUENCES} sequences of actions end alike however fast they come`, () => {
  const timed = fc.array(fc.record({ done: acts, pause: pauses }), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(timed, (list) => {
      const slow = played(list, true);
      const fast = played(list, false);
      const story = list.map(({ done, pause }) => `${done.name} ${pause}`).join(', ');
      expect(fast.run.frame?.N, story).toBe(fast.document.samples.N);
      expect(essence(fast), story).toEqual(essence(slow));
    }),
    { numRuns: SEQUENCES },
  );
});

const edit = (change: Change): Named => ({ name: JSON.stringify(change), act: (lab) => lab.edit(change) });
const undo: Named = { name: 'undo', act: (lab) => lab.undo() };
const step: Named = { name: 'step', act: (lab) => lab.step() };
const redo: Named = { name: 'redo', act: (lab) => lab.redo() };
const stepBack: Named = { name: 'stepBack', act: (lab) => lab.stepBack() };
const fit: Named = { name: 'fit', act: (lab) => lab.fit() };
const seek = (to: number): Named => ({ name: `seek ${to}`, act: (lab) => lab.seek(to) });
const open = (name: DatasetName): Named => ({ name: `open ${name}`, act: (lab) => lab.openDataset(name) });

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
  {
    why: 'undo of a fit keeps the samples of the iteration shown',
    list: [seek(40), edit({ kind: 'removeSample', n: 0 }), fit, seek(0), undo],
  },
])('$why', ({ list }) => {
  const timed = list.map((done) => ({ done, pause: done === redo ? 120 : 0 }));
  const fast = played(timed, false);
  expect(fast.run.frame?.N).toBe(fast.document.samples.N);
  expect(essence(fast)).toEqual(essence(played(timed, true)));
});
