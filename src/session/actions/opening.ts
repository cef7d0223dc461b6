/** Where runs begin: a data set, a session, iteration 0 again, another initial W. */
import type { DatasetName, RealSetName } from '../../model/data/datasetName';
import { LIMITS } from '../../model/limits';
import type { Document, Matrix } from '../document';
import type { Lab, LabState, Store } from '../lab';
import type { TrainerClient } from '../run';
import { runSnapshotOf } from '../runSnapshot';
import { FIRST_PHASE } from '../phases';
import type { Run } from '../run';
import { shapeOf } from '../document';
import { pictured, unpictured } from '../pictured';
import { type Pin, withPin } from '../pins';
import { isPrepared, preparedDocument } from '../preparedDocument';
import { initialW, type RunStart, startOf } from '../runStart';
import type { Session } from '../session';
import { type SnapshotEntry, withEntry, NOTHING_DONE } from '../undo';

/** What was selected, highlighted or half stepped among the earlier samples. */
const FRESH = {
  selected: null,
  highlight: null,
  highlightLocked: false,
  phase: null,
  activeClass: 0,
  held: [],
} as const;

type Opening = Pick<
  Lab,
  | 'openDataset'
  | 'openSession'
  | 'openWhenRead'
  | 'beginWith'
  | 'reset'
  | 'setInitialW'
  | 'setStandardise'
  | 'setDegree'
>;

interface Loading {
  /** A fresh document on a data set, or the promise of one. */
  load(this: void, name: DatasetName | RealSetName, seed: number | null): Document | Promise<Document>;
  /** Called when a data set or a file was read or could not be. */
  readonly done: () => void;
}

interface Beginnings {
  /** Shows a document at a moment of its own, in place of the one before. */
  open(this: void, document: Document, start: RunStart): void;
  /** The document at iteration 0 with its initial W; undo brings back the pins of before. */
  again(this: void, document: Document, pins?: readonly Pin[]): void;
}

function beginnings({ getState, setState }: Store, client: TrainerClient): Beginnings {
  const begin = (document: Document, { from, at, history }: RunStart): LabState['run'] => {
    const segments = from.map((each) => ({ version: client.newVersion(), document, from: each }));
    return client.start({ segments, at, history });
  };
  const restoring = (state: LabState, opening?: Pick<SnapshotEntry, 'opened'>): LabState['undo'] =>
    withEntry(state.undo, {
      ...{ kind: 'snapshot', snapshot: runSnapshotOf(state, client) },
      ...{ change: null, gesture: null, versions: [], ...opening },
    });
  const open = (document: Document, start: RunStart): void => {
    const state = getState();
    const undo = restoring(state, { opened: true });
    const run = begin(document, start);
    // The picture of the earlier samples goes at once: its W may not even have the shape of the new one.
    const view = { ...state.view, ...FRESH };
    setState({ document, view, run: unpictured(run, start.at), undo, pins: [], loading: null });
  };
  const again: Beginnings['again'] = (document, pins) => {
    const state = getState();
    const { view } = state;
    const undo = restoring(state);
    const run = pictured(state, begin(document, initialW(document)), document, 0);
    setState({ document, undo, run, view: { ...view, phase: view.phase && FIRST_PHASE }, ...(pins && { pins }) });
  };
  return { open, again };
}

export function opening(store: Store, client: TrainerClient, { load, done }: Loading): Opening {
  const { getState, setState } = store;
  const { open, again } = beginnings(store, client);
  const openSession = (session: Session): void => open(session.document, startOf(session));
  return {
    openDataset(name, seed = null) {
      const loaded = load(name, seed);
      if (!(loaded instanceof Promise)) return open(loaded, initialW(loaded));
      setState({ loading: name });
      void loaded
        .then(
          (document) => getState().loading === name && open(document, initialW(document)),
          () => setState({ loading: null, run: { ...getState().run, note: { kind: 'notLoaded' } } }),
        )
        .then(done);
    },
    openSession,
    openWhenRead: whenRead({ getState, setState }, openSession, done),
    beginWith(session) {
      open(session.document, startOf(session));
      setState({ undo: NOTHING_DONE });
    },
    reset() {
      const { document, run, view } = getState();
      if (!atBeginning(document, run, client)) again(document);
      else if (view.phase !== null) setState({ view: { ...view, phase: FIRST_PHASE } });
    },
    setInitialW(W) {
      const { document, run } = getState();
      if (!fits(W, document)) return;
      const same = W.flat().join() === document.initialW.flat().join();
      if (!same || !atBeginning(document, run, client)) again({ ...document, initialW: W });
    },
    setStandardise(on) {
      const { document } = getState();
      if (on === (document.standardise !== undefined)) return;
      const after = preparedDocument(document, { degree: document.degree ?? 1, standardise: on });
      if (isPrepared(after)) again(after);
    },
    setDegree(degree) {
      const state = getState();
      const { document } = state;
      if (degree === (document.degree ?? 1)) return;
      const after = preparedDocument(document, { degree, standardise: document.standardise !== undefined });
      if (isPrepared(after)) again(after, withOldRun(state));
    },
  };
}

/** The pins with the run on the features of before, where it has gone anywhere; it takes the place of an earlier such one if all are taken. */
function withOldRun({ run, document, pins }: LabState): readonly Pin[] {
  const frame = run.latestFrame ?? run.frame;
  if (frame === null || run.history.last <= 0) return pins;
  const { eta, bias, degree, standardise } = document;
  const pin = { by: 'features', eta, bias, degree, standardise, history: run.history.clone(), frame } as const;
  const oldest = pins.find(({ by }) => by === 'features');
  return (
    withPin(pins, pin) ??
    withPin(
      pins.filter((each) => each !== oldest),
      pin,
    ) ??
    pins
  );
}

/** Waits for a session, and opens it unless something else was opened meanwhile. */
function whenRead(
  { getState, setState }: Pick<Store, 'getState' | 'setState'>,
  open: (session: Session) => void,
  done: () => void,
): Lab['openWhenRead'] {
  let latest: Promise<unknown> | null = null;
  return (reading) => {
    latest = reading;
    setState({ loading: 'file' });
    void reading
      .then((session) => {
        if (getState().loading !== 'file' || latest !== reading) return;
        if (session) open(session);
        else setState({ loading: null });
      })
      .then(done);
  };
}

/** Nothing has happened since the run began with its initial W, shown or not: there is nothing to undo. */
function atBeginning({ initialW: W }: Document, run: Run, { unanswered, recovery }: TrainerClient): boolean {
  const { history, segments, status, playing, pendingIteration, descendTo } = recovery.withOwnRisks(run);
  const [begun] = segments;
  if (status === 'failed' || playing || segments.length !== 1 || begun?.from.iteration !== 0) return false;
  const isStill = history.first === 0 && history.last <= 0 && descendTo === null && (pendingIteration ?? 0) === 0;
  return unanswered.length === 0 && isStill && begun.from.W.join() === W.flat().join();
}

function fits(W: Matrix, document: Document): boolean {
  const { D, K } = shapeOf(document);
  const within = (weight: number): boolean => Math.abs(weight) <= LIMITS.maxWeight;
  return W.length === D && W.every((row) => row.length === K && row.every(within));
}
