import type { ReactElement } from 'react';
import { useMessages } from '../ui/messagesContext';
import { useOpenSheet } from './sheetContext';

/** Opens the table of samples. */
export function TableButton({ className }: { readonly className?: string | undefined }): ReactElement {
  const { data } = useMessages();
  const open = useOpenSheet();
  return (
    <button type="button" className={className} onClick={() => open('samples')}>
      {data.table}
    </button>
  );
}
