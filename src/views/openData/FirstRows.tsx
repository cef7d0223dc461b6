import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react';
import type { TableSummary } from '../../files/table/readerMessages';
import type { TableRow } from '../../files/table/table';
import type { ImportState, Role, TableImport } from '../../files/table/tableImport';
import { formatCount } from '../../ui/numbers/formatNumber';
import { Glyph } from '../../ui/Glyph';
import { QuietSelect } from '../../ui/QuietSelect';
import { useOpenDataWords } from './openDataWords';
import { columnName } from './problemWords';
import styles from './FirstRows.module.css';

/** Columns that are shown at a time: a table may have a thousand. */
const COLUMNS = 40;

const ARROWS = ['→', '↑'];

interface FirstRowsProps {
  readonly state: ImportState;
  readonly found: TableSummary;
  readonly table: TableImport;
}

/** The first rows as written, below the roles of their columns. */
export function FirstRows({ state, found, table }: FirstRowsProps): ReactElement {
  const words = useOpenDataWords();
  const [from, setFrom] = useState(0);
  const { header, first, count } = found;
  const start = from < header.length ? from : 0;
  const columns = header.map((_, column) => column).slice(start, start + COLUMNS);
  const marks = useMemo(() => rowMarks(state, first), [state, first]);
  return (
    <div>
      {header.length > COLUMNS && (
        <p className={styles['pages']}>
          <button type="button" disabled={start === 0} onClick={() => setFrom(start - COLUMNS)}>
            ‹ {words.table.earlier}
          </button>
          <span role="status">
            {words.table.columns(
              formatCount(start + 1),
              formatCount(start + columns.length),
              formatCount(header.length),
            )}
          </span>
          <button type="button" disabled={start + COLUMNS >= header.length} onClick={() => setFrom(start + COLUMNS)}>
            {words.table.later} ›
          </button>
        </p>
      )}
      <div className={styles['scroll']}>
        <table className={styles['rows']} aria-label={words.table.name}>
          <thead>
            <tr>
              <th scope="col" className={styles['number']}>
                {words.table.row}
              </th>
              {columns.map((column) => (
                <Head key={column} {...{ state, table, column, columns }} />
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map((row, index) => (
              <Row key={row.line} {...{ row, index, columns, roles: state.roles }} mark={marks[index] ?? NOTHING} />
            ))}
          </tbody>
        </table>
      </div>
      {count > first.length && (
        <p className={styles['more']}>
          {words.table.more(formatCount(count - first.length), count - first.length)}
          {!found.whole && <> {words.notes.beginning}</>}
        </p>
      )}
    </div>
  );
}

interface HeadProps {
  readonly state: ImportState;
  readonly table: TableImport;
  readonly column: number;
  readonly columns: readonly number[];
}

/** A column's name, what it is taken for, and which axis of the plane it is. One stop for Tab: ← → go on from there. */
function Head({ state, table, column, columns }: HeadProps): ReactElement {
  const words = useOpenDataWords();
  const role = state.roles[column] ?? 'leftOut';
  const name = columnName(state.table?.header ?? [], column, words);
  const axis = state.axes.indexOf(column);
  return (
    <th scope="col" data-role={role}>
      <span className={styles['name']} title={name}>
        {axis !== -1 && (
          <span className={styles['arrow']}>
            <span aria-hidden="true">{ARROWS[axis]}</span>
            <span className="spoken">{axis === 0 ? words.table.across : words.table.up}</span>
          </span>
        )}
        <span dir="auto">{name}</span>
      </span>
      <span className={styles['role']} data-column={column}>
        <QuietSelect
          label={words.table.role(name)}
          value={role}
          shown={words.table.roles[role]}
          options={Object.entries(words.table.roles).map(([value, text]) => ({ value, text }))}
          onChange={(value) => {
            table.setRole(column, value as Role);
          }}
          tabIndex={column === columns[0] ? 0 : -1}
          onKeyDown={(event) => {
            walk(event, column, columns);
          }}
        />
      </span>
    </th>
  );
}

function walk(event: KeyboardEvent<HTMLSelectElement>, column: number, columns: readonly number[]): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  const next = columns[columns.indexOf(column) + (event.key === 'ArrowLeft' ? -1 : 1)];
  const row = event.currentTarget.closest('tr');
  row?.querySelector<HTMLSelectElement>(`[data-column="${next}"] select`)?.focus();
}

/** What came of a row: its class, or that it is refused, and the column at fault. */
interface RowMark {
  readonly refused: boolean;
  readonly column: number | null;
  readonly m: number | null;
}

const NOTHING: RowMark = { refused: false, column: null, m: null };

function rowMarks({ reading, refused, roles }: ImportState, first: readonly TableRow[]): readonly RowMark[] {
  if (reading === null) return [];
  const faults = new Map(refused.slice(0, first.length).map(({ row, column }) => [row, column]));
  const labels = reading.ok && roles.includes('label') ? reading.data.samples.labels : null;
  let n = 0;
  return first.map((_, index) => {
    const column = faults.get(index + 1);
    if (column !== undefined) return { refused: true, column, m: null };
    return { refused: false, column: null, m: labels?.[n++] ?? null };
  });
}

interface RowProps {
  readonly row: TableRow;
  readonly index: number;
  readonly columns: readonly number[];
  readonly roles: readonly Role[];
  readonly mark: RowMark;
}

function Row({ row, index, columns, roles, mark }: RowProps): ReactElement {
  const words = useOpenDataWords();
  return (
    <tr data-refused={mark.refused}>
      <th scope="row" className={styles['number']}>
        {formatCount(index + 1)}
        {mark.refused && (
          <span className={styles['cross']}>
            <span aria-hidden="true">✗</span>
            <span className="spoken">{words.table.refused}</span>
          </span>
        )}
      </th>
      {columns.map((column) => (
        <td key={column} data-role={roles[column]} data-fault={mark.refused && mark.column === column}>
          <span className={styles['cell']}>
            {roles[column] === 'label' && mark.m !== null && <Glyph m={mark.m} size={14} />}
            <span dir="auto">{row.cells[column]?.slice(0, 60)}</span>
          </span>
        </td>
      ))}
    </tr>
  );
}
