/** A session as a message can carry it: tables and histories are objects of their own kind and do not survive the way. */
import { RiskHistory, type StoredRisks } from '../model/descent/riskHistory';
import { type FlatSamples, SampleTable } from '../model/data/sampleTable';
import type { Document } from '../session/document';
import type { Session, SessionRun } from '../session/session';

/** The arguments of `RiskHistory.restore`. */
interface HistoryParts {
  readonly first: number;
  readonly last: number;
  readonly latest: number;
  readonly stored: StoredRisks;
}

export interface SessionParts {
  readonly document: Omit<Document, 'samples'>;
  readonly samples: FlatSamples;
  readonly base: Session['base'];
  readonly run: (Omit<SessionRun, 'history'> & { readonly history: HistoryParts | null }) | null;
}

export function partsOf({ document: { samples, ...document }, base, run }: Session): SessionParts {
  return {
    ...{ document, samples: samples.flat(), base },
    run: run && { ...run, history: run.history && historyParts(run.history) },
  };
}

/** The session again, to the bit. */
export function sessionOfParts({ document, samples, base, run }: SessionParts): Session {
  const history = run?.history;
  const { first = 0, last = 0, latest = 0, stored = [] } = history ?? {};
  return {
    ...{ document: { ...document, samples: SampleTable.from(samples) }, base },
    run: run && { ...run, history: history ? RiskHistory.restore(first, last, latest, stored) : null },
  };
}

function historyParts(history: RiskHistory): HistoryParts {
  const { first, last } = history;
  return { first, last, latest: history.at(last) ?? 0, stored: history.stored() };
}
