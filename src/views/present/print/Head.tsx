import type { ReactElement, ReactNode } from 'react';
import styles from './Head.module.css';

/** The title of a page, and at its right of what it is true. */
export function Head({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <header className={styles['head']}>
      <h1>{title}</h1>
      <span>{children}</span>
    </header>
  );
}
