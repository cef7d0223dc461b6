import { Fragment, type ReactElement } from 'react';
import type { ScoreField } from '../../../model/plane/scoreField';
import { useSliceWords } from './sliceWords';
import { useMismatches } from './useMismatches';
import styles from './Slice.module.css';

/** How many samples bear the white dot, in words; nothing where none does. */
export function MismatchCount({ scores }: { readonly scores: ScoreField }): ReactElement | null {
  const words = useSliceWords();
  const count = useMismatches(scores).length;
  if (count === 0) return null;
  return (
    <p className={styles['count']}>
      <svg className={styles['sign']} viewBox="0 0 14 14" aria-hidden="true">
        <rect x="1" y="1" width="12" height="12" />
        <circle cx="7" cy="7" r="2.6" />
      </svg>
      <span>
        {words.mismatches(count, <YHat />).map((part, place) => (
          <Fragment key={place}>{part}</Fragment>
        ))}
      </span>
    </p>
  );
}

function YHat(): ReactElement {
  return <i className="symbol">ŷ</i>;
}
