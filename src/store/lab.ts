/** The one store, and everything a visitor can do to it. React is not known here. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change } from '../model/change';
import type { DatasetName } from '../model/dataset';
import { fitDomain } from '../model/fitDomain';
import { RiskHistory } from '../model/history';
import type { StartingPoint } from '../protocol/messages';
import { allowsChange } from './allowsChange';
import { changeView } from './changeView';
import { changeDocument, type Document, experimentOf, openDataset } from './document';
import type { Environment } from './environment';
import type { Line } from './line';
import { Link } from './link';
import { FIRST_PHASE, goToPhase, nextPhase, PHASES, previousPhase } from './phases';
import { emptyRun, type Run } from './run';
import type { Session } from './session';
import { initialW, startOf } from './start';
import { initialView, type View } from './view';

export interface LabState {
  readonly document: Document;
  readonly view: View;
  readonly run: Run;
}

export interface Lab {
  readonly store: StoreApi<LabState>;
  openDataset(name: DatasetName): void;
  /** Goes on where the session was; its history is written on, its other arrays stay as they are. */
  openSession(session: Session): void;
  /** One edit of the document; the trainer applies it to the W it holds when it hears it. Ignored outside the limits. */
  edit(change: Change): void;
  /** Ignored where there are no samples. */
  play(): void;
  pause(): void;
  /** Pauses if it plays, and takes one step, or in slow motion one node of it. Ignored where there are no samples. */
  step(): void;
  /** In slow motion, one node back; the step that was taken stays taken. */
  stepBack(): void;
  /** Slow motion on, at the first node and paused, or off. */
  togglePhases(): void;
  /** In slow motion, reveals up to a node (an index of `PHASES`); the last one takes the step. */
  goToPhase(node: number): void;
  /** Back to iteration 0 and the same initial W, paused; samples and settings stay. */
  reset(): void;
  setView(view: Partial<View>): void;
  /** Shows all samples again: the only thing that changes the plane's domain. */
  fit(): void;
  /** Tries to get another trainer after the last one failed; what was playing plays on. */
  restartEngine(): void;
  dispose(): void;
}

export interface LabOptions {
  readonly line: Line;
  readonly environment: Environment;
}

type Store = StoreApi<LabState>;

/** A lab on Fisher's petals, paused at iteration 0. */
export function createLab({ line, environment }: LabOptions): Lab {
  const store = createStore<LabState>(() => ({
    document: openDataset('iris'),
    view: initialView,
    run: emptyRun(0),
  }));
  const link = new Link({
    line,
    environment,
    read: () => store.getState().run,
    write: (run) => store.setState({ run }),
    document: () => store.getState().document,
  });
  const begun = opening(store, link);
  begun.openDataset('iris');
  return {
    ...{ store, ...begun, ...editing(store, link), ...transport(store, link), ...phases(store, link) },
    restartEngine: () => link.retry(),
    dispose: () => link.dispose(),
  };
}

/** What was chosen, lit or half stepped among the samples of before. */
const FRESH = { selected: null, lit: null, pinned: false, slow: null, armed: 0 } as const;

function opening({ getState, setState }: Store, link: Link): Pick<Lab, 'openDataset' | 'openSession' | 'reset'> {
  const open = (document: Document, from: StartingPoint, history: RiskHistory): void => {
    const run = link.start(experimentOf(document), from, history);
    const status = run.status === 'failed' ? 'failed' : 'starting';
    // The picture of the samples of before goes at once: its W may not even have the shape of the new one.
    const unseen = { ...emptyRun(from.iteration), status, failure: run.failure } as const;
    setState({ document, view: { ...getState().view, ...FRESH }, run: unseen });
  };
  return {
    openDataset(name) {
      const document = openDataset(name);
      open(document, initialW(document), new RiskHistory(0));
    },
    openSession(session) {
      const { from, history } = startOf(session);
      open(session.document, from, history);
    },
    reset() {
      const { document } = getState();
      const { view } = getState();
      const run = link.start(experimentOf(document), initialW(document), new RiskHistory(0));
      setState({ view: { ...view, slow: view.slow && FIRST_PHASE }, run });
    },
  };
}

function editing({ getState, setState }: Store, link: Link): Pick<Lab, 'edit' | 'setView' | 'fit'> {
  return {
    edit(change) {
      const { document, view } = getState();
      if (!allowsChange(document, change)) return;
      const run = link.edit(change);
      const changed = changeView(view, document, change);
      setState({
        document: changeDocument(document, change),
        view: { ...changed, slow: changed.slow && FIRST_PHASE },
        run,
      });
    },
    setView(changed) {
      const { view: old, run } = getState();
      const view = { ...old, ...changed };
      if (run.playing && view.speed !== old.speed) setState({ view, run: link.play(view.speed) });
      else setState({ view });
    },
    fit() {
      const { document } = getState();
      setState({ document: { ...document, domain: fitDomain(experimentOf(document).samples, document.axes) } });
    },
  };
}

function transport({ getState, setState }: Store, link: Link): Pick<Lab, 'play' | 'pause'> {
  return {
    play() {
      const { document, run, view } = getState();
      if (document.samples.length === 0 || run.playing) return;
      setState({ run: link.play(view.speed), view: { ...view, slow: null } });
    },
    pause() {
      if (getState().run.playing) setState({ run: link.pause() });
    },
  };
}

function phases(
  { getState, setState }: Store,
  link: Link,
): Pick<Lab, 'step' | 'stepBack' | 'togglePhases' | 'goToPhase'> {
  const move = (to: ReturnType<typeof nextPhase>): void => {
    setState({ view: { ...getState().view, slow: to.slow }, ...(to.step && { run: link.step() }) });
  };
  return {
    step() {
      const { document, view, run } = getState();
      if (document.samples.length === 0) return;
      if (view.slow === null) setState({ run: link.step() });
      else move(nextPhase(view.slow, run.frame));
    },
    stepBack() {
      const { view } = getState();
      const back = view.slow && previousPhase(view.slow);
      if (back) setState({ view: { ...view, slow: back } });
    },
    togglePhases() {
      const { view, run } = getState();
      setState({
        view: { ...view, slow: view.slow === null ? FIRST_PHASE : null },
        ...(run.playing && { run: link.pause() }),
      });
    },
    goToPhase(node) {
      const { document, view, run } = getState();
      if (view.slow === null || document.samples.length === 0 || !(node >= 0 && node < PHASES.length)) return;
      move(goToPhase(view.slow, node, run.frame));
    },
  };
}
