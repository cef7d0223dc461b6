import { type KeyboardEvent, memo, type ReactElement } from 'react';
import type { Sample } from '../../model/data/sampleChunk';
import { formatCount, formatExact, formatFitting, formatFixed, formatRisk } from '../../ui/numbers/formatNumber';
import { Glyph } from '../../ui/Glyph';
import { useMessages } from '../../ui/messagesContext';
import { className, fullClassName } from '../../ui/names';
import { useLabState } from '../../ui/labContext';
import { useSamplesWords } from './samplesWords';
import styles from './SampleGrid.module.css';

export interface SampleRowProps {
  readonly n: number;
  readonly sample: Sample;
  /** ℓ of it at the shown W; null where that is of other samples. */
  readonly loss: number | null;
  /** Its place among the rows, and where it stands in the block, CSS px. */
  readonly place: number;
  readonly top: number;
  readonly selected: boolean;
  /** Characters that have room in a cell, the sign not counted. */
  readonly room: number;
  /** The column that Tab reaches, if one of this row. */
  readonly stop: number | null;
  /** What is being typed into that cell; null where nothing is. */
  readonly typed: string | null;
  readonly invalid: boolean;
  readonly onCell: (n: number, column: number, edit: boolean) => void;
  readonly onType: (typed: string) => void;
  readonly onEditorKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onEditorLeave: () => void;
  readonly onLabel: (n: number, label: number) => void;
}

/** One sample: its number, its features, its class, and what the model makes of it. */
export const SampleRow = memo(function SampleRow(props: SampleRowProps): ReactElement {
  const { n, sample, loss, place, top, selected, room, stop, typed, invalid } = props;
  const { onCell, onType, onEditorKey, onEditorLeave, onLabel } = props;
  const messages = useMessages();
  const words = useSamplesWords();
  const classes = useLabState((state) => state.document.classes);
  const F = sample.features.length;
  const cell = (column: number, editable = false): object => ({
    role: 'gridcell',
    'aria-colindex': column + 1,
    'aria-readonly': !editable,
    'data-cell': `${n}.${column}`,
    tabIndex: stop === column ? 0 : -1,
    onClick: () => onCell(n, column, false),
    onDoubleClick: () => onCell(n, column, editable),
  });
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={selected}
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      data-link={`sample.${n}`}
    >
      <span className={styles['number']} {...cell(0)}>
        {formatCount(n + 1)}
      </span>
      {sample.features.map((value, o) => {
        const editing = stop === o + 1 && typed !== null;
        return (
          <span key={o} className={styles['value']} title={formatExact(value)} {...cell(o + 1, true)}>
            {editing ? (
              <input
                aria-label={`x${o + 1}`}
                aria-invalid={invalid}
                autoFocus
                inputMode="decimal"
                data-typing="true"
                value={typed}
                onChange={(event) => onType(event.currentTarget.value)}
                onKeyDown={onEditorKey}
                onBlur={onEditorLeave}
              />
            ) : (
              formatFitting(value, room)
            )}
          </span>
        );
      })}
      <span className={styles['class']} title={fullClassName(messages, classes, sample.label)} {...cell(F + 1, true)}>
        <Glyph m={sample.label} size={16} />
        <bdi>{className(messages, classes, sample.label) ?? String.fromCharCode(65 + sample.label)}</bdi>
        {stop === F + 1 && (
          <select
            aria-label={words.class}
            tabIndex={-1}
            onClick={(event) => event.stopPropagation()}
            value={sample.label}
            onChange={(event) => onLabel(n, Number(event.currentTarget.value))}
          >
            {classes.map((_, m) => (
              <option key={m} value={m}>
                {fullClassName(messages, classes, m)}
              </option>
            ))}
          </select>
        )}
      </span>
      <span className={styles['value']} {...cell(F + 2)}>
        {loss === null ? '–' : formatFixed(Math.exp(-loss), 3)}
      </span>
      <span className={styles['value']} {...cell(F + 3)}>
        {loss === null ? '–' : formatRisk(loss)}
      </span>
    </div>
  );
});
