/** The rows of a table as labelled samples. */
import type { FlatSamples } from '../../model/data/sampleTable';
import { LIMITS } from '../../model/limits';
import { LabelColumn } from './labelColumn';
import { parseNumber } from './parseNumber';
import type { LabelCount } from './proposeClasses';
import { type RefusalReason, type RefusedRow, refusedRow } from './refusedRow';
import type { Table, TableRow } from './table';
import { unguarded, uniqueNames } from './tableNames';

/** What the visitor chose, or `proposeRoles` did. */
export interface Choice {
  /** Columns that are features, each once, in the order that they get. */
  readonly features: readonly number[];
  /** The label's column; null puts all samples into one class. */
  readonly label: number | null;
  /** Labels with a class of their own, in their order; absent where `proposeClasses` may decide. */
  readonly kept?: readonly string[];
  /** The name of the class for all other labels, where there is one. */
  readonly otherName: string;
}

export interface TableData {
  readonly samples: FlatSamples;
  readonly featureNames: readonly string[];
  /** K names, `LIMITS.minClasses` at least: a letter for a class that no label asks for. */
  readonly classes: readonly string[];
  /** Every label that a sample has, in the order of their first samples. */
  readonly labels: readonly LabelCount[];
  /** How many of these labels share the class `otherName`, the last one; 0 where there is none. */
  readonly others: number;
}

/** `noFeatures`: no column is chosen. `noSamples`: every row is refused, or there is none. */
export type ReadProblem =
  | { readonly kind: 'noFeatures' }
  | { readonly kind: 'tooManyFeatures'; readonly features: number }
  | { readonly kind: 'noSamples' }
  /** N × F is beyond `LIMITS.maxValues`. */
  | { readonly kind: 'tooManyValues'; readonly samples: number; readonly features: number };

/** `refused` is in the order of the rows: with the samples it makes up all rows of the table. */
export type RowsReading =
  | { readonly ok: true; readonly data: TableData; readonly refused: readonly RefusedRow[] }
  | { readonly ok: false; readonly problem: ReadProblem; readonly refused: readonly RefusedRow[] };

/** Rows between two yields. */
const BATCH = 2000;

/**
 * Reads every row: it becomes a sample, in the table's order, or is refused for its leftmost fault in a chosen column.
 * Yields the share of rows that are done, in 0..1, every 2,000 rows. RangeError where the choice names a column that
 * is not there or one twice, or more classes than `LIMITS.maxClasses`.
 */
export function* readRows(table: Table, choice: Choice): Generator<number, RowsReading, void> {
  requireColumns(table, choice);
  const F = choice.features.length;
  const problem = featureProblem(F);
  if (problem) return { ok: false, problem, refused: [] };
  const reader = new RowReader(table, choice);
  for (const [index, row] of table.rows.entries()) {
    if (index > 0 && index % BATCH === 0) yield index / table.rows.length;
    reader.read(index, row);
  }
  return reader.reading();
}

function featureProblem(features: number): ReadProblem | null {
  if (features === 0) return { kind: 'noFeatures' };
  return features > LIMITS.maxFeatures ? { kind: 'tooManyFeatures', features } : null;
}

function requireColumns({ header }: Table, { features, label }: Choice): void {
  const columns = label === null ? features : [...features, label];
  if (new Set(columns).size < columns.length) throw new RangeError('a column is chosen twice');
  for (const column of columns)
    if (!(column in header)) throw new RangeError(`no column ${column} of ${header.length}`);
}

class RowReader {
  readonly #table: Table;
  readonly #choice: Choice;
  readonly #labels = new LabelColumn();
  /** From left to right, each with the index o of its feature; null for the label. */
  readonly #columns: readonly (readonly [column: number, o: number | null])[];
  readonly #features: Float64Array;
  readonly #refused: RefusedRow[] = [];
  #N = 0;

  constructor(table: Table, choice: Choice) {
    this.#table = table;
    this.#choice = choice;
    const columns: [number, number | null][] = choice.features.map((column, o) => [column, o]);
    if (choice.label !== null) columns.push([choice.label, null]);
    this.#columns = columns.sort(([a], [b]) => a - b);
    const F = choice.features.length;
    this.#features = new Float64Array(F * Math.min(table.rows.length, Math.floor(LIMITS.maxValues / F)));
  }

  read(index: number, row: TableRow): void {
    if (row.fault !== null) return this.#refuse(index, row, null, row.fault);
    let label = 0;
    for (const [column, o] of this.#columns) {
      const cell = row.cells[column]!;
      if (o === null) {
        const id = this.#labels.idOf(cell);
        if (id === null) return this.#refuse(index, row, column, 'noLabel');
        label = id;
      } else {
        const value = parseNumber(cell, this.#table.dialect.decimalComma);
        if (typeof value === 'string') return this.#refuse(index, row, column, value);
        // Beyond its end, that is beyond the limit, the array takes nothing: those samples are only counted.
        this.#features[this.#N * this.#choice.features.length + o] = value;
      }
    }
    if (this.#choice.label !== null) this.#labels.add(label);
    this.#N++;
  }

  #refuse(index: number, row: TableRow, column: number | null, reason: RefusalReason): void {
    this.#refused.push(refusedRow(index, row, column, reason));
  }

  reading(): RowsReading {
    const refused = this.#refused;
    const N = this.#N;
    const F = this.#choice.features.length;
    if (N === 0) return { ok: false, problem: { kind: 'noSamples' }, refused };
    if (N * F > LIMITS.maxValues)
      return { ok: false, problem: { kind: 'tooManyValues', samples: N, features: F }, refused };
    const { kept, otherName } = this.#choice;
    const { labels, names, counts, others } = this.#labels.classes(kept, otherName, this.#table.dialect.decimalComma);
    const features = this.#features.slice(0, N * F);
    const samples = { N, F, features, labels: this.#choice.label === null ? new Uint8Array(N) : labels };
    const headings = this.#choice.features.map((column) => unguarded(this.#table.header[column]!));
    const featureNames = uniqueNames(headings, (o) => `x${o + 1}`);
    return { ok: true, data: { samples, featureNames, classes: names, labels: counts, others }, refused };
  }
}
