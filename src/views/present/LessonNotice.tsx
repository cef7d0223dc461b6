import type { ReactElement } from 'react';
import { usePresentWords } from './presentWords';
import styles from './LessonNotice.module.css';

/** Why a lesson is not shown. */
export function LessonNotice({
  problem,
  corner,
}: {
  readonly problem: 'notFound' | 'notLoaded' | 'badLink';
  readonly corner: ReactElement;
}): ReactElement {
  const words = usePresentWords();
  return (
    <>
      <p role="alert" className={styles['notice']}>
        {words.problem[problem]}
      </p>
      {corner}
    </>
  );
}
