import type { ReactElement } from 'react';
import styles from './Factor.module.css';

/** The power of ten that all entries share; lit for a moment when it is another. */
export function Factor({ factor, behind }: { readonly factor: string; readonly behind: boolean }): ReactElement {
  return (
    <span key={factor} className={styles['factor']}>
      {behind ? `× ${factor}` : `${factor} ×`}
    </span>
  );
}
