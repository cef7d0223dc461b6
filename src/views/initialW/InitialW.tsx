import { lazy, type ReactElement, Suspense } from 'react';
import { Disclosure } from '../chart/Disclosure';
import { useMessages } from '../chart/messagesContext';
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
          {history.initial.open} <span aria-hidden="true">▴</span>
        </>
      }
    >
      <Suspense fallback={null}>
        <Sheet />
      </Suspense>
    </Disclosure>
  );
}
