import type { ReactElement } from 'react';
import { FilePick } from '../../ui/FilePick';
import { useMessages } from '../../ui/messagesContext';
import styles from './Data.module.css';

/** Picks a table of data; nothing is changed by that yet. */
export function OpenDataButton({ onTable }: { readonly onTable: (file: File) => void }): ReactElement {
  const { data } = useMessages();
  return (
    <span className={styles['session']}>
      <FilePick
        accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
        className={styles['button']}
        onFile={onTable}
      >
        {data.openData}
      </FilePick>
    </span>
  );
}
