import type { ReactElement } from 'react';
import { useLayout } from '../../ui/useLayout';
import { Beginning } from './Beginning';
import styles from './InitialW.module.css';
import { Standardise } from './lazyStandardise';
import { Shift } from './Shift';

/** What can be done to W as a whole; where there is no room for it beside W, the switch of what W is of too. */
export function InitialSheet(): ReactElement {
  const compact = useLayout() === 'compact';
  return (
    <div className={styles['sheet']}>
      {compact && <Standardise />}
      <Beginning />
      <Shift />
    </div>
  );
}
