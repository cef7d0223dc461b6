import type { ReactElement } from 'react';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import styles from './ViewMenu.module.css';

/** Fits the plane to the samples: the view never refits by itself. */
export function FitButton(): ReactElement {
  const { plane } = useMessages();
  const lab = useLab();
  return (
    <button
      type="button"
      className={styles['fit']}
      title={plane.fitHint}
      onClick={() => {
        lab.fit();
      }}
    >
      {plane.fit}
    </button>
  );
}
