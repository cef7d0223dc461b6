/** In which order the page shows what: sections, lines, slips, and which of them are the main ones. */
import { type LineId, THEN_LINES } from '../../model/derivation/proofLine';

/** What a row of the page is: a line, a slip, the goal as it is stated, or a line made of several (`J`, `L`, `W`, `sums`). */
export type RowId = LineId | 'E4' | 'goal' | 'J' | 'L' | 'W' | 'sums';

export type SectionId = 'main' | 'definitions' | 'J' | 'L' | 'W' | 'goal' | 'then';

export interface Section {
  readonly id: SectionId;
  /** The handout's own number of this part. */
  readonly step: number | null;
  readonly rows: readonly RowId[];
}

export const SLIP_ROWS = ['E1', 'E2', 'E3', 'E4', 'E5'] as const;

export type SlipRow = (typeof SLIP_ROWS)[number];

/** Whether a row is something that was first written otherwise. */
export function isSlip(row: RowId): row is SlipRow {
  return SLIP_ROWS.some((slip) => slip === row);
}

const ALL: readonly Section[] = [
  { id: 'definitions', step: null, rows: ['R', 'goal', 'Z', 'S'] },
  { id: 'J', step: 1, rows: ['J1', 'J2', 'sums'] },
  { id: 'L', step: 2, rows: ['E1', 'L0', 'L1', 'L2', 'E2', 'L3', 'L4', 'L5', 'L6'] },
  { id: 'W', step: 3, rows: ['W1', 'E3', 'W2', 'W3'] },
  { id: 'goal', step: null, rows: ['E4', 'M', 'E5', 'G'] },
];

/** The main lines, in one piece. */
const MAIN: readonly RowId[] = ['S', 'J', 'L', 'W', 'M', 'E5', 'G'];

/** The handout as it is written: a slip stands where its line should, and the sums are left out. */
const AS_WRITTEN: readonly Section[] = [
  { id: 'definitions', step: null, rows: ['R', 'goal', 'Z', 'S'] },
  { id: 'J', step: 1, rows: ['J1', 'J2'] },
  { id: 'L', step: 2, rows: ['E1', 'L1', 'L2', 'E2', 'L4', 'L5', 'L6'] },
  { id: 'W', step: 3, rows: ['W1', 'E3', 'W3'] },
  { id: 'goal', step: null, rows: ['E4', 'M', 'E5', 'G'] },
];

export interface Shown {
  readonly brief: boolean;
  readonly slips: boolean;
  readonly exercise: boolean;
  /** The lines after G are unfolded. */
  readonly then: boolean;
}

/** The sections as they are to be shown. */
export function sectionsOf({ brief, slips, exercise, then }: Shown): readonly Section[] {
  if (exercise) return AS_WRITTEN;
  const kept = (rows: readonly RowId[]): readonly RowId[] => (slips ? rows : rows.filter((row) => !isSlip(row)));
  const derivation: readonly Section[] = brief ? [{ id: 'main', step: null, rows: MAIN }] : ALL;
  return [
    ...derivation.map((section) => ({ ...section, rows: kept(section.rows) })),
    { id: 'then', step: null, rows: then ? THEN_LINES : [] },
  ];
}

/** The lines that a row speaks of: J stands for J1 and J2, L for L6, W for W3. */
export function lineOf(row: RowId, same: boolean): LineId | null {
  if (row === 'J') return same ? 'J1' : 'J2';
  if (row === 'L') return 'L6';
  if (row === 'W') return 'W3';
  return row === 'E4' || row === 'sums' || row === 'goal' ? null : row;
}
