import type { ReactElement } from 'react';
import { useHiding } from '../ui/hiding';
import { useLab } from '../ui/labContext';
import { saveSession } from '../ui/saveSession';
import { Share } from '../views/share/Share';
import { plainAddress } from './address';
import { openPrint } from './presenting';

/** The sheet that shares the page. Fetched with the drawing of QR codes when it is first opened. */
export function ShareSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const lab = useLab();
  const bare = useHiding()?.any === true;
  return (
    <Share
      {...{ address: plainAddress(), bare, onClose }}
      onSave={() => {
        saveSession(lab, bare);
      }}
      onPrint={() => {
        onClose();
        openPrint();
      }}
    />
  );
}
