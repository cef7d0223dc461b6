/** Undo and redo. */
import type { Change } from '../../model/edits/changes';
import { changeView, fitView } from './changeView';
import type { Document } from '../document';
import type { Lab, LabState, Store } from '../lab';
import type { TrainerClient } from '../run';
import { runSnapshotOf } from '../runSnapshot';
import { renamed, renamedRun } from '../renaming';
import { FIRST_PHASE } from '../phases';
import { withPinsOfEdits } from '../pins';
import { withPlaneOf } from '../document';
import { pictured } from '../pictured';
import type { Entry, SnapshotEntry, Undo } from '../undo';

type Way = 'undo' | 'redo';

export interface Undoing extends Pick<Lab, Way> {
  /** Whether another moment has first to be shown; `setOut` asks for that. */
  readonly needsWay: (way: Way) => boolean;
  readonly setOut: () => void;
}

export function undoing({ getState, setState }: Store, client: TrainerClient): Undoing {
  /** Goes to the other side of an entry: the state after that, and the entry as it is to be kept for the way back. */
  const cross = (entry: Entry, way: Way): [Partial<LabState>, Entry] => {
    const state = getState();
    if (entry.kind === 'snapshot') {
      const snapshot = runSnapshotOf(state, client);
      return [restored(state, entry, client), { ...entry, snapshot }];
    }
    const sides = way === 'undo' ? ([entry.after, entry.before] as const) : ([entry.before, entry.after] as const);
    const change = way === 'undo' ? entry.inverse : entry.change;
    const snapshot = change && isBranching(state, client) ? runSnapshotOf(state, client) : null;
    const part = changed(state, sides, change, client);
    const versions = change && part.run ? [...entry.versions, part.run.version] : entry.versions;
    const { gesture, change: made } = entry;
    const back: Entry = snapshot
      ? { kind: 'snapshot', snapshot, change: made, gesture, versions }
      : { ...entry, versions };
    return [part, back];
  };
  const put = (part: Partial<LabState>, undo: Undo): void => setState({ ...part, undo });
  return {
    needsWay(way) {
      const { run, undo } = getState();
      const entry = (way === 'undo' ? undo.past : undo.future).at(-1);
      const edits = entry?.kind === 'edit' && (way === 'undo' ? entry.inverse : entry.change) !== null;
      // Edits are taken back and made again at the last moment of the newest document.
      return edits && run.version !== client.latest && run.status !== 'failed';
    },
    setOut() {
      const { run } = getState();
      setState({ run: client.seek(run.history.last) });
    },
    undo() {
      const { past, future } = getState().undo;
      const entry = past.at(-1);
      if (!entry) return;
      const [part, back] = cross(entry, 'undo');
      put(part, { past: past.slice(0, -1), future: [...future, back] });
    },
    redo() {
      const { past, future } = getState().undo;
      const entry = future.at(-1);
      if (!entry) return;
      const [part, back] = cross(entry, 'redo');
      put(part, { past: [...past, back], future: future.slice(0, -1) });
    },
  };
}

/** Whether to undo an edit here, on the newest document but in its past, ends a future. */
function isBranching({ run: { frame, history, version } }: LabState, client: TrainerClient): boolean {
  return frame !== null && frame.iteration < history.last && version === client.latest;
}

/**
 * The document as it was; descent goes on from the W that it has reached. Where an earlier document is shown, it goes on
 * from the last W of the newest one.
 */
function changed(
  state: LabState,
  [other, document]: readonly [from: Document, to: Document],
  change: Change | null,
  client: TrainerClient,
): Partial<LabState> {
  const { view } = state;
  // The part of the plane and the names belong to the whole run, and the document shown may be an earlier one.
  if (change === null) {
    const shown = renamed(state.document, other, document);
    return { document: withPlaneOf(shown, document), run: renamedRun(state.run, other, document) };
  }
  const moved = fitView(changeView(view, state.document, change), document);
  const run = client.edit(change, document, client.latest);
  return { document, run, view: { ...moved, phase: moved.phase && FIRST_PHASE } };
}

/** The whole run as it was, at the iteration that was shown. */
function restored(state: LabState, { snapshot, opened }: SnapshotEntry, client: TrainerClient): Partial<LabState> {
  const { document, segments, at, history, frame, latestFrame, pins, unanswered } = snapshot;
  const run = client.start({ segments, at, history, frame, unanswered });
  const view = fitView({ ...state.view, highlight: null, highlightLocked: false }, document);
  return {
    document,
    run: pictured(state, { ...run, latestFrame }, document, at),
    view: { ...view, phase: view.phase && FIRST_PHASE },
    pins: opened ? pins : withPinsOfEdits(state.pins, pins),
  };
}
