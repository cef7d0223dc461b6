import { lazy, type ReactElement, Suspense } from 'react';
import { Disclosure } from '../../ui/Disclosure';
import { formatSetting } from '../../ui/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import styles from './Penalty.module.css';

/** Fetched when it is first opened. */
const Sheet = lazy(async () => ({ default: (await import('./PenaltySheet')).PenaltySheet }));

/** λ below η: what it is, and behind it how it is set. */
export function Penalty(): ReactElement {
  const { rate } = useMessages();
  const lambda = useLabState((state) => state.document.penalty?.lambda ?? 0);
  return (
    <Disclosure
      label={rate.penalty}
      className={styles['penalty']}
      shown={
        <>
          <i className="symbol">λ</i> ={' '}
          {lambda > 0 ? <Quantity name="lambda" value={lambda} text={formatSetting(lambda)} /> : 0}{' '}
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
