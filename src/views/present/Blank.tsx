import type { ReactElement } from 'react';
import styles from './Blank.module.css';
import { usePresentWords } from './presentWords';

/** The screen gone black; a press wakes it. */
export function Blank({ onWake }: { readonly onWake: () => void }): ReactElement {
  const words = usePresentWords();
  return <button type="button" className={styles['blank']} aria-label={words.blank} onClick={onWake} />;
}
