/** A row that can't be read, and why. */
import type { NumberFault } from './parseNumber';
import type { RowFault, TableRow } from './table';

/** `noLabel`: the cell of the label column is empty. */
export type RefusalReason = RowFault | NumberFault | 'noLabel';

export interface RefusedRow {
  /** Counted from 1 below the header. */
  readonly row: number;
  /** The line of the file that it begins in, counted from 1. */
  readonly line: number;
  /** The column at fault, counted from 0: the leftmost one; null where the row as a whole is. */
  readonly column: number | null;
  readonly reason: RefusalReason;
  /** The cell at fault as written, at most 200 characters of it; of the whole row, its first cell. */
  readonly value: string;
  /** How many cells the row has. */
  readonly cells: number;
}

/** Longer cells are text that ran into the column, and a hundred thousand of them may go from a worker to the page. */
const VALUE_LENGTH = 200;

export function refusedRow(index: number, row: TableRow, column: number | null, reason: RefusalReason): RefusedRow {
  const value = (row.cells[column ?? 0] ?? '').slice(0, VALUE_LENGTH);
  return { row: index + 1, line: row.line, column, reason, value, cells: row.cells.length };
}
