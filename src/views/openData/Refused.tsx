import { type ReactElement, useState } from 'react';
import type { ImportState } from '../../files/table/tableImport';
import { copyText } from '../../ui/copyText';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useOpenDataWords } from './openDataWords';
import { columnName, reasonWords, refusalWords } from './problemWords';
import styles from './Refused.module.css';
import small from './Small.module.css';

/** Refused rows that are listed; the others can be copied. */
const LISTED = 5;

/** Every row that is left out because it can't be read, with the reason. */
export function Refused({ state }: { readonly state: ImportState }): ReactElement | null {
  const words = useOpenDataWords();
  const [copied, setCopied] = useState<{ readonly of: unknown; readonly done: boolean } | null>(null);
  const { reading, refused } = state;
  const count = reading?.refusedCount ?? 0;
  if (count === 0) return null;
  const complete = refused.length === count;
  const copy = async (): Promise<void> => {
    const done = await copyText(listOf(state, words));
    setCopied({ of: refused, done });
  };
  return (
    <section className={styles['refused']}>
      <h3>
        <span aria-hidden="true">✗ </span>
        {words.refused.title(formatCount(count), count)}
      </h3>
      <button type="button" className={small['act']} disabled={!complete} onClick={() => void copy()}>
        {words.refused.copy}
      </button>
      <span className={styles['copied']} role="status">
        {copied?.of === refused && (copied.done ? words.refused.copied : words.refused.notCopied)}
      </span>
      <ul>
        {refused.slice(0, LISTED).map((row) => (
          <li key={row.row}>
            <span dir="auto">{refusalWords(row, state, words)}</span>
            <span className={styles['line']}>{words.refused.line(formatCount(row.line))}</span>
          </li>
        ))}
      </ul>
      {count > LISTED && <p>{words.refused.more(formatCount(count - LISTED), count - LISTED)}</p>}
    </section>
  );
}

/** The list as a table that a spreadsheet takes: cells between tabs, without tabs and line breaks in them. */
function listOf(state: ImportState, words: ReturnType<typeof useOpenDataWords>): string {
  const header = state.table?.header ?? [];
  const rows = state.refused.map((row) => [
    String(row.row),
    String(row.line),
    row.column === null ? '' : columnName(header, row.column, words),
    reasonWords(row, state, words),
    row.value,
  ]);
  return [words.refused.heads, ...rows].map((cells) => cells.map(plain).join('\t')).join('\n');
}

/** A spreadsheet would take what begins so for a formula. */
function plain(cell: string): string {
  const text = cell.replace(/\s+/g, ' ');
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
