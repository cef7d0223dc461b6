/** Control of the descent: play, pause, step, seek, and one step in slow motion. */
import { LIMITS } from '../../model/limits';
import type { Lab, Store } from '../lab';
import type { TrainerClient } from '../run';
import { FIRST_PHASE, goToPhase, LAST_REVEAL, nextPhase, PHASES, previousPhase } from '../phases';
import { firstIteration, pendingIterationOf } from '../../engine/run';
import type { Run } from '../run';

export function transport(
  { getState, setState }: Store,
  client: TrainerClient,
): Pick<Lab, 'play' | 'pause' | 'seek' | 'stay'> {
  return {
    play() {
      const { document, run, view } = getState();
      if (document.samples.N === 0 || run.playing) return;
      setState({ run: client.play(view.speed), view: { ...view, phase: null } });
    },
    pause() {
      const { run } = getState();
      if (run.playing || run.descendTo !== null) setState({ run: client.pause() });
    },
    stay() {
      if (getState().run.progress !== null) setState({ run: client.stay() });
    },
    seek(iteration) {
      const { document, run, view } = getState();
      const own = client.recovery.withOwnRisks(run);
      const end = document.samples.N === 0 ? own.history.last : LIMITS.maxIteration;
      const to = Math.max(firstIteration(own), Math.min(Math.round(iteration), end));
      if (Number.isNaN(to) || (to === run.frame?.iteration && !run.playing && run.status === 'idle')) return;
      setState({ run: client.seek(to), view: { ...view, phase: view.phase && FIRST_PHASE } });
    },
  };
}

export function phases(
  { getState, setState }: Store,
  client: TrainerClient,
): Pick<Lab, 'step' | 'stepBack' | 'togglePhases' | 'goToPhase'> {
  /** One step on from what was asked for, or from the picture. */
  const stepOn = (): Run => {
    const { pendingIteration, descendTo, history } = client.recovery.withOwnRisks(getState().run);
    // What lies ahead of a way back is known: it need not arrive before the way goes on.
    const isUnderWay = descendTo !== null || (pendingIteration !== null && pendingIteration < history.last);
    return isUnderWay
      ? client.seek(Math.min((descendTo ?? pendingIteration!) + 1, LIMITS.maxIteration))
      : client.step();
  };
  const move = (to: ReturnType<typeof nextPhase>): void => {
    setState({ view: { ...getState().view, phase: to.phase }, ...(to.step && { run: stepOn() }) });
  };
  return {
    step() {
      const { document, view, run } = getState();
      if (document.samples.N === 0) return;
      if (view.phase === null) setState({ run: stepOn() });
      else move(nextPhase(view.phase, run.frame));
    },
    stepBack() {
      const { view, run } = getState();
      const back = view.phase && previousPhase(view.phase);
      if (back) return setState({ view: { ...view, phase: back } });
      const from = pendingIterationOf(run);
      if (from === null || from <= firstIteration(client.recovery.withOwnRisks(run))) return undefined;
      const phase = view.phase && LAST_REVEAL;
      return setState({ run: client.seek(from - 1), view: { ...view, phase } });
    },
    togglePhases() {
      const { view, run } = getState();
      setState({
        view: { ...view, phase: view.phase === null ? FIRST_PHASE : null },
        ...(run.playing && { run: client.pause() }),
      });
    },
    goToPhase(node) {
      const { document, view, run } = getState();
      if (view.phase === null || document.samples.N === 0 || !(node >= 0 && node < PHASES.length)) return;
      move(goToPhase(view.phase, node, run.frame));
    },
  };
}
