import { type ReactElement, useEffect, useState } from 'react';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useOpenDataWords } from './openDataWords';
import styles from './Waiting.module.css';

/** What takes no longer is not worth a word. */
const QUICK_MS = 300;

/** How much of the table is read, where that takes long. */
export function Waiting({ share }: { readonly share: number | null }): ReactElement | null {
  return share === null ? null : <Progress share={share} />;
}

function Progress({ share }: { readonly share: number }): ReactElement | null {
  const words = useOpenDataWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), QUICK_MS);
    return () => clearTimeout(timer);
  }, []);
  return slow ? <p className={styles['waiting']}>{words.reading(formatCount(100 * share))}</p> : null;
}
