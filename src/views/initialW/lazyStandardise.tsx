import { type ReactElement, Suspense, useState } from 'react';
import { useLabState } from '../../ui/labContext';
import { lazyPart } from '../../ui/lazyPart';
import styles from './lazyStandardise.module.css';

const Switch = lazyPart(
  () => import('./StandardiseSwitch'),
  (parts) => parts.StandardiseSwitch,
);

/** Standardised features on or off, fetched after the first picture, which leaves it room: nothing moves when it comes. */
export function Standardise(): ReactElement {
  const [wanted, setWanted] = useState(false);
  const shown = useLabState((state) => state.run.frame !== null);
  if (shown && !wanted) setWanted(true);
  const room = <div className={styles['room']} />;
  return <Suspense fallback={room}>{wanted ? <Switch /> : room}</Suspense>;
}
