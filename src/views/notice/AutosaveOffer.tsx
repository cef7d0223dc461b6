import type { ReactElement } from 'react';
import { useKeeper, useKeeping } from '../../ui/keeperContext';
import { useMessages } from '../../ui/messagesContext';
import styles from './Notice.module.css';

/** That other work is kept and can be taken up, in one quiet line; null where there is none. */
export function KeptOffer(): ReactElement | null {
  const { keep } = useMessages();
  const keeper = useKeeper();
  const { offer } = useKeeping();
  if (offer === null) return null;
  return (
    <p className={styles['notice']} role="status">
      <span>{keep[offer]}</span>
      <button
        type="button"
        className={styles['act']}
        onClick={() => {
          keeper.takeUp();
        }}
      >
        {offer === 'earlier' ? keep.continue : keep.goBack}
      </button>
      <button
        type="button"
        className={styles['act']}
        onClick={() => {
          keeper.dismiss('offer');
        }}
      >
        {keep.dismiss}
      </button>
    </p>
  );
}
