/** The run slice once something is asked for, and once a picture is shown. */
import type { FrameReport } from '../protocol/messages';
import { type Run, STILL } from './run';

interface Answer {
  /** Whether the picture includes the last command that decides whether the trainer plays. */
  readonly told: boolean;
  /** Whether a command waits for its answer. */
  readonly pending: boolean;
}

/** `run` with the moment of a report; its segments, history and latest frame are already those of the report. */
export function shownRun<Doc>(run: Run<Doc>, report: FrameReport, { told, pending }: Answer): Run<Doc> {
  const { frame, base, version } = report;
  const playing = told ? report.playing : run.playing;
  return {
    ...run,
    ...{ frame, base, version, playing, progress: null, failure: null },
    status: playing || pending ? 'running' : 'idle',
    moving: playing || (pending && run.moving),
    halt: told ? report.halt : run.halt,
    ...(!pending && { goal: null, aim: null }),
  };
}

/** `run` with what the trainer will surely do; where it is gone, with what the next one will be sent. */
export function promisedRun<Doc>(run: Run<Doc>, promise: Partial<Run<Doc>>): Run<Doc> {
  if (run.status === 'failed') return { ...run, ...promise, ...STILL };
  return { ...run, ...promise, status: 'running', note: null };
}
