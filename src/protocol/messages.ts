/**
 * The whole wire between the app and the trainer: two one-way streams.
 *
 * `run` counts starts, `version` counts changes of the document, `seq` counts commands. A frame names the run and the
 * version it belongs to, so that an outdated picture can be dropped, and the last command that was heard, so that the
 * page knows when nothing is pending.
 */
import type { Change } from '../model/change';
import type { Experiment } from '../model/experiment';
import type { Frame } from '../model/frame';

/** Where a segment of a run began: with the experiment it fixes every later W. W is D × K, row-major. */
export interface Base {
  readonly iteration: number;
  readonly W: Float64Array;
}

/** Where a run begins; W is D × K, row-major. */
export interface StartingPoint {
  readonly iteration: number;
  readonly W: Float64Array;
  /** G and R as a file brings them along: they are kept if they agree with what is computed here. */
  readonly stored?: { readonly G: Float64Array; readonly risk: number };
  /** Where the segment began that a file goes on with; without it the segment begins here. */
  readonly base?: Base;
}

/** Steps per second, or as many as the machine gives. */
export type Speed = number | 'max';

/** Why playing stopped by itself. */
export type Halt = 'converged' | 'nonFinite';

export type Command =
  | {
      readonly type: 'start';
      readonly seq: number;
      readonly run: number;
      readonly version: number;
      readonly experiment: Experiment;
      readonly from: StartingPoint;
    }
  | {
      readonly type: 'edit';
      readonly seq: number;
      readonly run: number;
      readonly version: number;
      readonly change: Change;
    }
  | { readonly type: 'play'; readonly seq: number; readonly speed: Speed }
  | { readonly type: 'pause'; readonly seq: number }
  | { readonly type: 'step'; readonly seq: number }
  /** Permission to post one frame. It is not a command of the visitor's and has no number. */
  | { readonly type: 'credit' };

export interface FrameReport {
  readonly type: 'frame';
  readonly run: number;
  readonly version: number;
  /** `seq` of the last command that this frame includes. */
  readonly heard: number;
  readonly playing: boolean;
  readonly halt: Halt | null;
  readonly frame: Frame;
  /**
   * R of every iteration since the last frame, the first of them belonging to iteration `risksFrom`. After an edit
   * that is the iteration of the last frame again, and the newer value counts.
   */
  readonly risks: Float64Array;
  readonly risksFrom: number;
  /** Where the present segment of the run began: the last start or edit. */
  readonly base: Base;
}

export type Report =
  | FrameReport
  /** The trainer threw; nothing more will come from it. */
  | { readonly type: 'failed'; readonly reason: string };
