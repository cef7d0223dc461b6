import type { ReactElement, ReactNode } from 'react';
import styles from './Part.module.css';

/** A part of the margin under its quiet head. */
export function Part({ head, children }: { readonly head: string; readonly children: ReactNode }): ReactElement {
  return (
    <fieldset className={styles['part']}>
      <legend>{head}</legend>
      {children}
    </fieldset>
  );
}
