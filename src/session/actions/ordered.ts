/** The order of a visitor's actions where they come faster than the trainer answers. */
import { type Change, inverseNeedsW } from '../../model/edits/changes';
import type { ActionQueue } from '../actionQueue';
import type { Lab } from '../lab';
import { type PhaseState, takesStep } from '../phases';
import type { Undoing } from './undoing';

interface Known {
  /** Whether the run is under way to an iteration, or in its past. */
  readonly isElsewhere: () => boolean;
  /** Whether nobody knows which iteration the run is at, and so where it goes from there. */
  readonly placeUnknown: () => boolean;
  readonly isPlaying: () => boolean;
  readonly phase: () => PhaseState | null;
}

type Actions = Pick<Undoing, 'needsWay' | 'setOut'> &
  Omit<Lab, 'store' | 'together' | 'compareRates' | 'restartEngine' | 'dispose'>;

/**
 * The actions, each in its turn. Where the run is under way to an iteration, or in its past,
 * what would change it waits for the answer to what came before.
 * Pause waits for nothing, since it ends what others wait for, and neither does what is only looked at.
 */
export function ordered(all: Actions, queue: ActionQueue, known: Known): Omit<Actions, 'needsWay' | 'setOut'> {
  const { needsWay, setOut, ...actions } = all;
  const { isElsewhere, placeUnknown, isPlaying, phase } = known;
  const later = (act: () => void): void => queue.do(act, () => false);
  const answered = (act: () => void): void => queue.do(act, () => true);
  const reveal = (act: () => void, node: number | null): void => queue.do(act, () => takesStep(phase(), node));
  const cross = (way: 'undo' | 'redo'): void => {
    if (!needsWay(way)) return actions[way]();
    const plays = isPlaying();
    setOut();
    queue.continueAnswered(() => {
      // A way that was given up is that of the action too.
      if (needsWay(way)) return;
      actions[way]();
      if (plays) actions.play();
    });
  };
  return {
    ...actions,
    openDataset: (name, seed) => answered(() => actions.openDataset(name, seed)),
    openWhenRead: (reading) => later(() => actions.openWhenRead(reading)),
    openSession: (session) => later(() => actions.openSession(session)),
    beginWith(session) {
      // Nothing of the run before can be undone, so nothing of it need wait.
      queue.flush();
      actions.beginWith(session);
    },
    reset: () => answered(() => actions.reset()),
    setInitialW: (W) => answered(() => actions.setInitialW(W)),
    setDegree: (degree) => answered(() => actions.setDegree(degree)),
    setStandardise: (on) => answered(() => actions.setStandardise(on)),
    edit: (change: Change, gesture) =>
      queue.do(
        () => actions.edit(change, gesture),
        () => inverseNeedsW(change) || isElsewhere(),
      ),
    renameClass: (m, name) => answered(() => actions.renameClass(m, name)),
    fit: () => answered(() => actions.fit()),
    zoom: (domain, gesture) => answered(() => actions.zoom(domain, gesture)),
    setAxes: (axes) => answered(() => actions.setAxes(axes)),
    undo: () => answered(() => cross('undo')),
    redo: () => answered(() => cross('redo')),
    play: () => queue.do(() => actions.play(), isElsewhere),
    pause() {
      actions.pause();
      // What waits may play again.
      if (queue.waiting) later(() => actions.pause());
    },
    step: () => reveal(() => actions.step(), null),
    stepBack: () => queue.do(() => actions.stepBack(), placeUnknown),
    seek: (iteration) => queue.do(() => actions.seek(iteration), placeUnknown),
    togglePhases: () => later(() => actions.togglePhases()),
    goToPhase: (node) => reveal(() => actions.goToPhase(node), node),
    pin: () => answered(() => actions.pin()),
  };
}
