import { type ReactElement, Suspense } from 'react';
import { lazyPart } from '../../ui/lazyPart';

const Switch = lazyPart(
  () => import('./StandardiseSwitch'),
  (parts) => parts.StandardiseSwitch,
);

/** Standardised features on or off, fetched after the first picture. */
export function Standardise(): ReactElement {
  return (
    <Suspense fallback={null}>
      <Switch />
    </Suspense>
  );
}
