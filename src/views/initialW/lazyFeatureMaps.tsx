import { type ReactElement, Suspense } from 'react';
import { lazyPart } from '../../ui/lazyPart';
import styles from './lazyFeatureMaps.module.css';

const Maps = lazyPart(
  () => import('./FeatureMaps'),
  (parts) => parts.FeatureMaps,
);

/** The feature maps, fetched after the first picture, which leaves them room: nothing moves when they come. */
export function FeatureMaps(): ReactElement {
  return (
    <div className={styles['room']}>
      <Suspense fallback={null}>
        <Maps />
      </Suspense>
    </div>
  );
}
