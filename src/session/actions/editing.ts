/** Edits of the document, each with what undoes it. */
import { fitDomain } from '../../model/data/fitDomain';
import { type Change, fitsChange, inverseChange } from '../../model/edits/changes';
import { changeView } from './changeView';
import { changeDocument, type Document, experimentOf } from '../document';
import type { Lab, LabState, Store } from '../lab';
import type { TrainerClient } from '../run';
import { runSnapshotOf } from '../runSnapshot';
import { FIRST_PHASE } from '../phases';
import { shapeOf } from '../document';
import { type Entry, sameGesture, type Undo, withEntry, withNewest } from '../undo';

export function editing({ getState, setState }: Store, link: TrainerClient): Pick<Lab, 'edit' | 'setView' | 'fit'> {
  return {
    edit(change, gesture) {
      const state = getState();
      const { document, view, run } = state;
      if (!fitsChange(experimentOf(document), change)) return;
      const after = changeDocument(document, change);
      const edited = link.edit(change, after, run.version);
      const changed = changeView(view, document, change);
      setState({
        document: after,
        view: { ...changed, phase: changed.phase && FIRST_PHASE },
        run: edited,
        undo: noted(state, change, after, edited.version, gesture ?? null),
      });
    },
    setView(changed) {
      const { view: old, run } = getState();
      const view = { ...old, ...changed };
      if (run.playing && view.speed !== old.speed) setState({ view, run: link.play(view.speed) });
      else setState({ view });
    },
    fit() {
      const { document: before, undo } = getState();
      const after = { ...before, domain: fitDomain(before.samples, before.axes) };
      if (String(after.domain) === String(before.domain)) return;
      const entry = { kind: 'edit', change: null, inverse: null, before, after, gesture: null, versions: [] } as const;
      setState({ document: after, undo: withEntry(undo, entry) });
    },
  };
}

/** The entries with the edit: a part of the gesture before it, or one of its own. */
function noted(state: LabState, change: Change, after: Document, version: number, gesture: string | null): Undo {
  const before = sameGesture(state.undo, gesture);
  if (before === null) return withEntry(state.undo, entryOf(state, change, after, version, gesture));
  const versions = [...before.versions, version];
  return withNewest(
    state.undo,
    before.kind === 'edit' ? { ...before, change, after, versions } : { ...before, versions },
  );
}

function entryOf(state: LabState, change: Change, after: Document, version: number, gesture: string | null): Entry {
  const { document, run } = state;
  const inThePast = run.frame !== null && run.frame.iteration < run.history.last;
  const { D, K } = shapeOf(document);
  // Where an edit was not answered yet, the W of its columns and rows is not known.
  const W = run.frame?.W.length === D * K ? run.frame.W : new Float64Array(D * K);
  const inverse = inThePast ? null : inverseChange(change, { experiment: experimentOf(document), W });
  const common = { gesture, versions: [version] };
  if (inverse === null) return { kind: 'moment', moment: runSnapshotOf(state), ...common };
  return { kind: 'edit', change, inverse, before: document, after, ...common };
}
