/** What the trainer said: the frame on screen and the risks so far. Never edited by a control. */
import type { Frame } from '../model/frame';
import { RiskHistory } from '../model/history';
import type { Base, Halt } from '../protocol/messages';

/**
 * `starting`: no frame yet. `running`: playing, or something asked for is not shown yet. `idle`: nothing is pending.
 * `failed`: the trainer is gone; the last frame stays.
 */
export type Status = 'starting' | 'idle' | 'running' | 'failed';

/** What became of the trainer: another one went on at an iteration, or it runs on the page because no worker does. */
export type Note = { readonly kind: 'restarted'; readonly iteration: number } | { readonly kind: 'onPage' };

export interface Run {
  readonly status: Status;
  readonly playing: boolean;
  readonly halt: Halt | null;
  readonly frame: Frame | null;
  /** Grows in place, with `frame` and never ahead of it; whoever draws it redraws when `frame` changes. */
  readonly history: RiskHistory;
  /** Where the present segment began: the last start or edit. W is D × K, row-major. */
  readonly base: Base | null;
  /** The trainer's own words when it failed, for the curious. */
  readonly failure: string | null;
  /** Until the visitor's next action. */
  readonly note: Note | null;
}

/** A run of which nothing is known yet, its risks to begin at `firstIteration`. */
export function emptyRun(firstIteration: number): Run {
  return {
    status: 'starting',
    playing: false,
    halt: null,
    frame: null,
    history: new RiskHistory(firstIteration),
    base: null,
    failure: null,
    note: null,
  };
}
