import { useCallback, useState } from 'react';
import type { TableImport, TableSource } from '../files/table/tableImport';
import type { Messages } from '../i18n/en';
import type { SheetState } from './useSheet';

interface DataSheet {
  /** The table that is looked at; null where the part of the page that reads it did not load. */
  readonly table: TableImport | null;
  readonly openTable: (source: TableSource) => void;
  readonly closeTable: () => void;
}

/** A table that was picked, dropped or pasted opens the sheet that shows it; another one takes its place. */
export function useDataSheet({ openSheet, closeSheet }: SheetState, messages: Messages): DataSheet {
  const [table, setTable] = useState<TableImport | null>(null);
  const show = useCallback((next: TableImport | null) => {
    setTable((before) => {
      before?.close();
      return next;
    });
  }, []);
  const openTable = useCallback(
    (source: TableSource) => {
      const begin = async (): Promise<void> => {
        const { importTable } = await import('./OpenDataSheet');
        show(importTable(source, messages));
      };
      begin()
        .catch(() => show(null))
        .finally(() => openSheet('data'));
    },
    [messages, openSheet, show],
  );
  const closeTable = useCallback(() => {
    closeSheet();
    show(null);
  }, [closeSheet, show]);
  return { table, openTable, closeTable };
}
