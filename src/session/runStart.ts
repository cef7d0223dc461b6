/** Where a run begins: from a document, or where a session was. Every array is a copy of its own. */
import { RiskHistory } from '../model/descent/riskHistory';
import type { SegmentStart } from '../protocol/messages';
import type { Document } from './document';
import type { Session } from './session';

/** The beginnings of the segments of a run in order, the iteration to show, and the risks so far. */
export interface RunStart {
  readonly from: readonly SegmentStart[];
  readonly at: number;
  readonly history: RiskHistory;
}

/** Iteration 0 and the document's initial W. */
export function initialW(document: Document): RunStart {
  const W = Float64Array.from(document.initialW.flat());
  return { from: [{ iteration: 0, W }], at: 0, history: new RiskHistory(0) };
}

/** The moment a session was saved at, with the risks up to it; its segment or its document, where it has no moment. */
export function startOf({ document, base, run }: Session): RunStart {
  // A file that names none was computed by the one that is always there.
  const kernel = base?.kernel ?? 'js';
  const begin = base && { iteration: base.iteration, W: base.W.slice() };
  if (run === null) {
    if (begin === null) return initialW(document);
    return { from: [{ ...begin, kernel }], at: begin.iteration, history: new RiskHistory(begin.iteration) };
  }
  const { iteration, W, G, risk, history } = run;
  const moment: SegmentStart = {
    iteration,
    W: W.slice(),
    ...(G && risk !== null && { stored: { G: G.slice(), risk } }),
    ...(begin && { base: begin }),
    kernel,
  };
  // What lies between is computed again when it is asked for; the moment itself stays as it was stored.
  const from = begin && history && begin.iteration < iteration ? [{ ...begin, kernel }, moment] : [moment];
  return { from, at: iteration, history: history?.last === iteration ? history : new RiskHistory(iteration) };
}
