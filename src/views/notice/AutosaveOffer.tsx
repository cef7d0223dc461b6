import type { ReactElement } from 'react';
import { useAutosave, useAutosaveState } from '../../ui/autosaveContext';
import { useMessages } from '../../ui/messagesContext';
import styles from './Notice.module.css';

/** That other work is kept and can be taken up, in one quiet line; null where there is none. */
export function AutosaveOffer(): ReactElement | null {
  const { keep } = useMessages();
  const autosave = useAutosave();
  const { offer } = useAutosaveState();
  if (offer === null) return null;
  return (
    <p className={styles['notice']} role="status">
      <span>{keep[offer]}</span>
      <button
        type="button"
        className={styles['act']}
        onClick={() => {
          autosave.restoreOffered();
        }}
      >
        {offer === 'earlier' ? keep.continue : keep.goBack}
      </button>
      <button
        type="button"
        className={styles['act']}
        onClick={() => {
          autosave.dismiss('offer');
        }}
      >
        {keep.dismiss}
      </button>
    </p>
  );
}
