import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { useMessages } from '../ui/messagesContext';
import { Sheet } from '../ui/Sheet';
import type { SheetName } from './useSheet';

interface SheetsProps {
  readonly sheet: SheetName;
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

const sheets: Readonly<Record<SheetName, Content>> = {
  share: fetched(async () => (await import('./ShareSheet')).ShareSheet),
  about: fetched(async () => (await import('./About')).About),
};

/** The sheet that is open. */
export function Sheets({ sheet, onClose }: SheetsProps): ReactElement {
  const Open = sheets[sheet];
  return (
    <Suspense fallback={null}>
      <Open onClose={onClose} />
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
