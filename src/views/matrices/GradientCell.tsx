import type { ReactElement } from 'react';
import { useRowName } from '../../ui/featureRow';
import { formatCell } from '../../ui/formatNumber';
import { useLabState } from '../../ui/labContext';
import { Linked } from '../../ui/highlighting';
import { useMessages } from '../../ui/messagesContext';
import { fullClassName } from '../../ui/names';
import { Quantity } from '../../ui/Quantity';
import { useBeforePhase } from '../../ui/FromPhase';
import { useUpdate } from '../../ui/useUpdate';
import { SignedBar } from './SignedBar';
import styles from './Matrix.module.css';

interface GradientCellProps {
  readonly o: number;
  readonly m: number;
  /** The place in W and G. */
  readonly place: number;
  readonly value: number;
  readonly bias: boolean;
  /** The |entry| of a full bar. */
  readonly largest: number;
  readonly digits: number;
  readonly room: number;
}

/** One cell of G; at the last phase of a step in slow motion, the old weight and the −ηG that was added to it. */
export function GradientCell({ o, m, place, value, bias, largest, digits, room }: GradientCellProps): ReactElement {
  const messages = useMessages();
  const classes = useLabState((state) => state.document.classes);
  const rowName = useRowName();
  const name = `G.${o}.${m}`;
  const text = formatCell(value, digits, room);
  const held = useBeforePhase(name);
  const update = useUpdate(place);
  const label = messages.matrices.gradientCell(rowName(o, bias), fullClassName(messages, classes, m), text);
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
          <Quantity name={name} value={value} text={text} />
          {!held && <SignedBar value={value} largest={largest} m={m} />}
        </>
      )}
    </Linked>
  );
}
