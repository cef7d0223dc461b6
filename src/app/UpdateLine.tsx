import { type ReactElement, useEffect, useState } from 'react';
import { useMessages } from '../ui/messagesContext';
import { watchVersions } from './serviceWorker';
import styles from './UpdateLine.module.css';

/** Keeps the app for use without a network, and says when a new version waits. Fetched once the page is of use. */
export function UpdateLine(): ReactElement | null {
  const { update } = useMessages();
  const [ready, setReady] = useState<{ readonly reload: () => void } | null>(null);
  useEffect(
    () =>
      watchVersions((reload) => {
        setReady({ reload });
      }),
    [],
  );
  if (ready === null) return null;
  return (
    <p className={styles['update']} role="status">
      {update.ready}{' '}
      <button type="button" onClick={ready.reload}>
        {update.reload}
      </button>{' '}
      <button
        type="button"
        onClick={() => {
          setReady(null);
        }}
      >
        {update.later}
      </button>
    </p>
  );
}
