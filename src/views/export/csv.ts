/** Tables as CSV (RFC 4180) that no spreadsheet takes for formulas. */

import { finish, type Slices } from '../../model/kernel/slices';

/** A number is written in its shortest form that reads back to the same double; null is an empty field. */
export type Field = string | number | null;

/**
 * What a spreadsheet would run as a formula: at the beginning of a field, and where one begins for a spreadsheet that
 * separates fields in another way. Full-width signs count too, and what is inert already, so that the reader of tables
 * (`files/table/tableNames.ts`) takes back just what is put before it here.
 */
const FORMULA = /(^|[;,|"\t\r\n])([^\S\t\r\n]*)(?='*[=+\-@\u2212\uff0b\uff0d\uff1d\uff20])/g;
const LEADING_CONTROL = /^[\t\r]/;
const QUOTED = /[",\r\n]/;
const BEYOND_ASCII = /[^\x00-\x7f]/;

function fieldText(field: Field): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  const inert = field.replace(FORMULA, "$1$2'").replace(LEADING_CONTROL, "'$&");
  return QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Rows between two pauses, some milliseconds. */
const SLICE_ROWS = 1000;

/** The table as a file: a mark of UTF-8 goes before it only where there is more than ASCII. */
export function csvOf(rows: Iterable<readonly Field[]>): Blob {
  return finish(csvSlices(rows));
}

/** As `csvOf`, with pauses: a table may have 100,000 rows. */
export function* csvSlices(rows: Iterable<readonly Field[]>): Slices<Blob> {
  const texts: string[] = [];
  let [text, count] = ['', 0];
  for (const row of rows) {
    text += `${row.map(fieldText).join(',')}\r\n`;
    if (++count % SLICE_ROWS !== 0) continue;
    texts.push(text);
    text = '';
    yield;
  }
  texts.push(text);
  return new Blob([texts.some((piece) => BEYOND_ASCII.test(piece)) ? '\ufeff' : '', ...texts], {
    type: 'text/csv;charset=utf-8',
  });
}
