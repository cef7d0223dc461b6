/** The one thing worth saying about the run, decided from what was computed on these samples, or not said. */
import type { Optimum } from '../../model/descent/optimum/optimum';
import type { Note, Run } from '../../engine/run';

/** R rose in at least this many of the last steps. */
const OSCILLATING = 3;

/** So many of the last steps are counted. */
const COUNTED = 10;

/** Rounding of R and R*, as a part of 1 + R: a few units in the last place. */
const ROUNDING = 8 * 2 ** -53;

/** As near to its lowest value as this, in nats, R has converged. */
const CONVERGED = 1e-6;

/**
 * How low R can go, as far as it is decided: `unknown` where it is not. `above` is how far R is from R* at most, in nats,
 * `converged` where that is as good as nothing.
 */
export type Lowest =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'attained'; readonly risk: number; readonly above: number; readonly converged: boolean }
  | { readonly kind: 'approached'; readonly risk: number }
  | { readonly kind: 'separable' };

export type Situation =
  | { readonly kind: 'usual' }
  | { readonly kind: 'failed'; readonly started: boolean }
  | { readonly kind: 'travelling'; readonly to: number; readonly percent: number }
  | { readonly kind: 'nonFinite' }
  | { readonly kind: 'last' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'oneClass'; readonly lowest: Lowest; readonly other: number }
  | {
      readonly kind: 'oscillating';
      readonly rises: number;
      readonly of: number;
      readonly eta: number;
      readonly L: number;
    }
  | { readonly kind: 'stationary'; readonly risk: number; readonly lowest: Lowest }
  /** `vanished`: R, which is positive at every W, is below the smallest double. */
  | { readonly kind: 'separable'; readonly N: number; readonly vanished: boolean }
  | Note;

export const USUAL: Situation = { kind: 'usual' };

export interface Facts {
  readonly eta: number;
  /** The class of every sample, where they are all of one. */
  readonly only: number | null;
  readonly empty: boolean;
  /** Of the samples shown; null while it is not decided. */
  readonly optimum: Optimum | null;
  /** Whether the shown W separates the samples for certain, which no tie does. */
  readonly separated: () => boolean;
}

type Shown = Pick<Run<unknown>, 'frame' | 'status' | 'halt' | 'playing' | 'note' | 'base' | 'progress'>;

export function situationOf(run: Shown, { eta, only, empty, optimum, separated }: Facts): Situation {
  const { frame, status, halt, playing, note, base, progress } = run;
  if (status === 'failed') return { kind: 'failed', started: frame !== null };
  if (progress !== null) {
    const { from, at, to } = progress;
    return { kind: 'travelling', to, percent: Math.floor((100 * (at - from)) / Math.max(1, to - from)) };
  }
  if (frame === null) return USUAL;
  if (halt === 'nonFinite' || halt === 'last') return { kind: halt };
  if (note?.kind === 'notLoaded') return note;
  if (empty) return { kind: 'empty' };
  const { rises, risk } = frame;
  if (note !== null && (rises < OSCILLATING || frame.batch)) return note;
  const vanished = risk === 0;
  const apart = (): boolean => frame.correct === frame.N && separated();
  // "R = 0" would be false of any W.
  if (halt === 'stationary' && vanished && only === null && apart()) return { kind: 'separable', N: frame.N, vanished };
  if (halt === 'stationary') return { kind: 'stationary', risk, lowest: lowestOf(optimum, risk) };
  // By mini-batches R may rise at any η: it says something only beyond 2/L.
  if (rises >= OSCILLATING && !(frame.batch && eta * frame.smoothness <= 2)) {
    const steps = base === null ? COUNTED : frame.iteration - base.iteration;
    const of = Math.max(rises, Math.min(COUNTED, steps));
    return { kind: 'oscillating', rises, of, eta, L: frame.smoothness };
  }
  if (only !== null) return { kind: 'oneClass', lowest: lowestOf(optimum, risk), other: only === 0 ? 1 : 0 };
  // Separating is itself the proof: this W, scaled up, lowers R without end.
  if (!playing && apart()) return { kind: 'separable', N: frame.N, vanished };
  return USUAL;
}

/** What the decision says of a moment with risk R. */
export function lowestOf(optimum: Optimum | null, R: number): Lowest {
  if (optimum?.status === 'attained') {
    const above = Math.abs(R - optimum.risk) + optimum.uncertainty + ROUNDING * (1 + R);
    return { kind: 'attained', risk: optimum.risk, above, converged: above <= CONVERGED };
  }
  if (optimum?.status === 'approached') return { kind: 'approached', risk: optimum.risk };
  return { kind: optimum?.status === 'separable' ? 'separable' : 'unknown' };
}
