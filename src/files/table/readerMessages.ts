/** What the page asks the reader of tables and what it answers. The reader is in a worker of its own. */
import type { Encoding } from './decodeText';
import type { RoleProposal } from './proposeRoles';
import type { LabelCount } from './proposeClasses';
import type { Choice, RowsReading, TableData } from './readRows';
import type { RefusedRow } from './refusedRow';
import type { Dialect, TableRow } from './table';
import type { TableProblem } from './tableProblem';

/** A question ends what the one before it began. Every answer bears the `id` of its question. */
export type ReaderQuestion =
  /** Read a file or pasted text. What `dialect` and `encoding` leave open is found. */
  | {
      readonly type: 'read';
      readonly id: number;
      readonly source: Blob | string;
      readonly encoding?: Encoding;
      readonly dialect: Partial<Dialect>;
    }
  /** Make samples of the table that was read. */
  | { readonly type: 'choose'; readonly id: number; readonly choice: Choice };

/** `unreadable`: the file is gone, was changed meanwhile, or is a folder. */
export type ReaderProblem = TableProblem | { readonly kind: 'unreadable' };

export type ReaderAnswer =
  /** The share of the question that is done, in 0..1. */
  | { readonly type: 'progress'; readonly id: number; readonly share: number }
  | { readonly type: 'problem'; readonly id: number; readonly problem: ReaderProblem }
  | { readonly type: 'table'; readonly id: number; readonly table: TableSummary }
  | { readonly type: 'samples'; readonly id: number; readonly reading: SamplesReading }
  /** Refused rows that had no room in `samples`, in order. */
  | { readonly type: 'refused'; readonly id: number; readonly rows: readonly RefusedRow[] };

/** As much of a table as the page shows. */
export interface TableSummary {
  /** Null for pasted text. */
  readonly encoding: Encoding | null;
  readonly dialect: Dialect;
  readonly header: readonly string[];
  readonly headerLine: number | null;
  readonly lines: number;
  /** How many rows there are, and the first of them. */
  readonly count: number;
  readonly first: readonly TableRow[];
  readonly proposal: RoleProposal;
  /** False where this is made of the first 64 K characters and the whole is still being read. */
  readonly whole: boolean;
}

/** Rows of a table that the page may show. */
export const FIRST_ROWS = 8;

/** Refused rows, or labels, in one message: to read a hundred thousand of them would hold the page up. */
export const SHARE = 500;

export type SamplesReading =
  | {
      readonly ok: true;
      readonly data: TableData;
      /** The features that the plane is to show. */
      readonly axes: readonly number[];
      /** L of the samples with their bias, in (units of x)². */
      readonly L: number;
      /** Indices of the samples to draw beforehand. */
      readonly preview: Uint32Array;
      /** How many different labels there are; `data.labels` has at most `SHARE` of them, the most frequent ones. */
      readonly labelCount: number;
      /** How many rows were refused, and the first `SHARE` of them; the others follow. */
      readonly refusedCount: number;
      readonly refused: readonly RefusedRow[];
    }
  | {
      readonly ok: false;
      readonly problem: Extract<RowsReading, { ok: false }>['problem'];
      readonly refusedCount: number;
      readonly refused: readonly RefusedRow[];
    };

/** The most frequent of the labels, at most `SHARE`, in their own order. */
export function frequentLabels(labels: readonly LabelCount[]): readonly LabelCount[] {
  if (labels.length <= SHARE) return labels;
  const frequent = new Set([...labels].sort((a, b) => b.count - a.count).slice(0, SHARE));
  return labels.filter((label) => frequent.has(label));
}
