/** Edits of the document, each with what undoes it. */
import { type Change, fitsChange, inverseChange, inverseNeedsW } from '../../model/edits/changes';
import { changeView } from './changeView';
import { changeDocument, classLetter, experimentOf, shapeOf } from '../document';
import type { Lab, LabState, Store } from '../lab';
import type { TrainerClient } from '../run';
import { renamedRun } from '../renaming';
import { runSnapshotOf } from '../runSnapshot';
import { FIRST_PHASE } from '../phases';
import { type Entry, noted, withEntry } from '../undo';

export function editing(
  { getState, setState }: Store,
  client: TrainerClient,
): Pick<Lab, 'edit' | 'renameClass' | 'setView'> {
  return {
    edit(change, gesture) {
      const state = getState();
      const { document, view, run } = state;
      if (!fitsChange(experimentOf(document), change)) return;
      const after = changeDocument(document, change);
      const inverse = inverseOf(state, change, client);
      // What is to be restored is the run as it stands without this edit.
      const snapshot = inverse === null ? runSnapshotOf(state, client) : null;
      const edited = client.edit(change, after, run.version);
      const common = { change, gesture: gesture ?? null, versions: [edited.version] };
      const entry: Entry = snapshot
        ? { kind: 'snapshot', snapshot, ...common }
        : { kind: 'edit', inverse, before: document, after, ...common };
      const changed = changeView(view, document, change);
      setState({
        document: after,
        view: { ...changed, phase: changed.phase && FIRST_PHASE },
        run: edited,
        undo: noted(state.undo, entry),
      });
    },
    renameClass(m, name) {
      const { document: before, run, undo } = getState();
      const classes = before.classes.map((old, k) => (k === m ? name || classLetter(m) : old));
      if (classes[m] === before.classes[m]) return;
      const after = { ...before, classes };
      const entry = { kind: 'edit', change: null, inverse: null, before, after, gesture: null, versions: [] } as const;
      setState({ document: after, run: renamedRun(run, before, after), undo: withEntry(undo, entry) });
    },
    setView(changed) {
      const { view: old, run } = getState();
      const view = { ...old, ...changed };
      if (run.playing && view.speed !== old.speed) setState({ view, run: client.play(view.speed) });
      else setState({ view });
    },
  };
}

/**
 * The change that takes an edit back; null where only the run as it was does, as after an edit of the past, or where W
 * is needed and not known.
 */
function inverseOf({ document, run }: LabState, change: Change, { pending }: TrainerClient): Change | null {
  // Such an edit waits for the trainer, unless a session is opened meanwhile.
  if (pending && inverseNeedsW(change)) return null;
  if (run.frame !== null && run.frame.iteration < run.history.last) return null;
  const { D, K } = shapeOf(document);
  // Before the first picture W is not known, and not needed.
  const W = run.frame?.W.length === D * K ? run.frame.W : new Float64Array(D * K);
  return inverseChange(change, { experiment: experimentOf(document), W });
}
