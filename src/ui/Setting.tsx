import { type ReactElement, type ReactNode, Suspense } from 'react';
import { Disclosure } from './Disclosure';
import styles from './Setting.module.css';

interface SettingProps {
  /** The button's accessible name. */
  readonly label: string;
  readonly symbol: string;
  readonly value: ReactNode;
  /** The sheet, fetched when it is first opened. */
  readonly children: ReactNode;
}

/** A setting of descent below η: what it is, and behind it how it is set. */
export function Setting({ label, symbol, value, children }: SettingProps): ReactElement {
  return (
    <Disclosure
      label={label}
      className={styles['setting']}
      shown={
        <>
          <i className="symbol">{symbol}</i> = {value} <span aria-hidden="true">▴</span>
        </>
      }
    >
      <Suspense fallback={null}>{children}</Suspense>
    </Disclosure>
  );
}
