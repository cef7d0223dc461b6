import type { ReactElement } from 'react';
import { useAutosave, useAutosaveState } from '../../ui/autosaveContext';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { saveFile } from '../../ui/saveFile';
import { saveSession } from '../../ui/saveSession';
import styles from './Notice.module.css';

/**
 * That the work is not kept in this browser, or that what was kept is damaged, with a file beside it; else null. `short`
 * is for a line of which others have their share.
 */
export function AutosaveNotice({ short = false }: { readonly short?: boolean }): ReactElement | null {
  const { keep, data } = useMessages();
  const lab = useLab();
  const autosave = useAutosave();
  const { saved, damaged } = useAutosaveState();
  if (saved && damaged === null) return null;
  return (
    <div className={styles['kept']}>
      {!saved && (
        <p className={styles['notice']} role="alert">
          <span className={styles['grave']}>✗ {short ? keep.unsavedShort : keep.unsaved}</span>
          <button
            type="button"
            className={styles['act']}
            onClick={() => {
              saveSession(lab);
            }}
          >
            {data.saveSession}
          </button>
        </p>
      )}
      {damaged !== null && (
        <p className={styles['notice']} role="alert">
          <span className={styles['grave']}>✗ {short ? keep.damagedShort : keep.damaged}</span>
          <button
            type="button"
            className={styles['act']}
            onClick={() => {
              saveFile('damaged.softmax.json', new Blob([damaged], { type: 'application/json' }));
            }}
          >
            {keep.saveDamaged}
          </button>
          <button
            type="button"
            className={styles['act']}
            onClick={() => {
              autosave.dismiss('damaged');
            }}
          >
            {keep.dismiss}
          </button>
        </p>
      )}
    </div>
  );
}
