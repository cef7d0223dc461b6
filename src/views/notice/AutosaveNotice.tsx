import type { ReactElement } from 'react';
import { useAutosave, useAutosaveState } from '../../ui/autosaveContext';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { saveFile } from '../../ui/saveFile';
import { saveSession } from '../../ui/saveSession';
import { useLayout } from '../../ui/useLayout';
import styles from './Notice.module.css';

/**
 * That the work is not kept in this browser, or that what was kept is damaged, with a file beside it; else null. It
 * stands at the top of a screen; a compact Explore is full to its last line, and has it there, at its foot.
 */
export function AutosaveNotice({ place }: { readonly place: 'top' | 'foot' }): ReactElement | null {
  const { keep, data } = useMessages();
  const lab = useLab();
  const autosave = useAutosave();
  const { saved, damaged } = useAutosaveState();
  const layout = useLayout();
  const screen = useLabState((state) => state.view.screen);
  const atFoot = layout === 'compact' && screen === 'explore';
  if ((saved && damaged === null) || atFoot !== (place === 'foot')) return null;
  return (
    <div className={styles['kept']}>
      {!saved && (
        <p className={styles['notice']} role="alert">
          <span className={styles['grave']}>✗ {atFoot ? keep.unsavedShort : keep.unsaved}</span>
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
          <span className={styles['grave']}>✗ {atFoot ? keep.damagedShort : keep.damaged}</span>
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
