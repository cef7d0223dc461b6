import type { ReactElement } from 'react';
import { DATASET_NAMES, REAL_SET_NAMES, TEACHING_NAMES } from '../../model/data/datasetName';
import { shownSource } from '../../session/document';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { QuietSelect } from '../../ui/QuietSelect';
import styles from './Data.module.css';

const MADE = DATASET_NAMES.slice(1).filter((name) => !isTeaching(name));

/** The petals first, then the other real ones, those that were made, and apart from them those that teach. */
const NAMES = [...DATASET_NAMES.slice(0, 1), ...REAL_SET_NAMES, ...MADE, ...TEACHING_NAMES];

function isTeaching(name: string): boolean {
  return TEACHING_NAMES.some((each) => each === name);
}

/** The data sets that ship with the app, and how many samples there are now. */
export function DataSelect(): ReactElement {
  const { data } = useMessages();
  const lab = useLab();
  const source = useLabState((state) => shownSource(state.document));
  const loading = useLabState((state) => state.loading);
  // As many as the other numbers of the page speak of, also while an edit waits for its answer.
  const N = useLabState((state) => state.run.frame?.N ?? state.document.samples.N);
  return (
    <div className={styles['data']}>
      <span className={styles['label']} aria-hidden="true">
        {data.title}
      </span>
      <QuietSelect
        label={data.title}
        value={loading === 'file' ? source : (loading ?? source)}
        shown={
          <>
            <b>{data.names[source]}</b>
            <span className={styles['size']}>
              , <i className="symbol">N</i> = <Quantity name="samples" value={N} text={formatCount(N)} />
            </span>
          </>
        }
        options={[
          { value: 'own', text: data.names.own, hidden: true },
          ...NAMES.map((name) => ({
            value: name,
            text: data.names[name],
            ...(isTeaching(name) && { group: data.teaching }),
          })),
        ]}
        onChange={(value) => {
          const name = NAMES.find((known) => known === value);
          if (name !== undefined) lab.openDataset(name);
        }}
      />
    </div>
  );
}
