/** A table of cells as the file has them. Nothing is a number or a class yet. */

export type Delimiter = ',' | ';' | '\t';

/** How the text is cut into cells and how its numbers are written. */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** `1,5` is a number and `1.5` is none; else the other way round. */
  readonly decimalComma: boolean;
  /** Whether the first row names the columns. */
  readonly header: boolean;
}

export interface Table {
  readonly dialect: Dialect;
  /** The cells of the header, as many as there are columns; all empty where there is no header. */
  readonly header: readonly string[];
  /** The line of the file that the header begins in, counted from 1; null where there is none. */
  readonly headerLine: number | null;
  /** Every row below the header but blank lines. Row r of a message is `rows[r − 1]`. */
  readonly rows: readonly TableRow[];
  /** Lines of the file, blank ones included. */
  readonly lines: number;
}

export interface TableRow {
  /** The line of the file that the row begins in, counted from 1. */
  readonly line: number;
  /** As written, without the quotes around a cell. */
  readonly cells: readonly string[];
  readonly fault: RowFault | null;
}

/**
 * What keeps a whole row from being read: `quote`, a quoted cell does not end where a cell can end; `cells`, more or
 * fewer cells than columns (surplus cells that are empty do no harm).
 */
export type RowFault = 'quote' | 'cells';
