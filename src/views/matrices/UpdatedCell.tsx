import type { ReactElement, ReactNode } from 'react';
import { useHeldBack } from '../../ui/FromPhase';
import { Linked } from '../../ui/highlighting';
import { useUpdate } from '../../ui/useUpdate';
import styles from './MatrixCell.module.css';

interface UpdatedCellProps {
  readonly o: number;
  readonly m: number;
  /** The place in W and G. */
  readonly place: number;
  /** What is read out, once the number is known. */
  readonly label: string;
  /** What stands in it, but for the last phase. */
  readonly children: ReactNode;
}

/** A cell of G; at the last phase of a step in slow motion, the old weight and the change that was added to it. */
export function UpdatedCell({ o, m, place, label, children }: UpdatedCellProps): ReactElement {
  const name = `G.${o}.${m}`;
  const held = useHeldBack(name);
  const update = useUpdate(place);
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
        children
      )}
    </Linked>
  );
}
