/** The order of a visitor's actions where they come faster than the trainer answers. */
import { type Change, inverseNeedsW } from '../../model/edits/changes';
import type { ActionQueue } from '../actionQueue';
import type { Lab } from '../lab';

interface Known {
  /** Whether the run is under way to an iteration, or in its past. */
  readonly isElsewhere: () => boolean;
  /** Whether nobody knows which iteration the run is at, and so where it goes from there. */
  readonly placeUnknown: () => boolean;
}

type Actions = Omit<Lab, 'store' | 'compareRates' | 'restartEngine' | 'dispose'>;

/**
 * The actions, each in its turn. Where the run is under way to an iteration, or in its past,
 * what would change it waits for the answer to what came before.
 * Whoever opens a session reads at once what is shown then, so that waits for
 * nothing; neither does Pause, which ends what others wait for, nor what is only looked at.
 */
export function ordered(actions: Actions, queue: ActionQueue, { isElsewhere, placeUnknown }: Known): Actions {
  const later = (act: () => void): void => queue.do(act, () => false);
  const answered = (act: () => void): void => queue.do(act, () => true);
  const atOnce = (act: () => void): void => {
    queue.flush();
    act();
  };
  return {
    ...actions,
    openDataset: (name) => answered(() => actions.openDataset(name)),
    openWhenRead: (reading) => later(() => actions.openWhenRead(reading)),
    openSession: (session) => atOnce(() => actions.openSession(session)),
    beginWith: (session) => atOnce(() => actions.beginWith(session)),
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
    undo: () => answered(() => actions.undo()),
    redo: () => answered(() => actions.redo()),
    play: () => queue.do(() => actions.play(), isElsewhere),
    pause() {
      actions.pause();
      // What waits may play again.
      if (queue.waiting) later(() => actions.pause());
    },
    step: () => later(() => actions.step()),
    stepBack: () => queue.do(() => actions.stepBack(), placeUnknown),
    seek: (iteration) => queue.do(() => actions.seek(iteration), placeUnknown),
    togglePhases: () => later(() => actions.togglePhases()),
    goToPhase: (node) => later(() => actions.goToPhase(node)),
    pin: () => answered(() => actions.pin()),
  };
}
