/** A text as a table: dialect, header, and every row with the line it begins in. */
import { LIMITS } from '../../model/limits';
import { beginning, commonWidth, detectDialect, isHint, SAMPLE } from './detectDialect';
import { parseRows } from './parseRows';
import type { Dialect, Table, TableRow } from './table';
import { MAX_COLUMNS, type TableProblem, tableSizeProblem } from './tableProblem';

export type TableReading =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problem: TableProblem };

/**
 * Reads the text of a file or of pasted cells; what `given` leaves open of the dialect is found from the first 64 K
 * characters. Yields the share that is read, in 0..1, every 2,000 rows. Never throws; a table without rows is one.
 */
export function* parseTable(text: string, given: Partial<Dialect> = {}): Generator<number, TableReading, void> {
  // No encoding takes less than a byte a code unit.
  if (tableSizeProblem(text.length)?.kind === 'tooLarge')
    return { ok: false, problem: { kind: 'tooLarge', bytes: new TextEncoder().encode(text).length } };
  const unified = unifyBreaks(text);
  const dialect = detectDialect(unified, given);
  const rows: TableRow[] = [];
  let count = dialect.header ? -1 : 0;
  for (const batch of parseRows(unified, dialect.delimiter)) {
    const [first] = batch.rows;
    const hinted = rows.length === 0 && first && isHint(first, dialect.delimiter);
    const found = hinted ? batch.rows.slice(1) : batch.rows;
    count += found.length;
    // Beyond the limit they are only counted.
    if (count <= LIMITS.maxSamples) for (const row of found) rows.push(row);
    yield batch.read / unified.length;
  }
  if (count > LIMITS.maxSamples) return { ok: false, problem: { kind: 'tooManyRows', rows: count } };
  return tableOf(rows, dialect, lineCount(unified));
}

/**
 * The table that the first 64 K characters make, in the dialect that the whole text has: what can be shown at once,
 * however long the text.
 */
export function parseBeginning(text: string, given: Partial<Dialect> = {}): TableReading {
  const parsing = parseTable(beginning(unifyBreaks(text.slice(0, 2 * SAMPLE))), given);
  for (;;) {
    const step = parsing.next();
    if (step.done) return step.value;
  }
}

/** Every line break as `\n`: papaparse knows one kind in a text, and files have been pasted together. */
function unifyBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function tableOf(all: readonly TableRow[], dialect: Dialect, lines: number): TableReading {
  if (all.every(({ cells }) => cells.every(isEmpty))) return { ok: false, problem: { kind: 'empty' } };
  const header = dialect.header ? all[0]! : null;
  const rows = header ? all.slice(1) : all;
  const columns = header ? headedColumns(header.cells, rows) : commonWidth(rows);
  if (columns > MAX_COLUMNS) return { ok: false, problem: { kind: 'tooManyColumns', columns } };
  const names = header?.cells.slice(0, columns) ?? Array<string>(columns).fill('');
  const table = { dialect, header: names, headerLine: header?.line ?? null, lines };
  return { ok: true, table: { ...table, rows: rows.map((row) => (fits(row, columns) ? row : misfit(row))) } };
}

/** As many columns as the header names; unnamed ones at its end count only where most rows have them. */
function headedColumns(names: readonly string[], rows: readonly TableRow[]): number {
  let named = names.length;
  while (named > 0 && isEmpty(names[named - 1]!)) named--;
  return Math.min(names.length, Math.max(named, commonWidth(rows), 1));
}

function fits({ cells, fault }: TableRow, columns: number): boolean {
  if (fault !== null || cells.length === columns) return true;
  return cells.length > columns && cells.slice(columns).every(isEmpty);
}

function isEmpty(cell: string): boolean {
  return cell.trim() === '';
}

function misfit(row: TableRow): TableRow {
  return { ...row, fault: 'cells' };
}

function lineCount(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks++;
  return text.endsWith('\n') ? breaks : breaks + 1;
}
