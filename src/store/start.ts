/** Where a run begins: from a document, or where a session was. Every array is a copy, to be given away. */
import { RiskHistory } from '../model/history';
import type { StartingPoint } from '../protocol/messages';
import type { Document } from './document';
import type { Session } from './session';

/** Iteration 0 and the document's initial W. */
export function initialW(document: Document): StartingPoint {
  return { iteration: 0, W: Float64Array.from(document.initialW.flat()) };
}

/** The moment a session was saved at, with the risks up to it; its segment or its document, where it has no moment. */
export function startOf({ document, base, run }: Session): { from: StartingPoint; history: RiskHistory } {
  if (run === null) {
    const from = base ? { iteration: base.iteration, W: base.W.slice() } : initialW(document);
    return { from, history: new RiskHistory(from.iteration) };
  }
  const { iteration, W, G, risk, history } = run;
  const from: StartingPoint = {
    iteration,
    W: W.slice(),
    ...(G && risk !== null && { stored: { G: G.slice(), risk } }),
    ...(base && { base: { iteration: base.iteration, W: base.W.slice() } }),
  };
  return { from, history: history?.last === iteration ? history : new RiskHistory(iteration) };
}
