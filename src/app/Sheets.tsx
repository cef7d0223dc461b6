import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { useMessages } from '../ui/messagesContext';
import { Sheet } from '../ui/Sheet';
import type { TableImport, TableSource } from '../files/table/tableImport';
import type { SheetName } from './useSheet';

interface SheetsProps {
  readonly sheet: SheetName;
  readonly table: TableImport | null;
  readonly onSource: (source: TableSource) => void;
  readonly onClose: () => void;
}

type Content = ComponentType<Pick<SheetsProps, 'onClose'>>;

/** A sheet fetched when it is first opened. */
function fetched(load: () => Promise<Content>): Content {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: NotLoaded };
    }
  });
}

const sheets: Readonly<Record<Exclude<SheetName, 'data'>, Content>> = {
  share: fetched(async () => (await import('./ShareSheet')).ShareSheet),
  samples: fetched(async () => (await import('../views/sampleTable/SamplesSheet')).SamplesSheet),
  about: fetched(async () => (await import('./About')).About),
  keys: fetched(async () => (await import('./Keys')).Keys),
};

const OpenDataSheet = lazy(async () => ({ default: (await import('./OpenDataSheet')).OpenDataSheet }));

/** The sheet that is open; without a table, that of tables did not load. */
export function Sheets({ sheet, table, onSource, onClose }: SheetsProps): ReactElement {
  const Open = sheet !== 'data' ? sheets[sheet] : NotLoaded;
  return (
    <Suspense fallback={null}>
      {sheet === 'data' && table !== null ? (
        <OpenDataSheet {...{ table, onSource, onClose }} />
      ) : (
        <Open onClose={onClose} />
      )}
    </Suspense>
  );
}

function NotLoaded({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { share } = useMessages();
  return (
    <Sheet title={share.title} close={share.close} onClose={onClose}>
      <p role="alert">{share.notLoaded}</p>
    </Sheet>
  );
}
