/** The one store, and everything a visitor can do to it. React is not known here. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change } from '../model/edits/changes';
import type { DatasetName } from '../model/data/dataset';
import { fitView } from './actions/changeView';
import { type Document, experimentOf, type Matrix, openDataset } from './document';
import { editing } from './actions/editing';
import type { Environment } from '../engine/environment';
import type { TrainerPort } from '../engine/trainerPort';
import { TrainerClient } from '../engine/trainerClient';
import { opening } from './actions/opening';
import { pinning } from './actions/pinning';
import { type Pin, withPin } from './pins';
import { emptyRun } from '../engine/run';
import type { Branch, Run } from './run';
import type { Session } from './session';
import { phases, transport } from './actions/transport';
import { NOTHING_DONE, type Undo, withBranch } from './undo';
import { undoing } from './actions/undoing';
import { initialView, type View } from './view';

export interface LabState {
  readonly document: Document;
  readonly view: View;
  readonly run: Run;
  readonly undo: Undo;
  readonly pins: readonly Pin[];
}

export interface Lab {
  readonly store: StoreApi<LabState>;
  openDataset(name: DatasetName): void;
  /** Goes on where the session was; its history is written on, its other arrays stay as they are. */
  openSession(session: Session): void;
  /** As `openSession`, but as if the page had begun with it: there is nothing to take back. */
  beginWith(session: Session): void;
  /** Back to iteration 0 and the same initial W, paused; samples and settings stay. */
  reset(): void;
  /** Another initial W (D × K), and back to iteration 0 with it. Ignored where it does not fit. */
  setInitialW(W: Matrix): void;
  /**
   * One edit of the document; the trainer applies it to the W it holds when it hears it. Edits in a row with the same
   * `gesture` are taken back together. Ignored outside the limits.
   */
  edit(change: Change, gesture?: string): void;
  setView(view: Partial<View>): void;
  /** Shows all samples again: the only thing that changes the plane's domain. */
  fit(): void;
  /** Takes the last deed back. Ignored where there is none. */
  undo(): void;
  /** Does again what was taken back. Ignored where there is nothing. */
  redo(): void;
  /** Ignored where there are no samples. */
  play(): void;
  pause(): void;
  /** Pauses if it plays, and takes one step, or in slow motion one node of it. Ignored where there are no samples. */
  step(): void;
  /** The iteration before, or in slow motion one node back. Ignored at the first iteration. */
  stepBack(): void;
  /**
   * Shows another iteration, paused: as it was, or where it was never computed, by computing until there. Brought into
   * the range that can be shown; without samples there is no future.
   */
  seek(iteration: number): void;
  /** Slow motion on, at the first node and paused, or off. */
  togglePhases(): void;
  /** In slow motion, reveals up to a node (an index of `PHASES`); the last one takes the step. */
  goToPhase(node: number): void;
  /** Keeps the present run beside what follows. Ignored where there are `MOST_PINS` of them. */
  pin(): void;
  unpin(id: number): void;
  /** Tries to get another trainer after the last one failed; what was playing plays on. */
  restartEngine(): void;
  dispose(): void;
}

export interface LabOptions {
  readonly port: TrainerPort;
  readonly environment: Environment;
}

export type Store = StoreApi<LabState>;

/** A lab on Fisher's petals, paused at iteration 0. */
export function createLab({ port, environment }: LabOptions): Lab {
  const store = createStore<LabState>(() => ({
    document: openDataset('iris'),
    view: initialView,
    run: emptyRun(0),
    undo: NOTHING_DONE,
    pins: [],
  }));
  const link = new TrainerClient<Document>({
    experimentOf,
    port,
    environment,
    read: () => store.getState().run,
    write: (run, branch) => store.setState(shown(store.getState(), run, branch)),
  });
  const begun = opening(store, link);
  begun.openDataset('iris');
  store.setState({ undo: NOTHING_DONE });
  return {
    ...{ store, ...begun, ...editing(store, link), ...undoing(store, link) },
    ...{ ...transport(store, link), ...phases(store, link), ...pinning(store) },
    restartEngine: () => link.retry(),
    dispose: () => link.dispose(),
  };
}

/** What a frame changes: the run, the document that its segment has, and what an edit of the past put an end to. */
function shown(state: LabState, run: Run, branch: Branch | null): Partial<LabState> {
  const travelled = run.version !== state.run.version;
  const found = travelled ? run.segments.find(({ version }) => version === run.version) : undefined;
  // The plane shows what it showed: only the visitor refits it.
  const document = found && { ...found.document, domain: state.document.domain };
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
  const { eta, bias } = document;
  const pinned = withPin(pins, { by: { version }, eta, bias, history: history.clone(), frame: latestFrame });
  return {
    undo: withBranch(undo, version, { document, segments, at: iteration, history, latestFrame, pins }),
    ...(pinned ? { pins: pinned } : { run: { ...run, note: { kind: 'notPinned', iteration, pins: pins.length } } }),
  };
}
