import { lazy, type ReactElement, Suspense } from 'react';
import { Disclosure } from '../../ui/Disclosure';
import { useMessages } from '../../ui/messagesContext';
import styles from './InitialW.module.css';

/** Fetched when it is first opened. */
const Sheet = lazy(async () => ({ default: (await import('./InitialSheet')).InitialSheet }));

/** Where W begins, and the vector that every column may share: behind one button. */
export function InitialW(): ReactElement {
  const { history } = useMessages();
  return (
    <Disclosure
      label={history.initial.open}
      className={styles['initial']}
      shown={
        <>
          <span className={styles['long']}>{history.initial.open}</span>
          <i className={`symbol ${styles['short'] ?? ''}`}>
            W<sub>0</sub>
          </i>{' '}
          <span aria-hidden="true">▴</span>
        </>
      }
    >
      <Suspense fallback={null}>
        <Sheet />
      </Suspense>
    </Disclosure>
  );
}
