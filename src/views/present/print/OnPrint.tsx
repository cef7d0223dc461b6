import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { UnnamedContext } from '../Number';
import styles from './OnPrint.module.css';

/** Pages that the browser's own Print puts on paper in place of the screen. They are in the page only meanwhile. */
export function OnPrint({ children }: { readonly children: ReactNode }): ReactElement | null {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const onBefore = (): void => {
      // The browser takes what stands in the page when this returns.
      flushSync(() => {
        setPrinting(true);
      });
    };
    const onAfter = (): void => {
      setPrinting(false);
    };
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
    };
  }, []);
  if (!printing) return null;
  return createPortal(
    <div className={styles['pages']} aria-hidden="true">
      <UnnamedContext value>{children}</UnnamedContext>
    </div>,
    document.body,
  );
}
