/** What a session file carries: the document, where the present segment of the run began, and the moment that was shown. */
import type { Frame } from '../model/kernel/frame';
import type { RiskHistory } from '../model/descent/riskHistory';
import type { Checkpoint } from '../protocol/messages';
import type { Document } from './document';
import type { Run } from './run';

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
  const { frame, segments, version } = run;
  // An edit that was not answered yet has a document already, and no place in the run where it began.
  const begun = segments.some((segment) => segment.version === version);
  const base = begun ? run.base : null;
  const history = frame && until(run.history, frame);
  return {
    document,
    base,
    run: frame && { iteration: frame.iteration, W: frame.W, G: frame.G, risk: frame.risk, history },
  };
}

function until(history: RiskHistory, { iteration, risk }: Frame): RiskHistory {
  if (history.last <= iteration) return history;
  const past = history.clone();
  past.rewind(iteration + 1, risk);
  return past;
}
