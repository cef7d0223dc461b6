import type { ReactElement, ReactNode } from 'react';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { featureName, splitUnit } from '../../ui/names';
import { FeatureSymbol } from '../../ui/RowSymbol';
import { type Column, nextSort, type Sort } from './sortSamples';
import { useSamplesWords } from './samplesWords';
import styles from './SampleGrid.module.css';

interface SampleHeadsProps {
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** The heads of the columns; a press sorts by one. */
export function SampleHeads({ sort, onSort }: SampleHeadsProps): ReactElement {
  const messages = useMessages();
  const words = useSamplesWords();
  const features = useLabState((state) => state.document.features);
  const head = (by: Column, name: string, shown: ReactNode): ReactElement => {
    const on = sort.by === by && !(by === 'n' && !sort.descending);
    return (
      <span
        key={by}
        role="columnheader"
        aria-sort={on ? (sort.descending ? 'descending' : 'ascending') : 'none'}
        className={styles[by === 'n' ? 'number' : by === 'class' ? 'class' : 'value']}
      >
        <button type="button" aria-label={name} title={name} data-on={on} onClick={() => onSort(nextSort(sort, by))}>
          <span className={styles['name']}>{shown}</span>
          {on && <span aria-hidden="true">{sort.descending ? '▼' : '▲'}</span>}
        </button>
      </span>
    );
  };
  return (
    <div role="row" aria-rowindex={1} className={styles['heads']}>
      {head('n', 'n', <i className="symbol">n</i>)}
      {features.map((_, o) => {
        const name = featureName(messages, features, o);
        return head(
          o,
          name ?? `x${o + 1}`,
          <>
            {name !== null && <bdi>{splitUnit(name)[0]}</bdi>} <FeatureSymbol feature={o} />
          </>,
        );
      })}
      {head('class', words.class, words.class)}
      {head(
        'yhat',
        words.yhatName,
        <>
          {words.yhat[0]}
          <i className="symbol">ŷ</i>
          {words.yhat[1]}
        </>,
      )}
      {head(
        'loss',
        words.loss,
        <>
          {words.loss} <i className={`symbol ${styles['ell']}`}>ℓ</i>
        </>,
      )}
    </div>
  );
}
