/** Tables as CSV (RFC 4180) that no spreadsheet takes for formulas. */

/** A number is written in its shortest form that reads back to the same double; null is an empty field. */
export type Field = string | number | null;

/**
 * What a spreadsheet would run as a formula: at the beginning of a field, and where one begins for a spreadsheet that
 * separates fields in another way. Full-width signs count too.
 */
const FORMULA = /(^|[;,|"\t\r\n])([^\S\t\r\n]*)(?=[=+\-@\u2212\uff0b\uff0d\uff1d\uff20])/g;
const LEADING_CONTROL = /^[\t\r]/;
const QUOTED = /[",\r\n]/;
const BEYOND_ASCII = /[^\x00-\x7f]/;

function fieldText(field: Field): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  const inert = field.replace(FORMULA, "$1$2'").replace(LEADING_CONTROL, "'$&");
  return QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The table as a file: a mark of UTF-8 goes before it only where there is more than ASCII. */
export function csvOf(rows: readonly (readonly Field[])[]): Blob {
  const text = rows.map((row) => `${row.map(fieldText).join(',')}\r\n`).join('');
  return new Blob([BEYOND_ASCII.test(text) ? '\ufeff' : '', text], { type: 'text/csv;charset=utf-8' });
}
