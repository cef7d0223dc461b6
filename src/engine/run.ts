/**
 * What the trainer has reported: the frame on screen and the risks so far. Controls never edit it. `Doc` is the owner's
 * document; a run knows only its version.
 */
import type { Change } from '../model/edits/changes';
import type { Optimum } from '../model/descent/optimum/optimum';
import type { Frame } from '../model/kernel/frame';
import { RiskHistory } from '../model/descent/riskHistory';
import type { Checkpoint, Halt, ProgressReport, SegmentStart } from '../protocol/messages';

/**
 * `starting`: no frame yet. `running`: playing, or something asked for is not shown yet. `idle`: nothing is pending.
 * `failed`: the trainer is gone; the last frame stays.
 */
export type Status = 'starting' | 'idle' | 'running' | 'failed';

/**
 * What else happened: another trainer went on at an iteration, it runs on the page because no worker does, what was to
 * open could not be loaded, the kernel that computed the run before is not to be had, or what was computed after an iteration
 * is not kept beside its edit, because that many runs are pinned already.
 */
export type Note =
  | { readonly kind: 'restarted'; readonly iteration: number }
  | { readonly kind: 'onPage' }
  | { readonly kind: 'notLoaded' }
  | { readonly kind: 'otherKernel'; readonly kernel: string }
  | { readonly kind: 'notPinned'; readonly iteration: number; readonly pins: number };

/** A stretch of a run with one version of the document: until the next one begins. */
export interface RunSegment<Doc> {
  readonly version: number;
  readonly document: Doc;
  readonly from: SegmentStart;
}

/** How low R can go with the samples of a document. */
export interface DecidedOptimum<Doc> {
  readonly document: Doc;
  readonly optimum: Optimum;
}

/** R of other rates from iteration `first`, where the segment of `version` began, in nats. */
export interface ComparedRates {
  readonly version: number;
  readonly first: number;
  /** How many steps of each were taken. */
  readonly steps: number;
  /** The risks of each step in order, cut into pieces as they came; fewer where the next number would not be finite. */
  readonly runs: readonly { readonly eta: number; readonly risks: readonly Float64Array[] }[];
}

/** How a run begins that has shown nothing yet: the iteration to show, the risks so far, and the frame of it where that is known. */
export interface Beginning {
  readonly at: number;
  readonly history: RiskHistory;
  readonly frame: Frame | null;
}

/** Nothing moves, and nothing is on its way. */
export const STILL = {
  playing: false,
  moving: false,
  descendTo: null,
  pendingIteration: null,
  progress: null,
} as const;

export interface Run<Doc> {
  readonly status: Status;
  readonly playing: boolean;
  /** Whether what is shown changes by itself: from Play until Pause is answered. */
  readonly moving: boolean;
  readonly halt: Halt | null;
  readonly frame: Frame | null;
  /** Until the first picture of this run is shown: frame, base and risks may be of an earlier one. */
  readonly begun: Beginning | null;
  /** Edits that no picture has answered, in order: frame and segments are without them. */
  readonly edits: readonly Change[];
  /** The newest moment of this run that was ever shown: where its future ends. */
  readonly latestFrame: Frame | null;
  /** In order; the first is where the run began, as far back as it can be shown. */
  readonly segments: readonly RunSegment<Doc>[];
  /** The version of the document that is shown. */
  readonly version: number;
  /** An iteration never computed before that is under way; null if there is none. */
  readonly descendTo: number | null;
  /** The iteration that was asked for and is not shown yet; null if there is none. */
  readonly pendingIteration: number | null;
  /** How far the way to `pendingIteration` is gone, where that takes longer: iterations. */
  readonly progress: Pick<ProgressReport, 'from' | 'at' | 'to'> | null;
  /** Grows in place, with `head` and never ahead of it; its pictures are redrawn when `frame` changes. */
  readonly history: RiskHistory;
  /** Where the present segment began: the last start or edit. W is D × K, row-major. */
  readonly base: Checkpoint | null;
  /** What the trainer found out last of how low R can go; null before. Its samples may no longer be those shown. */
  readonly optimum: DecidedOptimum<Doc> | null;
  /** What was compared last; null before. */
  readonly rates: ComparedRates | null;
  /** The trainer's own words when it failed, for the curious. */
  readonly failure: string | null;
  /** Until the visitor's next action. */
  readonly note: Note | null;
}

/** A run of which nothing is known yet, its risks to begin at `firstIteration`. */
export function emptyRun(firstIteration: number): Run<never> {
  return {
    ...STILL,
    status: 'starting',
    halt: null,
    frame: null,
    begun: null,
    edits: [],
    latestFrame: null,
    segments: [],
    version: 0,
    history: new RiskHistory(firstIteration),
    base: null,
    optimum: null,
    rates: null,
    failure: null,
    note: null,
  };
}

/** The place in the list of the segment that an iteration belongs to: the last that begins there or before. */
export function segmentAt(segments: readonly RunSegment<unknown>[], iteration: number): number {
  let place = segments.length - 1;
  while (place > 0 && segments[place]!.from.iteration > iteration) place--;
  return place;
}

/** Where the next step or jump begins: the iteration on screen, or the one that was asked for; null before any. */
export function pendingIterationOf({ pendingIteration, begun, frame }: Run<unknown>): number | null {
  return pendingIteration ?? (begun === null ? (frame?.iteration ?? null) : null);
}

/** What one step more will show; null while nobody knows. */
export function nextIteration(run: Run<unknown>): number | null {
  const from = run.playing ? null : pendingIterationOf(run);
  return from === null ? null : from + 1;
}

/** The first iteration that can be shown. */
export function firstIteration({ segments, history }: Run<unknown>): number {
  return Math.max(history.first, segments[0]?.from.iteration ?? 0);
}
