import { type ReactElement, Suspense } from 'react';
import { lazyPart } from '../../ui/lazyPart';
import styles from './lazyStandardise.module.css';

const Switch = lazyPart(
  () => import('./StandardiseSwitch'),
  (parts) => parts.StandardiseSwitch,
);

/** Standardised features on or off, fetched after the first picture, which leaves it room: nothing moves when it comes. */
export function Standardise(): ReactElement {
  return (
    <Suspense fallback={<div className={styles['room']} />}>
      <Switch />
    </Suspense>
  );
}
