import type { KeyboardEvent, ReactElement } from 'react';
import type { FeatureMap } from '../../model/features/featureRows';
import { formatExact } from '../../ui/numbers/formatNumber';
import { Linked } from '../../ui/highlighting';
import { useMessages } from '../../ui/messagesContext';
import { NumberField } from '../../ui/NumberField';
import { Quantity } from '../../ui/Quantity';
import { useNames } from '../../ui/useNames';
import { SignedBar } from './SignedBar';
import { useEntryText } from '../../ui/useEntryText';
import type { EntryStyle } from '../../ui/numbers/matrixScale';
import styles from './MatrixCell.module.css';

interface WeightCellProps {
  readonly o: number;
  readonly m: number;
  readonly at: string;
  readonly value: number;
  readonly map: FeatureMap;
  readonly largest: number;
  readonly style: EntryStyle;
  readonly tabStop: boolean;
  readonly editing: boolean;
  readonly invalid: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onEdit: () => void;
  readonly onCommit: (value: number, gesture?: string) => boolean;
  readonly onProblem: (typed: string | null) => void;
  /** `byKey`: left by Enter or Esc, so the focus belongs to the cell. */
  readonly onLeave: (byKey: boolean) => void;
}

/** One weight: a number, or the field that changes it. */
export function WeightCell(props: WeightCellProps): ReactElement {
  const { o, m, at, value, map, largest, style, tabStop, editing } = props;
  const messages = useMessages();
  const { rowName, className } = useNames();
  const { text, own, spoken } = useEntryText(value, style);
  const [row, column] = [rowName(o, map), className(m)];
  return (
    <Linked
      as="td"
      to={`W.${at}`}
      className={styles['cell']}
      data-cell={at}
      data-editable="true"
      tabIndex={tabStop && !editing ? 0 : -1}
      aria-label={editing ? undefined : messages.matrices.weightCell(row, column, spoken)}
      onKeyDown={editing ? undefined : props.onKeyDown}
      onClick={editing ? undefined : props.onEdit}
      onBlur={(event) => {
        // The focus that moves into the field leaves nothing.
        if (editing && !event.currentTarget.contains(event.relatedTarget)) props.onLeave(false);
      }}
    >
      {editing ? (
        <NumberField
          className={styles['field']}
          label={messages.matrices.edit(row, column)}
          value={value}
          text={formatExact(value)}
          onCommit={props.onCommit}
          onProblem={props.onProblem}
          onLeave={() => {
            props.onLeave(true);
          }}
          increment={(event) => (event.altKey ? 0.01 : event.shiftKey ? 1 : 0.1)}
          autoFocus
          invalid={props.invalid}
        />
      ) : (
        <Quantity className={own ? styles['own'] : undefined} name={`W.${at}`} value={value} text={text} />
      )}
      <SignedBar name={`W.${at}`} {...{ value, largest, m }} />
    </Linked>
  );
}
