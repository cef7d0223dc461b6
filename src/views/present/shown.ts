/** What the big screen shows now: one moment of a run, what is hidden of it, and the question that stands beside it. */
import { createContext, useContext } from 'react';
import type { ForwardPass } from '../../model/kernel/forwardPass';
import { forwardPass } from '../../model/kernel/forwardPass';
import type { Guess } from '../../lesson/guess';
import type { Ask, Scene } from '../../lesson/lessonSchema';
import type { Masks } from '../../lesson/masks';
import type { Stage } from '../../lesson/play';
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
export function useTrace(): ForwardPass | null {
  const { moment } = useShown();
  const { n } = useShownPlaces();
  return n === null ? null : forwardPass(moment.design, moment.W, n);
}
