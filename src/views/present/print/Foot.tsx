import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { formatCount } from '../../../ui/numbers/formatNumber';
import { useMessages } from '../../../ui/messagesContext';
import { qrPath } from '../../../ui/qrPath';
import { usePrintWords } from './printWords';
import styles from './Foot.module.css';

interface FootProps {
  readonly link: string;
  readonly source: string;
  /** What stands beside the code. */
  readonly children?: ReactNode;
}

/** Longest link that is printed in letters. */
const SPELT = 420;
/** px of a module, so that a phone reads it: 0.4 mm; and the smallest and largest side of the code. */
const [MODULE, SMALLEST, LARGEST] = [1.5, 124, 230];
/** A denser code is not read from paper. */
const MOST_MODULES = LARGEST / 1.15;

/** The foot of a page: the link as a code and in letters, and where the samples are from. */
export function Foot({ link, source, children }: FootProps): ReactElement {
  const words = usePrintWords();
  const { app } = useMessages();
  const found = qrPath(link);
  const code = found && found.size <= MOST_MODULES ? found : null;
  return (
    <footer className={styles['foot']}>
      <div className={styles['row']}>
        <div className={styles['words']}>
          {children}
          {code === null && <p className={styles['link']}>{words.noLink(formatCount(link.length))}</p>}
          {code && link.length <= SPELT && <p className={styles['link']}>{link}</p>}
        </div>
        {code && (
          <svg
            className={styles['qr']}
            role="img"
            aria-label={words.qr}
            viewBox={`0 0 ${code.size} ${code.size}`}
            style={{ '--side': `${Math.min(LARGEST, Math.max(SMALLEST, MODULE * code.size))}px` } as CSSProperties}
          >
            <path d={code.d} shapeRendering="crispEdges" />
          </svg>
        )}
      </div>
      <p className={styles['last']}>
        <b>{app.name}</b>
        <span>{source}</span>
      </p>
    </footer>
  );
}
