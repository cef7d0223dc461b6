/**
 * The whole wire between the app and the trainer: two one-way streams.
 *
 * `run` counts starts, `version` names a state of the document, `seq` counts commands. A frame names the run and the
 * version it belongs to, so that an outdated picture can be dropped, and the last command that was carried out, so that
 * the page knows when nothing is pending.
 *
 * A run is a list of segments, each with one version of the document: an edit ends a segment and begins the next. What
 * a segment holds fixes every later W bit for bit, so any moment of a run can be shown again.
 */
import type { Optimum } from '../model/descent/optimum/optimum';
import type { Change } from '../model/edits/changes';
import type { Experiment } from '../model/experiment';
import type { Frame } from '../model/kernel/frame';
import type { TableDelta } from './tableDelta';

/** Where a segment of a run began: with the experiment it fixes every later W. W is D × K, row-major. */
export interface Checkpoint {
  readonly iteration: number;
  readonly W: Float64Array;
  /** The kernel that went on from here, where it is not `js`; it may be one that this build does not know. */
  readonly kernel?: string;
}

/** Where a run begins; W is D × K, row-major. */
export interface SegmentStart {
  readonly iteration: number;
  readonly W: Float64Array;
  /** G and R as a file brings them along: they are kept if they agree with what is computed here. */
  readonly stored?: { readonly G: Float64Array; readonly risk: number };
  /** Where the segment began that a file goes on with; without it the segment begins here. */
  readonly base?: Checkpoint;
  /** The kernel that went on from here, known or not; absent until the run is shown. */
  readonly kernel?: string;
}

/** An experiment on the wire, after another one in the same message. */
export interface WireExperiment extends Omit<Experiment, 'samples'> {
  readonly samples: TableDelta;
}

/** A stretch of a run with one version of the document, from where it began until the next segment begins. */
export interface WireSegment {
  readonly version: number;
  readonly experiment: WireExperiment;
  readonly from: SegmentStart;
}

/** Segments of a run that are kept, on either end: an edit beyond them drops the first, and what it showed with it. */
export const MAX_SEGMENTS = 2048;

/** Where a segment began, as the trainer reports it: W is D × K, row-major. */
export interface SegmentNote {
  readonly version: number;
  readonly base: Checkpoint;
}

/** The risks of a run that the page has: of iterations `first` to `last`, in buckets of `bucket` iterations. */
export interface KnownRisks {
  readonly first: number;
  readonly last: number;
  readonly bucket: number;
}

/** Steps per second, or as many as the machine gives. */
export type Speed = number | 'max';

/** Why playing stopped by itself: W hardly moves any more, or its next value is not finite; `last` is `LIMITS.maxIteration`. */
export const HALTS = ['stationary', 'nonFinite', 'last'] as const;

export type Halt = (typeof HALTS)[number];

export type Command =
  | {
      readonly type: 'start';
      readonly seq: number;
      readonly run: number;
      /** At least one, in order of their iterations. */
      readonly segments: readonly WireSegment[];
      /** The iteration to show: not before the first segment, not after the last known risk or the last segment. */
      readonly at: number;
      readonly known: KnownRisks;
      /**
       * The kernel that the run was computed with before; absent for a new run. Where it is not to be had, another one goes on from the
       * moment to show, which is then where the run begins.
       */
      readonly kernel?: string | undefined;
    }
  | {
      readonly type: 'edit';
      readonly seq: number;
      readonly run: number;
      readonly version: number;
      /** The version that the change is made to: where another one is in force, the run goes to the last moment of it. */
      readonly of: number;
      readonly change: Change;
    }
  /** Shows an iteration: again, if it was computed, else by computing until there. */
  | { readonly type: 'seek'; readonly seq: number; readonly iteration: number }
  | { readonly type: 'play'; readonly seq: number; readonly speed: Speed }
  | { readonly type: 'pause'; readonly seq: number }
  | { readonly type: 'step'; readonly seq: number }
  /** Gives up the way to another iteration: the moment held stays. */
  | { readonly type: 'stay'; readonly seq: number }
  /** Learning rates to be tried beside the run from where its segment began; it has no number and stays in force. */
  | { readonly type: 'compare'; readonly etas: readonly number[] }
  /** Permission to post one frame. It is not a command of the visitor's and has no number. */
  | { readonly type: 'credit' };

type Unnumbered<C> = C extends { readonly seq: number } ? Omit<C, 'seq'> : never;

/** A command before it has its place in the order. */
export type UnnumberedCommand = Unnumbered<Command>;

export interface FrameReport {
  readonly type: 'frame';
  readonly run: number;
  readonly version: number;
  /** `seq` of the last command that was carried out and that this frame includes. */
  readonly processed: number;
  readonly playing: boolean;
  readonly halt: Halt | null;
  readonly frame: Frame;
  /**
   * R of every iteration since the last frame, the first of them belonging to iteration `risksFrom`. After an edit
   * that is the iteration of the last frame again, and the newer value counts; after an edit of the past it is an
   * earlier one, where a bucket of the known risks begins, and all later ones are void.
   */
  readonly risks: Float64Array;
  readonly risksFrom: number;
  /** Where the segment of this moment began: a start or an edit. */
  readonly base: Checkpoint;
  /** Segments begun since the last frame; each one voids those that begin at its iteration or later. */
  readonly begun: readonly SegmentNote[];
}

/** How low R can go with the samples of a version of the document; it takes no credit. */
export interface OptimumReport {
  readonly type: 'optimum';
  readonly run: number;
  /** A version with these samples; others may have the same. */
  readonly version: number;
  readonly N: number;
  readonly D: number;
  readonly K: number;
  readonly optimum: Optimum;
}

/** How far the way back to an iteration is gone that takes longer; it takes no credit. */
export interface ProgressReport {
  readonly type: 'progress';
  readonly run: number;
  /** Iterations: where the way began, how far it is gone, where it leads to. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

/** Risks of other rates from where a segment began; it takes no credit. */
export interface RatesReport {
  readonly type: 'rates';
  readonly run: number;
  readonly version: number;
  /** The iteration at which the segment began, and how many steps were taken from there. */
  readonly first: number;
  readonly steps: number;
  /** The risks that follow are those after `from` steps and later; 0 where a comparison begins. */
  readonly from: number;
  /** One for each rate. There are fewer risks where the next number would not be finite. */
  readonly runs: readonly { readonly eta: number; readonly risks: Float64Array }[];
}

export type Report =
  | FrameReport
  | RatesReport
  | OptimumReport
  | ProgressReport
  /** The trainer threw; nothing more will come from it. */
  | { readonly type: 'failed'; readonly reason: string };

/** What a trainer that lives tells. */
export type LivingReport = Exclude<Report, { readonly type: 'failed' }>;
