/** A run as it stands, with everything that is needed to come back to it: what undo keeps where W itself is restored. */
import type { Frame } from '../model/kernel/frame';
import type { RiskHistory } from '../model/descent/riskHistory';
import type { Document } from './document';
import type { Pin } from './pins';
import { firstIteration } from '../engine/run';
import type { Run, RunSegment, TrainerClient } from './run';
import type { Unanswered } from '../engine/recovery';

export interface RunSnapshot {
  readonly document: Document;
  readonly segments: readonly RunSegment[];
  /** The iteration shown. */
  readonly at: number;
  /** A copy of its own: nobody writes on it until the run goes on from here. */
  readonly history: RiskHistory;
  /** The frame that was shown of this run, or null. */
  readonly frame: Frame | null;
  readonly latestFrame: Frame | null;
  readonly pins: readonly Pin[];
  /** What the trainer had not answered: it is asked again where the run is restored. */
  readonly unanswered: readonly Unanswered<Document>[];
}

/** The parts of the state that a snapshot is taken of. */
interface Shown {
  readonly document: Document;
  readonly run: Run;
  readonly pins: readonly Pin[];
}

/** The present run at the moment shown, and all that was computed of it. */
export function runSnapshotOf({ document, run, pins }: Shown, client: TrainerClient): RunSnapshot {
  const { segments, latestFrame } = run;
  // Until the run is shown, frame and risks are those of an earlier one.
  const { at, history } = client.recovery.begun ?? shownOf(run);
  const { frame } = run.begun ?? run;
  const common = { document, segments, at, latestFrame, pins, unanswered: client.unanswered };
  return { ...common, history: history.clone(), frame: frame?.iteration === at ? frame : null };
}

function shownOf(run: Run): Pick<RunSnapshot, 'at' | 'history'> {
  const { history, frame } = run;
  const first = firstIteration(run);
  return { at: Math.max(first, Math.min(frame?.iteration ?? first, history.last)), history };
}
