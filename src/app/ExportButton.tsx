import { lazy, type ReactElement, Suspense } from 'react';
import { Disclosure } from '../ui/Disclosure';
import { useMessages } from '../ui/messagesContext';
import styles from './Header.module.css';

const Export = lazy(async () => ({ default: (await import('./Export')).Export }));

/** Opens what can be taken away. */
export function ExportButton(): ReactElement {
  const { exporting } = useMessages();
  return (
    <Disclosure label={exporting.title} shown={exporting.title} className={styles['export']}>
      <Suspense fallback={null}>
        <Export />
      </Suspense>
    </Disclosure>
  );
}
