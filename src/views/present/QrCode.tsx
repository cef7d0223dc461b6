import type { ReactElement } from 'react';
import { qrPath } from '../../ui/qrPath';
import { usePresentWords } from './presentWords';
import styles from './Present.module.css';

/** The light modules around the code: the paper stands for them. */
const QUIET = 4;

/** An address to scan; black on white whatever the theme. */
export function QrCode({ address }: { readonly address: string }): ReactElement | null {
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

/** The same over a scene. */
export function QrOverlay({ address }: { readonly address: string }): ReactElement {
  const words = usePresentWords();
  return (
    <div className={styles['qrOverlay']}>
      <QrCode address={address} />
      <b>{words.title.phone}</b>
      <span>{address.replace(/^https?:\/\//, '')}</span>
    </div>
  );
}
