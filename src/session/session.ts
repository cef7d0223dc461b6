/** What a session file carries: the document, where the present segment of the run began, and the moment that was shown. */
import { changeExperiment, reshapeWeights } from '../model/edits/changes';
import type { Frame } from '../model/kernel/frame';
import type { RiskHistory } from '../model/descent/riskHistory';
import type { Checkpoint } from '../protocol/messages';
import { segmentAt } from '../engine/run';
import { type Document, experimentOf } from './document';
import type { Run, RunSegment } from './run';

/** The run as it was shown: everything belongs to the same W. W and G are D × K, row-major. */
export interface SessionRun {
  readonly iteration: number;
  readonly W: Float64Array;
  /** ∂R/∂W as it was stored, or null where the file has none. */
  readonly G: Float64Array | null;
  /** R(W) in nats as it was stored, or null where the file has none. */
  readonly risk: number | null;
  /** The risks up to `iteration`, or null where the file has none. */
  readonly history: RiskHistory | null;
}

export interface Session {
  readonly document: Document;
  /** The last start or edit: with the document it fixes every later W. Null before the first frame. */
  readonly base: Checkpoint | null;
  /** Null before the first frame. */
  readonly run: SessionRun | null;
}

/** What would be saved now. Shares the document and the arrays with the state; the risks end at the moment shown. */
export function sessionOf({ document, run }: { readonly document: Document; readonly run: Run }): Session {
  const segment = run.segments[segmentAt(run.segments, run.begun?.at ?? run.frame?.iteration ?? 0)];
  const moment = run.begun === null ? shownMoment(run) : begunMoment(run.begun, segment);
  if (run.edits.length > 0) return { document, base: null, run: moment && edited(moment, segment, run.edits) };
  const base = run.begun === null ? run.base : baseOf(segment);
  const kernel = run.segments[0]?.from.kernel;
  return { document, base: base && kernel && kernel !== 'js' ? { ...base, kernel } : base, run: moment };
}

/** Whether the moment of a run is known: that of one which has shown nothing yet may first have to be computed. */
export function isMomentKnown({ begun, segments }: Run): boolean {
  return begun === null || begunMoment(begun, segments[segmentAt(segments, begun.at)]) !== null;
}

function shownMoment({ frame, history }: Run): SessionRun | null {
  return frame && { ...momentOf(frame), history: until(history, frame) };
}

/** Where a run is that has shown nothing yet; null where that has first to be computed. */
function begunMoment(
  { at, history, frame }: NonNullable<Run['begun']>,
  segment: RunSegment | undefined,
): SessionRun | null {
  if (frame !== null) return { ...momentOf(frame), history: until(history, frame) };
  if (segment?.from.iteration !== at) return null;
  const { W, stored } = segment.from;
  const { G, risk } = stored ?? { G: null, risk: null };
  return { iteration: at, W, G, risk, history: history.last === at ? history : null };
}

function momentOf({ iteration, W, G, risk }: Frame): Omit<SessionRun, 'history'> {
  return { iteration, W, G, risk };
}

function baseOf(segment: RunSegment | undefined): Checkpoint | null {
  if (segment === undefined) return null;
  const { iteration, W, base } = segment.from;
  return base ?? { iteration, W };
}

/** The moment with the edits that the trainer has not answered, which lead to the document already: R and G come later. */
function edited(moment: SessionRun, segment: RunSegment | undefined, edits: Run['edits']): SessionRun | null {
  if (segment === undefined) return null;
  let experiment = experimentOf(segment.document);
  let { W } = moment;
  try {
    for (const change of edits) {
      W = reshapeWeights(W, experiment, change);
      experiment = changeExperiment(experiment, change);
    }
  } catch (error) {
    // The trainer will refuse it too.
    if (error instanceof RangeError) return null;
    throw error;
  }
  return { ...moment, W, G: null, risk: null };
}

/** Without the run: what is hidden on the page must not be read from a link or a file. */
export function withoutRun({ document }: Session): Session {
  return { document, base: null, run: null };
}

function until(history: RiskHistory, { iteration, risk }: Frame): RiskHistory {
  if (history.last <= iteration) return history;
  const past = history.clone();
  past.rewind(iteration + 1, risk);
  return past;
}
