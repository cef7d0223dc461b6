import type { ReactElement } from 'react';
import { Beginning } from './Beginning';
import styles from './InitialW.module.css';
import { Shift } from './Shift';

/** The two things that can be done to W as a whole. */
export function InitialSheet(): ReactElement {
  return (
    <div className={styles['sheet']}>
      <Beginning />
      <Shift />
    </div>
  );
}
