/** What is seen of a run that begins in place of another, until its first frame comes. */
import { emptyRun } from '../engine/run';
import { sameScale } from '../model/features/standardisation';
import { type Document, shapeOf } from './document';
import type { LabState } from './lab';
import type { Run } from './run';

/**
 * The run with the last picture, unless its W has another shape than that of `document`, or is of other features: then
 * nothing. `at` is the iteration that is asked for.
 */
export function pictured(
  { run: { frame }, document: before }: LabState,
  run: Run,
  document: Document,
  at: number,
): Run {
  const { D, K } = shapeOf(document);
  const fits = frame === null || (frame.D === D && frame.K === K);
  return fits && sameScale(before.standardise, document.standardise) ? run : unpictured(run, at);
}

/** The run without the last picture, whose samples are others. */
export function unpictured(run: Run, at: number): Run {
  const { failure, segments, version, latestFrame, descendTo, pendingIteration, begun, edits } = run;
  const status = run.status === 'failed' ? run.status : 'starting';
  return {
    ...emptyRun(at),
    status,
    failure,
    segments,
    version,
    latestFrame,
    descendTo,
    pendingIteration,
    begun,
    edits,
  };
}
