/** What each column of a table is taken for until the visitor says otherwise. */
import { LIMITS } from '../../model/limits';
import { LABEL_NAMES } from './detectDialect';
import type { ColumnProfile } from './profileColumns';
import type { Table } from './table';

/**
 * Why a column is left out. `constant`: all its filled cells are this one number; `everyRow` where none is empty.
 * `text`: half of its filled cells or more are no numbers. `tooMany`: the `limit` features before it are as many as
 * `LIMITS` allows with so many rows.
 */
export type LeftOut =
  | { readonly kind: 'empty' }
  | { readonly kind: 'constant'; readonly value: string; readonly everyRow: boolean }
  | { readonly kind: 'text' }
  | { readonly kind: 'tooMany'; readonly limit: number };

export type ColumnRole =
  | { readonly role: 'feature' }
  | { readonly role: 'label' }
  | { readonly role: 'leftOut'; readonly reason: LeftOut };

export interface RoleProposal {
  /** One a column. */
  readonly columns: readonly ColumnRole[];
  /** The columns with the role `feature`, in order. */
  readonly features: readonly number[];
  /** The column with the role `label`; null where no column can be one. */
  readonly label: number | null;
  /** Columns of numbers besides the label, those left out included. */
  readonly numericColumns: number;
}

/**
 * The label: the column named `label`, `class`, `species` or `target` (in this order, capitals or not), else the last
 * column of text or whole numbers that varies. Features: the columns of numbers that vary, the first ones up to
 * `LIMITS.maxFeatures` and `LIMITS.maxValues`.
 */
export function proposeRoles(table: Table, profiles: readonly ColumnProfile[]): RoleProposal {
  const label = labelColumn(table.header, profiles);
  const limit = Math.min(LIMITS.maxFeatures, Math.max(1, Math.floor(LIMITS.maxValues / table.rows.length)));
  const features: number[] = [];
  const columns = profiles.map((profile, column): ColumnRole => {
    if (column === label) return { role: 'label' };
    const reason = leftOut(profile) ?? (features.length < limit ? null : { kind: 'tooMany', limit });
    if (reason) return { role: 'leftOut', reason };
    features.push(column);
    return { role: 'feature' };
  });
  const numericColumns = profiles.filter((profile, column) => column !== label && isNumeric(profile)).length;
  return { columns, features, label, numericColumns };
}

function labelColumn(header: readonly string[], profiles: readonly ColumnProfile[]): number | null {
  const names = header.map((cell) => cell.trim().toLowerCase());
  for (const name of LABEL_NAMES) {
    const named = names.findIndex((candidate, column) => candidate === name && profiles[column]!.filled > 0);
    if (named !== -1) return named;
  }
  const numeric = profiles.filter(isNumeric).length;
  let last: number | null = null;
  for (const [column, profile] of profiles.entries()) {
    if (profile.filled === 0 || profile.constant !== null) continue;
    // The only column of numbers is better a feature.
    if (!isNumeric(profile) || (profile.integers === profile.filled && numeric > 1)) last = column;
  }
  return last;
}

function leftOut(profile: ColumnProfile): LeftOut | null {
  if (profile.filled === 0) return { kind: 'empty' };
  if (!isNumeric(profile)) return { kind: 'text' };
  if (profile.constant === null) return null;
  return { kind: 'constant', value: profile.constant, everyRow: profile.filled === profile.rows };
}

function isNumeric({ filled, numbers }: ColumnProfile): boolean {
  return 2 * numbers > filled;
}
