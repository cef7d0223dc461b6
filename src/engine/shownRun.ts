/** The run slice once something is asked for, and once a picture is shown. */
import type { Change } from '../model/edits/changes';
import type { FrameReport, UnnumberedCommand } from '../protocol/messages';
import type { ClientStart } from './recovery';
import { nextIteration, type Run, segmentAt, STILL } from './run';

interface Answer {
  /** Whether the picture includes the last command that decides whether the trainer plays. */
  readonly told: boolean;
  /** Whether a command waits for its answer. */
  readonly pending: boolean;
  /** Edits that the picture does not include. */
  readonly edits: readonly Change[];
}

/** `run` with the moment of a report; its segments, history and latest frame are already those of the report. */
export function shownRun<Doc>(run: Run<Doc>, report: FrameReport, { told, pending, edits }: Answer): Run<Doc> {
  const { frame, base, version } = report;
  const playing = told ? report.playing : run.playing;
  return {
    ...run,
    ...{ frame, base, version, playing, edits, begun: null, progress: null, failure: null },
    status: playing || pending ? 'running' : 'idle',
    moving: playing || (pending && run.moving),
    halt: told ? report.halt : run.halt,
    ...(!pending && { descendTo: null, pendingIteration: null }),
  };
}

/** `run` with what the trainer will surely do; where it is gone, with what the next one will be sent. */
export function promisedRun<Doc>(run: Run<Doc>, promise: Partial<Run<Doc>>): Run<Doc> {
  if (run.status === 'failed') return { ...run, ...promise, ...STILL };
  return { ...run, ...promise, status: 'running', note: null };
}

export type UnnumberedAsked = Extract<UnnumberedCommand, { readonly type: 'edit' | 'step' | 'seek' }>;

/** What is promised of a run that begins. */
export function begunRun<Doc>({ segments, at, history, frame = null }: ClientStart<Doc>): Partial<Run<Doc>> {
  const { version } = segments[segmentAt(segments, at)]!;
  const begun = { at, history, frame };
  return { ...STILL, pendingIteration: at, halt: null, latestFrame: null, segments, version, begun, edits: [] };
}

/** What is promised of a run when something more is asked of it; its risks are known up to iteration `last`. */
export function promiseOf<Doc>(asked: UnnumberedAsked, run: Run<Doc>, last: number): Partial<Run<Doc>> {
  switch (asked.type) {
    case 'edit':
      return {
        halt: null,
        version: asked.version,
        descendTo: null,
        pendingIteration: null,
        edits: [...run.edits, asked.change],
      };
    case 'step':
      return { playing: false, halt: null, descendTo: null, pendingIteration: nextIteration(run) };
    case 'seek': {
      const { iteration } = asked;
      return {
        playing: false,
        halt: null,
        descendTo: iteration > last ? iteration : null,
        pendingIteration: iteration,
      };
    }
    default:
      return asked satisfies never;
  }
}
