import type { ReactElement } from 'react';
import { useMessages } from '../../ui/messagesContext';
import { qrPath } from '../../ui/qrPath';
import { reachOf } from '../../ui/reach';
import { usePresentWords } from './presentWords';
import styles from './QrCode.module.css';

/** The light modules around the code: the paper stands for them. */
const QUIET = 4;

/** An address to scan; black on white whatever the theme. */
function QrCode({ address }: { readonly address: string }): ReactElement | null {
  const words = usePresentWords();
  const code = qrPath(address);
  if (!code) return null;
  return (
    <svg
      className={styles['qr']}
      role="img"
      aria-label={words.title.qr}
      viewBox={`${QUIET} ${QUIET} ${code.size - 2 * QUIET} ${code.size - 2 * QUIET}`}
    >
      <rect width={code.size} height={code.size} />
      <path d={code.d} shapeRendering="crispEdges" />
    </svg>
  );
}

/** The code with what it is for and the address in letters, for the back rows. */
export function QrCard({ address }: { readonly address: string }): ReactElement {
  const words = usePresentWords();
  const { share } = useMessages();
  const reach = reachOf(address);
  return (
    <div className={styles['card']}>
      <QrCode address={address} />
      <b>{words.title.phone}</b>
      <span>{address.replace(/^https?:\/\//, '')}</span>
      {reach !== 'others' && <small>{share.reach[reach]}</small>}
    </div>
  );
}

/** The same over a scene. */
export function QrOverlay({ address }: { readonly address: string }): ReactElement {
  return (
    <div className={styles['overlay']}>
      <QrCard address={address} />
    </div>
  );
}
