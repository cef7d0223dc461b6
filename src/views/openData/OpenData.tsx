import { type ReactElement, type ReactNode, useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react';
import type { SamplesReading } from '../../files/table/readerMessages';
import { featuresOf, type ImportState, type TableImport, type TableSource } from '../../files/table/tableImport';
import { tableDocument } from '../../files/table/tableDocument';
import type { Document } from '../../session/document';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useLayout } from '../../ui/useLayout';
import { useMessages } from '../../ui/messagesContext';
import { Axes } from './Axes';
import { Classes } from './Classes';
import { FileLine, sourceName } from './FileLine';
import { FirstRows } from './FirstRows';
import { Notes } from './Notes';
import { useOpenDataWords } from './openDataWords';
import { choiceWords, problemWords } from './problemWords';
import { Refused } from './Refused';
import { Waiting } from './Waiting';
import styles from './OpenData.module.css';
import small from './Small.module.css';

export interface Preview {
  readonly document: Document;
  /** Indices of the samples to draw. */
  readonly drawn: Uint32Array;
}

interface OpenDataProps {
  readonly table: TableImport;
  readonly onSource: (source: TableSource) => void;
  readonly onOpen: (document: Document) => void;
  readonly onCancel: () => void;
  /** The plane with the samples as they would be opened. */
  readonly plane: (preview: Preview) => ReactNode;
}

/** A table before it is opened: what was found, what is chosen, what will happen. Nothing changes before Open. */
export function OpenData({ table, onSource, onOpen, onCancel, plane }: OpenDataProps): ReactElement {
  const words = useOpenDataWords();
  const state = useSyncExternalStore(table.subscribe, table.read);
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const preview = usePreview(state);
  const roomy = useLayout() === 'wide';
  useEffect(() => title.current?.focus(), [table]);
  const open = preview && state.share === null ? (): void => onOpen(preview.document) : null;
  const { source, given, problem, table: found, reading } = state;
  const fault = problem ? problemWords(problem, given.encoding, words) : faultOf(state, words);
  return (
    <div
      role="dialog"
      aria-labelledby={heading}
      className={styles['dialog']}
      onKeyDown={(event) => {
        // Keys that are pressed in a sheet are meant for it, not for the page.
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && event.target === title.current) open?.();
      }}
    >
      <div className={styles['left']}>
        <div className={styles['classes']}>
          {preview && <Classes document={preview.document} />}
          <p className={styles['preview']}>{roomy ? words.preview : words.previewShort}</p>
        </div>
        <div className={styles['plane']}>{preview && plane(preview)}</div>
      </div>
      <div className={styles['right']}>
        <div className={styles['head']}>
          <h2 id={heading} ref={title} tabIndex={-1} className={styles['title']}>
            {words.title}
          </h2>
          <button type="button" className={styles['close']} aria-label={words.close} onClick={onCancel}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M5 5 19 19M19 5 5 19" fill="none" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </button>
        </div>
        <FileLine state={state} table={table} onSource={onSource} />
        <Waiting share={state.share} />
        {found && (
          <>
            <FirstRows state={state} found={found} table={table} />
            <Notes state={state} found={found} table={table} />
            <Refused state={state} />
            {state.axes.length > 0 && <Axes state={state} table={table} />}
          </>
        )}
        {fault !== null && (
          <p id={`${heading}-fault`} className={styles['fault']} role="alert">
            ✗ {fault}
          </p>
        )}
        <div className={styles['foot']}>
          {preview && <Outcome document={preview.document} />}
          <p className={styles['buttons']}>
            <button
              type="button"
              className={styles['open']}
              aria-disabled={open === null}
              aria-describedby={fault === null ? undefined : `${heading}-fault`}
              onClick={() => open?.()}
            >
              {preview
                ? words.open(formatCount(preview.document.samples.N), preview.document.samples.N)
                : words.openNone}
            </button>
            <button type="button" className={styles['cancel']} onClick={onCancel}>
              {words.cancel}
            </button>
          </p>
        </div>
        <p className="spoken" role="status">
          {reading?.ok &&
            words.announce(
              sourceName(source, words.pasted),
              formatCount(reading.data.samples.N),
              formatCount(reading.refusedCount),
            )}
        </p>
      </div>
    </div>
  );
}

function faultOf(state: ImportState, words: ReturnType<typeof useOpenDataWords>): string | null {
  const { reading } = state;
  return reading === null || reading.ok ? null : choiceWords(reading.problem, state, words);
}

/** The document that Open would open, once there is one. */
function usePreview({ reading, roles, axes }: ImportState): Preview | null {
  return useMemo(() => previewOf(reading, featuresOf(roles), axes), [reading, roles, axes]);
}

function previewOf(
  reading: SamplesReading | null,
  features: readonly number[],
  columns: readonly number[],
): Preview | null {
  if (!reading?.ok || columns.length === 0) return null;
  const axes = columns.map((column) => features.indexOf(column));
  if (axes.includes(-1)) return null;
  return { document: tableDocument(reading.data, axes, reading.L), drawn: reading.preview };
}

/** What Open will do. */
function Outcome({ document }: { readonly document: Document }): ReactElement {
  const words = useOpenDataWords();
  const { data } = useMessages();
  const replaced = useLabState((state) => data.names[state.document.source]);
  const { samples, features, classes, initialW } = document;
  const F = features.length;
  const D = (
    <>
      <i className="symbol">D</i> = {formatCount(initialW.length)}
    </>
  );
  return (
    <div className={styles['outcome']}>
      <p className={styles['will']}>
        {words
          .will<ReactNode>(formatCount(samples.N), formatCount(F), F, formatCount(classes.length), D)
          .map((part, at) => (
            <span key={at}>{part}</span>
          ))}
      </p>
      <p className={small['note']}>{words.replaces(replaced)}</p>
    </div>
  );
}
