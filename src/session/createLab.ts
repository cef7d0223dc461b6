/** Makes the one store and puts the actions together. */
import { createStore } from 'zustand/vanilla';
import type { DatasetName, RealSetName } from '../model/data/datasetName';
import { irisDataset } from '../model/data/irisDataset';
import type { Environment } from '../engine/environment';
import { emptyRun } from '../engine/run';
import { comparingPort } from '../engine/comparingPort';
import { TrainerClient } from '../engine/trainerClient';
import type { TrainerPort } from '../engine/trainerPort';
import { ActionQueue } from './actionQueue';
import { fitView } from './actions/changeView';
import { editing } from './actions/editing';
import { framing } from './actions/framing';
import { opening } from './actions/opening';
import { ordered } from './actions/ordered';
import { pinning } from './actions/pinning';
import { phases, transport } from './actions/transport';
import { undoing } from './actions/undoing';
import { type Document, documentOf, experimentOf, withPlaneOf } from './document';
import type { Lab, LabState } from './lab';
import { withPin } from './pins';
import { planeTints } from './planeTints';
import type { Branch, Run } from './run';
import { isMomentKnown } from './session';
import { NOTHING_DONE, withBranch } from './undo';
import { initialView } from './view';

export interface LabOptions {
  readonly port: TrainerPort;
  readonly environment: Environment;
  /** A fresh document on a data set, or the promise of one. */
  load(this: void, name: DatasetName | RealSetName, seed: number | null): Document | Promise<Document>;
}

/** A lab on Fisher's petals, paused at iteration 0. */
export function createLab({ port, environment, load }: LabOptions): Lab {
  const iris = documentOf(irisDataset());
  const store = createStore<LabState>(() => ({
    document: iris,
    loading: null,
    view: initialView,
    run: emptyRun(0),
    undo: NOTHING_DONE,
    pins: [],
  }));
  const comparing = comparingPort(port);
  const client = new TrainerClient<Document>({
    experimentOf,
    port: comparing,
    environment,
    tintsOf: ({ frame }) => planeTints(store.getState(), frame.W),
    read: () => store.getState().run,
    write: (run, branch) => store.setState(shown(store.getState(), run, branch)),
    answered: () => queue.goOn(),
  });
  const queue = new ActionQueue(
    () => client.pending,
    () => store.getState().loading !== null,
  );
  const begun = opening(store, client, { load, done: () => queue.goOn() });
  begun.beginWith({ document: iris, base: null, run: null });
  // Elsewhere than at its end, what an edit does to a run depends on what the trainer made of the one before.
  const isElsewhere = (): boolean => {
    const { pendingIteration, begun, frame, history, segments } = store.getState().run;
    if (begun !== null && client.unanswered.some(({ command }) => command.type !== 'edit')) return true;
    // What is shown is of another run.
    if (begun !== null && frame !== null) return true;
    if (begun !== null && begun.at < begun.history.last) return true;
    if (frame === null) return pendingIteration !== null && pendingIteration !== segments.at(-1)?.from.iteration;
    return pendingIteration !== null || frame.iteration < history.last;
  };
  const acts = {
    ...{ ...editing(store, client), ...framing(store), ...undoing(store, client) },
    ...{ ...transport(store, client), ...phases(store, client), ...pinning(store) },
  };
  return {
    ...{
      store,
      ...ordered({ ...begun, ...acts }, queue, {
        isElsewhere,
        placeUnknown: () => client.recovery.placeUnknown,
        isPlaying: () => store.getState().run.playing,
        phase: () => store.getState().view.phase,
      }),
    },
    // They may keep what is shown: what was asked for before and is not shown yet belongs to it.
    together: (acts) =>
      queue.together(acts, () => client.unanswered.length > 0 || !isMomentKnown(store.getState().run)),
    compareRates: (etas) => comparing.compare(etas),
    restartEngine: () => client.retry(),
    dispose: () => client.dispose(),
  };
}

/** What a frame changes: the run, the document that its segment has, and the future that an edit of the past ended. */
function shown(state: LabState, run: Run, branch: Branch | null): Partial<LabState> {
  const travelled = run.version !== state.run.version;
  const found = travelled ? run.segments.find(({ version }) => version === run.version) : undefined;
  // The plane shows what it showed: only the visitor refits it.
  const document = found && withPlaneOf(found.document, state.document);
  return {
    run,
    ...(document && { document, view: fitView(state.view, document) }),
    ...(branch && branched(state, run, branch)),
  };
}

function branched({ undo, pins }: LabState, run: Run, branch: Branch): Partial<LabState> {
  const { version, iteration, segments, history, latestFrame } = branch;
  const before = segments.filter(({ from }) => from.iteration <= iteration).at(-1) ?? segments[0];
  if (!before) return { undo, pins };
  const { document } = before;
  const { eta, bias, degree, standardise } = document;
  const pinned = withPin(pins, {
    by: { version },
    eta,
    bias,
    degree,
    standardise,
    history: history.clone(),
    frame: latestFrame,
  });
  return {
    undo: withBranch(undo, version, {
      ...{ document, segments, at: iteration, history, frame: null, latestFrame, pins },
      unanswered: [],
    }),
    ...(pinned ? { pins: pinned } : { run: { ...run, note: { kind: 'notPinned', iteration, pins: pins.length } } }),
  };
}
