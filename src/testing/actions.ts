/** Whatever a visitor, a browser or a failing machine can do to a lab, for tests that do it fast and slowly. */
import fc from 'fast-check';
import type { Change } from '../model/edits/changes';
import type { Session } from '../session/session';
import type { Lab } from '../session/lab';
import { openDataset } from '../session/openDataset';
import type { HurriedTab } from './hurriedTab';

export interface Action {
  readonly kind: string;
  /** With its numbers. */
  readonly name: string;
  /** `slowly` where what is a matter of time is to take longer. */
  readonly act: (tab: HurriedTab, slowly: boolean) => void | Promise<void>;
}

/** An action by the visitor's hand. */
export function byHand(kind: string, act: (lab: Lab) => void, name = kind): Action {
  return { kind, name, act: ({ lab }) => act(lab) };
}

export const edit = (change: Change): Action => byHand(change.kind, (lab) => lab.edit(change), JSON.stringify(change));

export const seek = (to: number): Action => byHand(`seek ${to}`, (lab) => lab.seek(to));

export const open = (name: 'nine' | 'two' | 'empty'): Action => byHand(`open ${name}`, (lab) => lab.openDataset(name));

export const undo = byHand('undo', (lab) => lab.undo());
export const redo = byHand('redo', (lab) => lab.redo());
export const step = byHand('step', (lab) => lab.step());
export const stepBack = byHand('stepBack', (lab) => lab.stepBack());
export const reset = byHand('reset', (lab) => lab.reset());
export const undoTwice = byHand('undo twice', (lab) => {
  lab.undo();
  lab.undo();
});
export const slowMotion = byHand('slow motion', (lab) => lab.togglePhases());
export const fiveSteps = byHand('five steps', (lab) => {
  for (let n = 0; n < 5; n++) lab.step();
});
export const reload: Action = { kind: 'reload', name: 'reload', act: (tab) => tab.reload('reload') };
export const openFile: Action = { kind: 'open a file', name: 'open a file', act: (tab) => tab.read(stopped()) };
export const badFile: Action = { kind: 'a bad file', name: 'a bad file', act: (tab) => tab.read(null) };
export const openSession = byHand('open a session', (lab) => lab.openSession(stopped()));
export const fit = byHand('fit', (lab) => lab.fit());

export const setAside: Action = { kind: 'set aside', name: 'set aside', act: (tab) => tab.setAside(stopped()) };
export const takeBack: Action = { kind: 'take back', name: 'take back', act: (tab) => tab.takeBack() };

const coordinate = fc.constantFrom(-0.75, -0.25, 0.125, 0.5);
const place = fc.tuple(coordinate, coordinate);

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('addSample' as const), features: place, label: fc.nat(3) }),
  fc.record({ kind: fc.constant('moveSample' as const), n: fc.nat(8), features: place }),
  fc.record({ kind: fc.constant('relabelSample' as const), n: fc.nat(8), label: fc.nat(2) }),
  fc.record({ kind: fc.constant('removeSample' as const), n: fc.nat(8) }),
  fc.record({ kind: fc.constant('addClass' as const) }),
  fc.record({ kind: fc.constant('removeClass' as const), m: fc.nat(4) }),
  fc.record({ kind: fc.constant('setEta' as const), eta: fc.constantFrom(0.1, 0.7, 2) }),
  fc.record({
    kind: fc.constant('setPenalty' as const),
    penalty: fc.constantFrom(null, { lambda: 0.5, bias: false }, { lambda: 0.125, bias: true }),
  }),
  fc.record({
    kind: fc.constant('setBatch' as const),
    batch: fc.constantFrom(null, { size: 2, seed: 7, replace: false }, { size: 3, seed: 8, replace: true }),
  }),
  fc.record({
    kind: fc.constant('spliceSamples' as const),
    n: fc.nat(2),
    count: fc.nat(2),
    samples: fc.array(fc.record({ features: place, label: fc.nat(1) }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('setBias' as const), bias: fc.boolean() }),
  fc.record({ kind: fc.constant('setWeight' as const), o: fc.nat(2), m: fc.nat(2), value: coordinate }),
  fc.record({ kind: fc.constant('setWeights' as const), W: fc.constant([0.5, 0, -0.5, 1, 0, -1, 0.25, 0.25, -0.5]) }),
  fc.record({ kind: fc.constant('shiftColumns' as const), shift: fc.tuple(coordinate, coordinate, coordinate) }),
);

/** A session that was stopped at iteration 7. */
function stopped(): Session {
  const W = Float64Array.of(0.5, 0, -0.5, 1, 0, -1, 0.25, 0.25, -0.5);
  const run = { iteration: 7, W, G: null, risk: null, history: null };
  return { document: { ...openDataset('nine'), source: 'own', eta: 0.3 }, base: { iteration: 5, W }, run };
}

/** Later than any other action leads, so that where Play got to makes no difference. */
const FAR = 4300;

export const playThenGo: Action = {
  kind: 'play, pause and go',
  name: 'play, pause and go',
  act: (tab, slowly) => tab.playThenGo(slowly ? 20 : 4, FAR),
};

const TYPED = [[0.25, 0, 0], [0, 0.25, 0], [0, 0, 0.25]]; // prettier-ignore

const others: readonly Action[] = [
  reset,
  fit,
  byHand('pin', (lab) => lab.pin()),
  byHand('rename', (lab) => lab.renameClass(1, 'Q')),
  byHand('zoom', (lab) => lab.zoom([[-3, 3], [-2, 2]], 'wheel')), // prettier-ignore
  byHand('typed W', (lab) => lab.setInitialW(TYPED)),
  byHand('standardise', (lab) => lab.setStandardise(true)),
  byHand('raw features', (lab) => lab.setStandardise(false)),
  byHand('feature map', (lab) => lab.setDegree(2)),
  byHand('no feature map', (lab) => lab.setDegree(1)),
  byHand('axes', (lab) => lab.setAxes([1, 0])),
  slowMotion,
  byHand('to a phase', (lab) => lab.goToPhase(2)),
  byHand('select', (lab) => lab.setView({ selected: 1 })),
  byHand('speed', (lab) => lab.setView({ speed: 5 })),
  byHand('pause', (lab) => lab.pause()),
  ...([0, 3, 40, 4200] as const).map(seek),
  ...(['nine', 'two', 'empty'] as const).map(open),
  openSession,
  byHand('drag', (lab) => {
    for (const x of [0.1, 0.2, 0.3]) lab.edit({ kind: 'moveSample', n: 0, features: [x, -x] }, 'drag');
  }),
  undoTwice,
  byHand('undo and redo', (lab) => {
    lab.undo();
    lab.redo();
  }),
  fiveSteps,
  openFile,
  badFile,
  { kind: 'hide and show', name: 'hide and show', act: (tab) => tab.hide(5) },
  { kind: 'worker throws', name: 'worker throws', act: (tab) => tab.kill('throws') },
  { kind: 'worker hangs', name: 'worker hangs', act: (tab) => tab.kill('hangs') },
  reload,
  { kind: 'crash', name: 'crash', act: (tab) => tab.reload('crash') },
  playThenGo,
  setAside,
  takeBack,
];

export const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 12, arbitrary: changes.map(edit) },
  { weight: 10, arbitrary: fc.constant(undo) },
  { weight: 6, arbitrary: fc.constant(redo) },
  { weight: 8, arbitrary: fc.constant(step) },
  { weight: 3, arbitrary: fc.constant(stepBack) },
  { weight: 14, arbitrary: fc.constantFrom(...others) },
);
