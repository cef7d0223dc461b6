/** The hand on the descent: play, pause, step, travel, and one step in slow motion. */
import type { Lab, Store } from '../lab';
import type { Link } from '../run';
import { FIRST_PHASE, goToPhase, LAST_REVEAL, nextPhase, PHASES, previousPhase } from '../phases';
import { firstIteration, headedFor } from '../../engine/run';
import type { Run } from '../run';

/** The farthest iteration that can be asked for. */
export const FARTHEST_ITERATION = 1e9;

export function transport({ getState, setState }: Store, link: Link): Pick<Lab, 'play' | 'pause' | 'seek'> {
  return {
    play() {
      const { document, run, view } = getState();
      if (document.samples.length === 0 || run.playing) return;
      setState({ run: link.play(view.speed), view: { ...view, slow: null } });
    },
    pause() {
      const { run } = getState();
      if (run.playing || run.goal !== null) setState({ run: link.pause() });
    },
    seek(iteration) {
      const { document, run, view } = getState();
      const end = document.samples.length === 0 ? run.history.last : FARTHEST_ITERATION;
      const to = Math.max(firstIteration(run), Math.min(Math.round(iteration), end));
      if (Number.isNaN(to) || (to === run.frame?.iteration && !run.playing && run.status === 'idle')) return;
      setState({ run: link.seek(to), view: { ...view, slow: view.slow && FIRST_PHASE } });
    },
  };
}

export function phases(
  { getState, setState }: Store,
  link: Link,
): Pick<Lab, 'step' | 'stepBack' | 'togglePhases' | 'goToPhase'> {
  /** One step on from what was asked for, or from the picture. */
  const stepOn = (): Run => {
    const { goal } = getState().run;
    return goal === null ? link.step() : link.seek(Math.min(goal + 1, FARTHEST_ITERATION));
  };
  const move = (to: ReturnType<typeof nextPhase>): void => {
    setState({ view: { ...getState().view, slow: to.slow }, ...(to.step && { run: stepOn() }) });
  };
  return {
    step() {
      const { document, view, run } = getState();
      if (document.samples.length === 0) return;
      if (view.slow === null) setState({ run: stepOn() });
      else move(nextPhase(view.slow, run.frame));
    },
    stepBack() {
      const { view, run } = getState();
      const back = view.slow && previousPhase(view.slow);
      if (back) return setState({ view: { ...view, slow: back } });
      const from = headedFor(run);
      if (from === null || from <= firstIteration(run)) return undefined;
      const slow = view.slow && LAST_REVEAL;
      return setState({ run: link.seek(from - 1), view: { ...view, slow } });
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
