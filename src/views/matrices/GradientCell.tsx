import type { ReactElement } from 'react';
import type { FeatureMap } from '../../model/features/featureRows';
import { Linked } from '../../ui/highlighting';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { useNames } from '../../ui/useNames';
import { useBeforePhase } from '../../ui/FromPhase';
import { useUpdate } from '../../ui/useUpdate';
import { SignedBar } from './SignedBar';
import { useEntryText } from '../../ui/useEntryText';
import type { EntryStyle } from '../../ui/numbers/matrixScale';
import styles from './Matrix.module.css';

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

/** One cell of G; at the last phase of a step in slow motion, the old weight and the −ηG that was added to it. */
export function GradientCell({ o, m, place, value, map, largest, style }: GradientCellProps): ReactElement {
  const messages = useMessages();
  const { rowName, className } = useNames();
  const name = `G.${o}.${m}`;
  const { text, own, spoken } = useEntryText(value, style);
  const held = useBeforePhase(name);
  const update = useUpdate(place);
  const label = messages.matrices.gradientCell(rowName(o, map), className(m), spoken);
  return (
    <Linked
      as="td"
      to={name}
      data-stop
      data-phase-view="G"
      className={styles['cell']}
      aria-label={held ? undefined : label}
    >
      {update ? (
        <>
          {update.old}
          <span className={styles['change']}>{update.change}</span>
        </>
      ) : (
        <>
          <Quantity className={own ? styles['own'] : undefined} name={name} value={value} text={text} />
          {!held && <SignedBar value={value} largest={largest} m={m} />}
        </>
      )}
    </Linked>
  );
}
