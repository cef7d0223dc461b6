import type { ClipboardEvent } from 'react';
import { fitsChange } from '../../model/edits/changes';
import { mostSamples } from '../../model/limits';
import { experimentOf } from '../../session/document';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useLab } from '../../ui/labContext';
import { MOST_ROWS, pasteBlock } from './pasteBlock';
import { useSamplesWords } from './samplesWords';
import { DATA_ORDER, type Sort } from './sortSamples';
import type { Cells } from './useCells';

/**
 * Pastes rows from the cell of the keys on, in one step of undo. Where the table is sorted there are no rows below a cell that
 * stay below it, so the block is added at the end, in the order of the data.
 */
export function usePaste(
  { cell, goTo, tell }: Cells,
  sorted: boolean,
  onSort: (sort: Sort) => void,
): { readonly onPaste: (event: ClipboardEvent) => void; readonly pasteFromClipboard: () => Promise<void> } {
  const lab = useLab();
  const words = useSamplesWords();
  const paste = (text: string): void => {
    const { document, view } = lab.store.getState();
    const { N, F } = document.samples;
    const column = Math.min(Math.max(0, cell.column - 1), F);
    const [n, first] = sorted ? [N, 0] : [cell.n, column];
    const { change, rows, refused } = pasteBlock(document, text, n, first, view.activeClass);
    if (rows + refused.length > MOST_ROWS) return tell(words.tooMany(formatCount(MOST_ROWS)));
    if (sorted) onSort(DATA_ORDER);
    // What was typed into an open cell would else be taken over what is pasted.
    goTo(cell.n, cell.column);
    if (change && !fitsChange(experimentOf(document), change)) {
      const most = mostSamples(F);
      const isFull = N - change.count + change.samples.length > most;
      return tell(isFull ? words.full(formatCount(most)) : words.tooFar);
    }
    if (change) lab.edit(change);
    const faults = refused
      .slice(0, 5)
      .map(({ row, column: at, value }) => words.refused(row, at === F ? words.class : `x${at + 1}`, value));
    return tell(faults.length > 0 ? [words.pasted(rows, refused.length), ...faults].join('. ') : null);
  };
  return {
    onPaste: (event) => {
      const text = event.clipboardData.getData('text/plain');
      // One number belongs into the open cell.
      if (event.target instanceof HTMLInputElement && !/[\t\n]/.test(text)) return;
      event.preventDefault();
      event.stopPropagation();
      paste(text);
    },
    pasteFromClipboard: async () => {
      try {
        paste(await navigator.clipboard.readText());
      } catch {
        tell(words.noClipboard);
      }
    },
  };
}
