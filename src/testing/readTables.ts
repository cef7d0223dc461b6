/** The steps of the reader of tables, run to their ends. For tests only. */
import { expect } from 'vitest';
import { parseTable } from '../files/table/parseTable';
import { profileColumns } from '../files/table/profileColumns';
import { proposeRoles, type RoleProposal } from '../files/table/proposeRoles';
import { type Choice, readRows, type RowsReading } from '../files/table/readRows';
import type { Dialect, Table } from '../files/table/table';

/** What a generator returns; what it yields must be shares that never fall. */
export function finish<T>(work: Generator<number, T, void>): T {
  for (let share = 0; ;) {
    const step = work.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(share);
    expect(step.value).toBeLessThanOrEqual(1);
    share = step.value;
  }
}

export function tableOf(text: string, given?: Partial<Dialect>): Table {
  const reading = finish(parseTable(text, given));
  if (!reading.ok) throw new Error(reading.problem.kind);
  return reading.table;
}

export function rolesOf(table: Table): RoleProposal {
  return proposeRoles(table, finish(profileColumns(table)));
}

/** The rows of the table with the roles that are proposed, or others. */
export function readingOf(table: Table, changes: Partial<Choice> = {}): RowsReading {
  const { features, label } = rolesOf(table);
  return finish(readRows(table, { features, label, otherName: 'other', ...changes }));
}

/** As `readingOf`, for a table that can be read. */
export function samplesOf(table: Table, changes: Partial<Choice> = {}) {
  const reading = readingOf(table, changes);
  if (!reading.ok) throw new Error(reading.problem.kind);
  return { ...reading.data, refused: reading.refused };
}

/** Cells as written, a row each. */
export function cellsOf(table: Table): string[][] {
  return table.rows.map(({ cells }) => [...cells]);
}
