import { type ReactElement, useState } from 'react';
import type { SamplesReading, TableSummary } from '../../files/table/readerMessages';
import { type LabelCount, proposeClasses } from '../../files/table/proposeClasses';
import type { ImportState, TableImport } from '../../files/table/tableImport';
import { LIMITS } from '../../model/limits';
import { formatCount } from '../../ui/numbers/formatNumber';
import { isolated } from '../../ui/names';
import { useOpenDataWords } from './openDataWords';
import { columnName, cut } from './problemWords';
import styles from './Notes.module.css';
import small from './Small.module.css';

/** Constant columns that are named. */
const NAMED = 2;

interface NotesProps {
  readonly state: ImportState;
  readonly found: TableSummary;
  readonly table: TableImport;
}

/** What was decided for the visitor, and why: columns left out, labels put together. */
export function Notes({ state, found, table }: NotesProps): ReactElement {
  const words = useOpenDataWords();
  const { reading, roles } = state;
  const notes = [...constantNotes(state, found, words)];
  const limit = found.proposal.columns.flatMap((column) =>
    column.role === 'leftOut' && column.reason.kind === 'tooMany' ? [column.reason.limit] : [],
  )[0];
  if (limit !== undefined)
    notes.push(words.notes.tooMany(formatCount(found.proposal.numericColumns), formatCount(limit)));
  if (!roles.includes('label')) notes.push(words.notes.noLabel);
  return (
    <>
      {notes.map((note) => (
        <p key={note} className={small['note']} dir="auto">
          {note}
        </p>
      ))}
      {reading?.ok && reading.data.others > 0 && (
        <Labels reading={reading} table={table} kept={state.kept} decimalComma={found.dialect.decimalComma} />
      )}
    </>
  );
}

function constantNotes(
  { roles }: ImportState,
  { header, proposal }: TableSummary,
  words: ReturnType<typeof useOpenDataWords>,
): readonly string[] {
  const constant = proposal.columns.flatMap((column, at) =>
    column.role === 'leftOut' && column.reason.kind === 'constant' && roles[at] === 'leftOut'
      ? [{ at, reason: column.reason }]
      : [],
  );
  const named = constant.slice(0, NAMED).map(({ at, reason }) => {
    const sentence = reason.everyRow ? words.notes.constant : words.notes.constantWhereFilled;
    return sentence(columnName(header, at, words), isolated(cut(reason.value)));
  });
  const others = constant.length - named.length;
  return others > 0 ? [...named, words.notes.otherConstants(formatCount(others), others)] : named;
}

interface LabelsProps {
  readonly reading: Extract<SamplesReading, { ok: true }>;
  readonly table: TableImport;
  readonly kept: readonly string[] | null;
  readonly decimalComma: boolean;
}

/** Which labels have a class of their own, where there are more than classes. */
function Labels({ reading, table, kept, decimalComma }: LabelsProps): ReactElement {
  const words = useOpenDataWords();
  const [choosing, setChoosing] = useState(false);
  const { data, labelCount } = reading;
  const inOrder = (labels: readonly LabelCount[]): readonly string[] =>
    proposeClasses(labels, LIMITS.maxClasses, decimalComma).kept;
  const own = kept ?? inOrder(data.labels);
  const most = LIMITS.maxClasses - 1;
  return (
    <div className={styles['labels']}>
      <p className={small['note']}>
        {(kept ? words.notes.labelsChosen : words.notes.labels)(
          formatCount(labelCount),
          formatCount(data.classes.length - 1),
          words.other,
        )}{' '}
        <button
          type="button"
          className={small['act']}
          aria-expanded={choosing}
          onClick={() => {
            setChoosing(!choosing);
          }}
        >
          {words.notes.choose}
        </button>
      </p>
      {choosing && (
        <fieldset className={styles['labelList']} aria-label={words.notes.ownClass}>
          <p className={small['note']}>{words.notes.tooManyLabels(formatCount(most))}</p>
          {data.labels.map(({ label, count }) => {
            const on = own.includes(label);
            return (
              <label key={label} dir="auto">
                <input
                  type="checkbox"
                  checked={on}
                  disabled={on ? own.length === 1 : own.length >= most}
                  onChange={() => {
                    const chosen = new Set(own);
                    if (on) chosen.delete(label);
                    else chosen.add(label);
                    table.keep(inOrder(data.labels.filter((each) => chosen.has(each.label))));
                  }}
                />{' '}
                {isolated(cut(label))} <span className={small['line']}>{formatCount(count)}</span>
              </label>
            );
          })}
        </fieldset>
      )}
    </div>
  );
}
