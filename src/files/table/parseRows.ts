/** Text to rows of cells, by papaparse, which weighs 7 KiB: nothing that loads at first may import this file. */
import Papa from 'papaparse';
import type { Delimiter, TableRow } from './table';

/** Rows between two yields, some 10 ms. */
const BATCH = 2000;

/** Characters that papaparse gets at first; it searches all that it gets for the next delimiter and quote. */
const WINDOW = 1 << 20;

export interface RowBatch {
  /** In the file's order, without blank lines. A fault can only be `quote` yet. */
  readonly rows: readonly TableRow[];
  /** Characters of the text that are behind. */
  readonly read: number;
}

/**
 * The rows of a text whose line breaks are all `\n`, in batches of some 2,000, so that others may go first. A row with a
 * quoted cell that does not end where a cell can end is taken line by line: so a stray quote costs its own line and not
 * all up to the next quote. O(text).
 */
export function* parseRows(text: string, delimiter: Delimiter): Generator<RowBatch, void, void> {
  let read = 0;
  let line = 1;
  while (read < text.length) {
    const piece = parsePiece(text, delimiter, read);
    const end = afterLines(text, read, piece.lines);
    let batch: TableRow[] = [];
    for (const row of rowsOf(piece, text.slice(read, end), line, delimiter)) {
      if (isBlank(row.cells)) continue;
      if (batch.length >= BATCH) {
        yield { rows: batch, read };
        batch = [];
      }
      batch.push(row);
    }
    read = end;
    line += piece.lines;
    yield { rows: batch, read };
  }
}

interface Piece {
  readonly rows: readonly (readonly string[])[];
  /** Indices of rows with a malformed quote. */
  readonly broken: ReadonlySet<number>;
  /** Lines that all rows take. */
  readonly lines: number;
}

/** The rows of a piece that has this text and begins in this line; of broken ones, their lines. */
function* rowsOf({ rows, broken }: Piece, text: string, first: number, delimiter: Delimiter): Generator<TableRow> {
  const lines = broken.size > 0 ? text.split('\n') : [];
  let line = first;
  for (const [index, cells] of rows.entries()) {
    const span = lineSpan(cells);
    if (!broken.has(index)) yield { line, cells, fault: null };
    else {
      const own = lines.slice(line - first, line - first + span);
      for (const [at, written] of own.entries())
        if (written !== '') yield { line: line + at, ...parseLine(written, delimiter) };
    }
    line += span;
  }
}

/** Up to 2,000 whole rows from there on, at least one. */
function parsePiece(text: string, delimiter: Delimiter, from: number): Piece {
  for (let size = WINDOW; ; size *= 2) {
    const { data, errors, meta } = parse(text.slice(from, from + size), delimiter, BATCH);
    const broken = new Set(errors.map(({ row }) => row ?? 0));
    const whole = meta.truncated || from + size >= text.length;
    // What the window cuts off may end its last row anywhere.
    const rows = whole ? data : data.slice(0, -1);
    if (rows.length > 0) return { rows, broken, lines: rows.reduce((sum, cells) => sum + lineSpan(cells), 0) };
  }
}

function parseLine(line: string, delimiter: Delimiter): Pick<TableRow, 'cells' | 'fault'> {
  const { data, errors } = parse(line, delimiter);
  return { cells: data[0] ?? [''], fault: errors.length > 0 ? 'quote' : null };
}

/** `fastMode` would cut all of the text at once. */
function parse(text: string, delimiter: Delimiter, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', fastMode: false, preview });
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]!.trim() === '';
}

/** Lines that a row takes: line breaks in it are in its quoted cells. */
function lineSpan(cells: readonly string[]): number {
  let span = 1;
  for (const cell of cells) if (cell.includes('\n')) span += cell.split('\n').length - 1;
  return span;
}

/** Where the line after so many begins, or the end of the text. */
function afterLines(text: string, from: number, count: number): number {
  let at = from;
  for (let line = 0; line < count; line++) {
    const end = text.indexOf('\n', at);
    if (end === -1) return text.length;
    at = end + 1;
  }
  return at;
}
