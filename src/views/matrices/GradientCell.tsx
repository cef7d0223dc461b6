import type { ReactElement } from 'react';
import type { FeatureMap } from '../../model/features/featureRows';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { useNames } from '../../ui/useNames';
import { SignedBar } from './SignedBar';
import { UpdatedCell } from './UpdatedCell';
import { useEntryText } from '../../ui/useEntryText';
import type { EntryStyle } from '../../ui/numbers/matrixScale';
import styles from './MatrixCell.module.css';

interface GradientCellProps {
  readonly o: number;
  readonly m: number;
  /** The place in W and G. */
  readonly place: number;
  readonly value: number;
  readonly map: FeatureMap;
  /** The |entry| of a full bar. */
  readonly largest: number;
  readonly style: EntryStyle;
}

/** One cell of G with its bar. */
export function GradientCell({ o, m, place, value, map, largest, style }: GradientCellProps): ReactElement {
  const messages = useMessages();
  const { rowName, className } = useNames();
  const name = `G.${o}.${m}`;
  const { text, own, spoken } = useEntryText(value, style);
  const label = messages.matrices.gradientCell(rowName(o, map), className(m), spoken);
  return (
    <UpdatedCell {...{ o, m, place, label }}>
      <Quantity className={own ? styles['own'] : undefined} name={name} value={value} text={text} />
      <SignedBar {...{ name, value, largest, m }} />
    </UpdatedCell>
  );
}
