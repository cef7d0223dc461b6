/**
 * The lab as it would look with s·W for W: figures that read it show that moment, while the run, undo and what is kept stay
 * as they are. It is left as soon as another moment is shown.
 */
import type { Lab, LabState } from './lab';
import { scaledFrame } from './scaledFrame';
import { selectShownFrame } from './selectors/shownFrame';

export interface ScaledLab {
  readonly lab: Lab;
  /** Shows s·W, s > 0. */
  scale(s: number): void;
  /** Stops following the real lab. */
  dispose(): void;
}

/** Null where no moment is shown at rest. `onLeave` is called once, when the real lab shows another. */
export function scaledLab(real: Lab, onLeave: () => void): ScaledLab | null {
  const { store } = real;
  const first = store.getState();
  const moment = selectShownFrame(first);
  if (moment === null || first.run.status !== 'idle') return null;
  const listeners = new Set<(state: LabState, before: LabState) => void>();
  let frame = moment.frame;
  let last: { readonly of: LabState; readonly state: LabState } | null = null;
  const getState = (): LabState => {
    const state = store.getState();
    if (last?.of !== state) {
      // The real moment may come again with more about it, such as its check.
      last = { of: state, state: isSame(state, first) ? { ...state, run: { ...state.run, frame } } : state };
    }
    return last.state;
  };
  const tell = (change: () => void): void => {
    const before = getState();
    change();
    last = null;
    for (const listener of listeners) listener(getState(), before);
  };
  let left = false;
  const stop = store.subscribe((state) => {
    tell(() => undefined);
    if (left || isSame(state, first)) return;
    left = true;
    onLeave();
  });
  return {
    lab: {
      ...real,
      store: {
        ...store,
        getState,
        subscribe(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    },
    scale(s) {
      tell(() => (frame = s === 1 ? moment.frame : scaledFrame(moment, s)));
    },
    dispose: stop,
  };
}

function isSame({ document, run }: LabState, first: LabState): boolean {
  const [now, then] = [run.frame, first.run.frame];
  if (document !== first.document || run.status !== 'idle' || now === null || then === null) return false;
  return now === then || (now.iteration === then.iteration && now.W.every((w, cell) => w === then.W[cell]));
}
