import { selectUpdate } from '../session/phases';
import { formatCell } from './numbers/formatNumber';
import { useLabState } from './labContext';

/** What the step of the last phase did to one weight: what it was, and the −ηG, or −ηg of a mini-batch, that was added, as text. */
export interface UpdateTexts {
  readonly old: string;
  /** With its sign before it: "− 0.0006". */
  readonly change: string;
}

/** The update of a cell (a place in W, row-major); null but at the last phase. */
export function useUpdate(cell: number): UpdateTexts | null {
  const before = useLabState(selectUpdate);
  const eta = useLabState((state) => state.document.eta);
  if (before === null) return null;
  const change = -eta * ((before.batch?.g ?? before.G)[cell] ?? 0);
  return {
    old: formatCell(before.W[cell] ?? 0, 3),
    change: `${change < 0 ? '−' : '+'} ${formatCell(Math.abs(change), 4)}`,
  };
}
