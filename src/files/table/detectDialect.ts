/** How a table is written, found from its beginning. */
import { parseNumber } from './parseNumber';
import { parseRows } from './parseRows';
import type { Delimiter, Dialect, TableRow } from './table';

/** Characters that decide: the first table is to stand at once, however long the file. */
export const SAMPLE = 1 << 16;

/** Of two that read the text equally well, the one before: commas and semicolons also occur inside cells. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];

/** Excel's own hint in the first line. */
const HINT = /^sep=([,;\t])$/i;

/** Names that a label column goes by, in the order of preference; compared in lower case. */
export const LABEL_NAMES: readonly string[] = ['label', 'class', 'species', 'target'];

/** The dialect that `given` leaves open. The text's line breaks must all be `\n`. */
export function detectDialect(text: string, given: Partial<Dialect>): Dialect {
  const sample = beginning(text);
  const delimiter = given.delimiter ?? hintedDelimiter(sample) ?? likeliestDelimiter(sample);
  const rows = sampleRows(sample, delimiter);
  const decimalComma = given.decimalComma ?? writesDecimalComma(rows, delimiter);
  return { delimiter, decimalComma, header: given.header ?? hasHeader(rows, decimalComma) };
}

/** Whether the row is Excel's line `sep=;`, which names the delimiter and is no row. */
export function isHint(row: TableRow, delimiter: Delimiter): boolean {
  return HINT.test(row.cells.join(delimiter));
}

/** The whole lines among the first 64 K characters; what there is of the first line where it is longer. */
export function beginning(text: string): string {
  if (text.length <= SAMPLE) return text;
  const whole = text.lastIndexOf('\n', SAMPLE - 1);
  return text.slice(0, whole === -1 ? SAMPLE : whole);
}

function hintedDelimiter(sample: string): Delimiter | null {
  const hint = HINT.exec(sample.split('\n', 1)[0]!)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === hint) ?? null;
}

function sampleRows(sample: string, delimiter: Delimiter): readonly TableRow[] {
  const rows = [...parseRows(sample, delimiter)].flatMap((batch) => batch.rows);
  return rows[0] && isHint(rows[0], delimiter) ? rows.slice(1) : rows;
}

/**
 * The delimiter that gives most rows one and the same number of cells, two at least, and makes most of these cells
 * numbers; a comma where none does, for a table of one column.
 */
function likeliestDelimiter(sample: string): Delimiter {
  let likeliest: Delimiter = ',';
  let best = 0;
  for (const delimiter of DELIMITERS) {
    const rows = sampleRows(sample, delimiter);
    const width = commonWidth(rows);
    if (width < 2) continue;
    const even = rows.filter(({ cells, fault }) => cells.length === width && fault === null);
    const decimalComma = writesDecimalComma(even, delimiter);
    const score = (even.length / rows.length) * (1 + numberShare(even, decimalComma));
    if (score <= best) continue;
    best = score;
    likeliest = delimiter;
  }
  return likeliest;
}

/** The number of cells that most rows have; the larger of two as frequent; 0 where there is no row. */
export function commonWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 0;
  for (const [candidate, count] of counts) {
    const most = counts.get(width) ?? 0;
    if (count > most || (count === most && candidate > width)) width = candidate;
  }
  return width;
}

function numberShare(rows: readonly TableRow[], decimalComma: boolean): number {
  const cells = rows.flatMap((row) => row.cells);
  const numbers = cells.filter((cell) => typeof parseNumber(cell, decimalComma) === 'number');
  return cells.length === 0 ? 0 : numbers.length / cells.length;
}

/**
 * Whether more cells are numbers with a comma than with a point. Between tabs `1,234` may be a thousand and more, so
 * there it takes one number without just three digits behind the comma; what is then refused is at least seen.
 */
function writesDecimalComma(rows: readonly TableRow[], delimiter: Delimiter): boolean {
  if (delimiter === ',') return false;
  let commas = 0;
  let points = 0;
  let thousands = 0;
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (cell.includes(',') && typeof parseNumber(cell, true) === 'number') {
      commas++;
      if (/^\s*\D?\d{1,3},\d{3}\s*$/.test(cell)) thousands++;
    } else if (cell.includes('.') && typeof parseNumber(cell, false) === 'number') points++;
  }
  return commas > points && (delimiter === ';' || commas > thousands);
}

/**
 * The first row is a header where it has no number in most columns of numbers, or where one of its cells names a label
 * column; a table without numbers has one.
 */
function hasHeader(rows: readonly TableRow[], decimalComma: boolean): boolean {
  const [first, ...others] = rows;
  if (!first) return false;
  const isNumber = (cell: string | undefined) => typeof parseNumber(cell ?? '', decimalComma) === 'number';
  if (others.length === 0) return !first.cells.some(isNumber);
  let named = 0;
  let numbers = 0;
  for (const [column, cell] of first.cells.entries()) {
    if (LABEL_NAMES.includes(cell.trim().toLowerCase())) return true;
    const count = others.filter(({ cells }) => isNumber(cells[column])).length;
    if (2 * count <= others.length) continue;
    if (isNumber(cell)) numbers++;
    else named++;
  }
  return named >= numbers;
}
