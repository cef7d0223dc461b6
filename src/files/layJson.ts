/** JSON laid out for eyes: a key a line, a row of a matrix a line, long lists of numbers eight to a line. */
import { LIMITS } from '../model/limits';

type Scalar = string | number | boolean | null;

export type Json = Scalar | readonly Json[] | { readonly [key: string]: Json };

/** A sample of the most features and its label still stand on one line. */
const LONGEST_LINE = LIMITS.maxFeatures + 1;
const PER_LINE = 8;

/** The text of `value` as it stands after `indent`. Numbers are in JavaScript's shortest form, −0 as 0. */
export function layJson(value: Json, indent = ''): string {
  const deeper = indent + '  ';
  if (isList(value)) {
    if (value.length <= LONGEST_LINE && value.every(isScalar)) return `[${value.map(layScalar).join(', ')}]`;
    return enclose('[', linesOf(value, deeper), ']', indent);
  }
  if (isScalar(value)) return layScalar(value);
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${layJson(entry, deeper)}`);
  return enclose('{', entries, '}', indent);
}

function enclose(open: string, lines: readonly string[], close: string, indent: string): string {
  return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}

/** Lists and objects get a line each; scalars between them share lines. */
function linesOf(values: readonly Json[], indent: string): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const flush = (): void => {
    if (line.length > 0) lines.push(line.join(', '));
    line = [];
  };
  for (const value of values) {
    if (!isScalar(value)) {
      flush();
      lines.push(layJson(value, indent));
    } else if (line.push(layScalar(value)) === PER_LINE) flush();
  }
  flush();
  return lines;
}

// `Array.isArray` alone does not narrow a readonly array.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isScalar(value: Json): value is Scalar {
  return typeof value !== 'object' || value === null;
}

function layScalar(value: Scalar): string {
  return JSON.stringify(value);
}
