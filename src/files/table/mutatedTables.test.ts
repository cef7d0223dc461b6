/** Tables with faults, 500 and with SOAK=1 20,000 of a kind: each row is read right or listed, and nothing throws. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits';
import { decodeText } from './decodeText';
import { finish, readingOf, rolesOf, tableOf } from '../../testing/readTables';
import { parseTable } from './parseTable';
import type { Delimiter } from './table';

const RUNS = process.env['SOAK'] ? 20_000 : 500;

/** Names of columns and classes that objects have of their own. */
const OWN_NAMES = ['__proto__', 'constructor', 'prototype', 'toString'];
const ownBefore = [Object.prototype, Array.prototype].map((object) => Reflect.ownKeys(object));

afterAll(() => {
  expect([Object.prototype, Array.prototype].map((object) => Reflect.ownKeys(object))).toEqual(ownBefore);
});

/** Cells that are no numbers where the point is the mark, with the reason. */
const FAULTS: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  [' ', 'empty'],
  ['n/a', 'notANumber'],
  ['12abc', 'notANumber'],
  ['0x1F', 'notANumber'],
  ['NaN', 'notFinite'],
  ['Infinity', 'notFinite'],
  ['1e999', 'tooLarge'],
  ['-10000001', 'tooLarge'],
  ['１２', 'otherDigits'],
  ['line\nbreak', 'notANumber'],
  ['say "x"', 'notANumber'],
  ['a;b,c\td', 'notANumber'],
];

type Valued<A> = A extends fc.Arbitrary<infer T> ? T : never;

interface Cell {
  readonly written: string;
  /** The number it is, or why it is none. */
  readonly is: number | string;
}

const soundCell = fc.double({ min: -1e7, max: 1e7, noNaN: true }).map((x): Cell => ({ written: String(x), is: x + 0 }));
const faultyCell = fc.constantFrom(...FAULTS).map(([written, is]): Cell => ({ written, is }));
const cell = fc.oneof({ weight: 12, arbitrary: soundCell }, { weight: 1, arbitrary: faultyCell });
const label = fc.constantFrom('setosa', 'versi, color', 'x;y', '"quoted"', 'a\nb', ...OWN_NAMES, '山鸢尾', '', ' ');

interface Row {
  readonly numbers: readonly Cell[];
  readonly label: string;
  /** Cells too few (negative) or too many. */
  readonly surplus: number;
  readonly blankBefore: boolean;
}

const F = 3;
const row: fc.Arbitrary<Row> = fc.record({
  numbers: fc.array(cell, { minLength: F, maxLength: F }),
  label,
  surplus: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) }),
  blankBefore: fc.boolean(),
});

const file = fc.record({
  rows: fc.array(row, { maxLength: 25 }),
  delimiter: fc.constantFrom<Delimiter[]>(',', ';', '\t'),
  br: fc.constantFrom('\n', '\r\n', '\r'),
  decimalComma: fc.boolean(),
  labelAt: fc.nat(F),
});

