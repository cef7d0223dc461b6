import type { ReactElement } from 'react';
import { sessionOf } from '../store/session';
import { writeSession } from '../store/sessionFile';
import { useLab } from '../views/chart/labContext';
import { download } from '../views/data/download';
import { Share } from '../views/share/Share';
import { plainAddress } from './address';

/** The sheet that shares the page. Fetched with the drawing of QR codes when it is first opened. */
export function ShareSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const lab = useLab();
  return (
    <Share
      address={plainAddress()}
      onClose={onClose}
      onSave={() => {
        const state = lab.store.getState();
        download(`${state.document.source}.softmax.json`, writeSession(sessionOf(state)));
      }}
    />
  );
}
