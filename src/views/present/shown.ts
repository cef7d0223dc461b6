/** What the big screen shows now: one moment of a run, what is hidden of it, and the question that stands beside it. */
import { createContext, useContext } from 'react';
import { type Masks, masksOf, UNMASKED } from '../../lesson/masks';
import type { Play, Stage } from '../../lesson/play';
import type { Hands } from '../../lesson/room';
import type { Computed } from '../../ui/useSceneRun';
import type { ForwardPass } from '../../model/kernel/forwardPass';
import { forwardPass } from '../../model/kernel/forwardPass';
import type { Guess } from '../../lesson/guess';
import type { Ask, Scene } from '../../lesson/lessonSchema';
import { type Moment, placesOf, type Places, type SceneRun } from '../../lesson/sceneRun';
import type { Truth } from '../../lesson/truth';

/** R lay between `min` and `max` at iteration `t`. */
export interface CurvePoint {
  readonly t: number;
  readonly min: number;
  readonly max: number;
}

export interface Shown {
  readonly scene: Scene;
  readonly moment: Moment;
  /** The moment before what ran after the answer, once that has run. */
  readonly before: Moment | null;
  readonly curve: readonly CurvePoint[];
  /** The last iteration of the curve's axis. */
  readonly end: number;
  readonly masks: Masks;
  readonly stage: Stage;
  readonly ask: Ask | null;
  readonly guess: Guess | null;
  /** Known once it is computed; shown from `revealed` on. */
  readonly truth: Truth | null;
  readonly run: SceneRun | null;
  /** Whether the plane rings the selected sample. */
  readonly ring: boolean;
  readonly onGuess: (guess: Guess) => void;
  /** Hands counted for each answer; shown from `revealed` on. */
  readonly hands?: Hands;
}

/** Figures of one sample: the plane then rings it. */
const ABOUT_SAMPLE: ReadonlySet<string> = new Set(['x', 'chain', 'plot', 'unit', 'tiles']);

/** A scene of a lesson as its play has it. */
export function shownIn({ scene, run, truth }: Computed, play: Play, also: Pick<Shown, 'hands' | 'onGuess'>): Shown {
  const revealed = play.stage === 'revealed';
  const moment = revealed ? run.after : run.before;
  const last = moment.iteration - run.first;
  return {
    ...{ scene, moment, truth, run },
    ...also,
    before: revealed && run.after !== run.before ? run.before : null,
    curve: run.risks.slice(0, last + 1).map((risk, at) => ({ t: run.first + at, min: risk, max: risk })),
    end: run.after.iteration,
    masks: revealed ? UNMASKED : masksOf(scene),
    stage: play.stage,
    ask: scene.ask ?? null,
    ring: scene.show.some((name) => ABOUT_SAMPLE.has(name)) || (scene.hide ?? []).includes('y'),
    guess: play.guesses[play.scene] ?? null,
  };
}

export const ShownContext = createContext<Shown | null>(null);

/** What is shown. Throws outside the big screen. */
export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (shown === null) throw new Error('useShown outside the big screen');
  return shown;
}

export function useShownPlaces(): Places {
  const { scene, moment } = useShown();
  return placesOf(scene, moment);
}

/** The selected sample's way through the model at the shown W; null where there is no such sample. */
export function useForwardPass(): ForwardPass | null {
  const { moment } = useShown();
  const { n } = useShownPlaces();
  return n === null ? null : forwardPass(moment.design, moment.W, n);
}
