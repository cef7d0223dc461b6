import { lazy, type ReactElement, Suspense } from 'react';
import { useMessages } from '../ui/messagesContext';
import { Sheet } from '../ui/Sheet';
import type { SheetName } from './useSheet';

interface SheetsProps {
  readonly sheet: SheetName;
  readonly onClose: () => void;
}

const ShareSheet = lazy(async () => {
  try {
    return { default: (await import('./ShareSheet')).ShareSheet };
  } catch {
    return { default: NotLoaded };
  }
});

/** The sheet that is open, fetched when it is first opened. */
export function Sheets({ sheet, onClose }: SheetsProps): ReactElement {
  return <Suspense fallback={null}>{sheet === 'share' && <ShareSheet onClose={onClose} />}</Suspense>;
}

function NotLoaded({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { share } = useMessages();
  return (
    <Sheet title={share.title} close={share.close} onClose={onClose}>
      <p role="alert">{share.notLoaded}</p>
    </Sheet>
  );
}
