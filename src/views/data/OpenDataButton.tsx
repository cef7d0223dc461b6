import { type ReactElement, useRef } from 'react';
import { useMessages } from '../../ui/messagesContext';
import styles from './Data.module.css';

/** Picks a table of data; nothing is changed by that yet. */
export function OpenDataButton({ onTable }: { readonly onTable: (file: File) => void }): ReactElement {
  const { data } = useMessages();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className={styles['session']}>
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
        tabIndex={-1}
        aria-hidden="true"
        className={styles['picker']}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onTable(file);
        }}
      />
      <button type="button" className={styles['button']} onClick={() => picker.current?.click()}>
        {data.openData}
      </button>
    </span>
  );
}
