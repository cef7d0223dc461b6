/**
 * The risks of a run in a session file: R of the first iterations, then the extremes of a longer run. The file does not
 * say which iteration comes first: it is counted back from the last, or 0 where wide buckets hide how many there were.
 */
import { RiskHistory } from '../model/descent/riskHistory';
import type { Json } from './layJson';
import type { SessionRun } from '../session/session';
import type { StoredRun } from './sessionSchema';

type Risks = NonNullable<StoredRun['risks']>;

/** The risks of the run for the file; null where there are none that end at its iteration and risk. */
export function risksOf({ iteration, risk, history }: SessionRun): readonly Json[] | null {
  if (!history || history.last !== iteration || history.at(iteration) !== risk) return null;
  return history.stored().map((part) => {
    if (typeof part === 'number') return part;
    const { bucket, min, max } = part;
    return bucket === 1 || history.first === 0 ? { bucket, min, max } : { bucket, min, max, first: history.first };
  });
}

/** R at the run's iteration: as stored, or the last of the risks; null where neither tells it. */
export function riskOf({ risk, risks }: StoredRun): number | null {
  const last = risks?.at(-1);
  return risk ?? (typeof last === 'number' ? last : null);
}

/** The history that the file holds, null where it holds none, `unfit` where its parts contradict each other. */
export function historyOf(run: StoredRun): RiskHistory | null | 'unfit' {
  const { iteration, risks } = run;
  if (!risks || risks.length === 0) return null;
  const first = firstIteration(iteration, risks);
  const risk = riskOf(run);
  if (first < 0 || risk === null) return 'unfit';
  try {
    return RiskHistory.restore(first, iteration, risk, risks);
  } catch {
    return 'unfit';
  }
}

function firstIteration(iteration: number, risks: Risks): number {
  const last = risks.at(-1);
  if (typeof last !== 'object') return iteration - risks.length + 1;
  return last.first ?? (last.bucket === 1 ? iteration - last.min.length + 1 : 0);
}