function quoted(text: string): string {
  return /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of the file, and what must come of each row, without looking at the text. */
function written({ rows, delimiter, br, decimalComma, labelAt }: Valued<typeof file>) {
  const mark = (text: string) => (decimalComma ? text.replace(/^([-+]?\d*)\.(\d)/, '$1,$2') : text);
  const lines = [['a', 'b', 'c'].toSpliced(labelAt, 0, 'class').join(delimiter)];
  const expected: (readonly number[] | { line: number; column: number | null; reason: string })[] = [];
  for (const { numbers, label, surplus, blankBefore } of rows) {
    if (blankBefore) lines.push('');
    const line = lines.length + 1;
    const cells = numbers.map((cell) => mark(cell.written)).toSpliced(labelAt, 0, label);
    const faults = numbers.map(({ is }) => (typeof is === 'string' ? is : null));
    const all = faults.toSpliced(labelAt, 0, label.trim() === '' ? 'noLabel' : null);
    const column = all.findIndex((fault) => fault !== null);
    if (surplus !== 0) expected.push({ line, column: null, reason: 'cells' });
    else if (column !== -1) expected.push({ line, column, reason: all[column]! });
    else expected.push(numbers.map(({ is }) => Number(is)));
    if (surplus < 0) cells.pop();
    if (surplus > 0) cells.push('more');
    lines.push(...cells.map(quoted).join(delimiter).split('\n'));
  }
  return { text: lines.join(br), expected };
}

describe('tables with faulty cells and rows', () => {
  it('are read right, and every other row is listed with line, column and reason', () => {
    fc.assert(
      fc.property(file, (file) => {
        const { text, expected } = written(file);
        const { delimiter, decimalComma, labelAt } = file;
        const table = tableOf(text, { delimiter, decimalComma, header: true });
        expect(table.rows).toHaveLength(expected.length);
        const features = [0, 1, 2, 3].filter((column) => column !== labelAt);
        const reading = readingOf(table, { features, label: labelAt });
        const listed = reading.refused.map(({ row, line, column, reason }) => [row, line, column, reason]);
        const faults = expected.flatMap((fate, index) =>
          'line' in fate ? [[index + 1, fate.line, fate.column, fate.reason]] : [],
        );
        expect(listed).toEqual(faults);
        const values = expected.flatMap((fate) => ('line' in fate ? [] : fate));
        expect(Array.from(reading.ok ? reading.data.samples.features : [])).toEqual(values);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Rows of cells by RFC 4180 (blank lines left out), or null where a quote stands where none may. */
function strictRows(text: string, delimiter: string): string[][] | null {
  const rows: string[][] = [[]];
  const cellAt = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\n][^${delimiter}\n]*|))(${delimiter}|\n|$)`, 'y');
  while (cellAt.lastIndex <= text.length) {
    const found = cellAt.exec(text);
    if (!found) return null;
    const [, inQuotes, bare, end] = found;
    rows.at(-1)!.push(inQuotes?.replaceAll('""', '"') ?? bare!);
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows.filter((cells) => cells.length > 1 || cells[0]!.trim() !== '');
}

const PIECES = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\ufeff',
  '\0',
  '1',
  '.5',
  '1,5',
  '1e999',
  'NaN',
  '__proto__',
  'x',
  '山',
  '\ud800',
];
const scrap = fc.record({
  text: file.map((file) => written(file).text),
  cuts: fc.array(fc.record({ at: fc.nat(2000), removed: fc.nat(3), added: fc.constantFrom('', ...PIECES) }), {
    maxLength: 8,
  }),
});

function mutated({ text, cuts }: Valued<typeof scrap>): string {
  return cuts.reduce((now, { at, removed, added }) => {
    const place = at % (now.length + 1);
    return now.slice(0, place) + added + now.slice(place + removed);
  }, text);
}

describe('texts changed anywhere', () => {
  it('never throw; all rows are samples or listed, and nothing is out of limits', () => {
    let strictly = 0;
    fc.assert(
      fc.property(scrap, (scrap) => {
        const text = mutated(scrap);
        const parsed = finish(parseTable(text));
        if (!parsed.ok) {
          expect(parsed.problem).toEqual({ kind: 'empty' });
          expect(text.replace(/[",;\s\ufeff]/g, '')).toBe('');
          return;
        }
        const { table } = parsed;
        const unified = text.replace(/\r\n?/g, '\n');
        const strict = strictRows(unified.replace(/^\ufeff/, ''), table.dialect.delimiter);
        const hint = /^sep=/i.test(unified);
        if (strict && !hint && !unified.includes('\ufeff')) {
          strictly++;
          const below = table.dialect.header ? strict.slice(1) : strict;
          expect(table.rows.map(({ cells }) => [...cells])).toEqual(below);
        }
        const { features, label } = rolesOf(table);
        const reading = readingOf(table);
        const N = reading.ok ? reading.data.samples.N : 0;
        if (features.length > 0) expect(N + reading.refused.length).toBe(table.rows.length);
        if (!reading.ok) return;
        const { samples, classes } = reading.data;
        expect(samples.features.every((x) => Math.abs(x) <= LIMITS.maxCoordinate)).toBe(true);
        expect(samples.labels.every((y) => y < classes.length)).toBe(true);
        expect(new Set(classes).size).toBe(classes.length);
        const refused = new Set(reading.refused.map(({ row }) => row));
        const read = table.rows.filter((_, index) => !refused.has(index + 1));
        const numbers = read.flatMap(({ cells }) =>
          features.map((column) => {
            const cell = cells[column]!.trim();
            return Number(table.dialect.decimalComma ? cell.replace(',', '.') : cell) + 0;
          }),
        );
        expect(Array.from(samples.features)).toEqual(numbers);
        expect(label === null || read.every(({ cells }) => cells[label]!.trim() !== '')).toBe(true);
        const lines = unified.split('\n');
        for (const { line, cells } of table.rows) {
          const start = cells[0]!.split('\n', 1)[0]!.slice(0, 3);
          expect(lines[line - 1]!.replace(/["\ufeff]/g, '')).toContain(start.replace(/["\ufeff]/g, ''));
        }
      }),
      // All text cut away is rare.
      { numRuns: RUNS, examples: [[{ text: 'a\n', cuts: [{ at: 0, removed: 1, added: '' }] }]] },
    );
    // The comparison with a strict reader is no rare case.
    expect(strictly).toBeGreaterThan(RUNS / 2);
  });

  it('never throw as bytes', () => {
    fc.assert(
      fc.property(scrap, fc.nat(3000), fc.nat(255), (scrap, at, byte) => {
        const bytes = new TextEncoder().encode(mutated(scrap));
        if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const decoding = decodeText(bytes);
        if (decoding.ok) finish(parseTable(decoding.text));
      }),
      { numRuns: RUNS },
    );
  });
});
