import type { ReactElement } from 'react';
import { useLabState } from '../ui/labContext';
import { Notice } from '../views/notice/Notice';
import styles from './App.module.css';

/** What became of the trainer, below the screens that have no line of their own for it; null when all is as usual. */
export function EngineFoot(): ReactElement | null {
  const told = useLabState(({ run }) => run.status === 'failed' || run.note !== null || run.progress !== null);
  return told ? (
    <div className={styles['engine']}>
      <Notice />
    </div>
  ) : null;
}
