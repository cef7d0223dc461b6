import type { ReactElement } from 'react';
import { useLab, useLabState } from '../ui/labContext';
import { useMessages } from '../ui/messagesContext';
import { useDescentWords } from '../views/descent/descentWords';
import { OneStep } from '../views/descent/OneStep';
import { Words } from '../views/descent/Words';
import styles from './Descent.module.css';

/** The fourth screen: why a step lowers R, when it does not, and what pulls on W. */
export function Descent(): ReactElement {
  const words = useDescentWords();
  const empty = useLabState((state) => state.document.samples.N === 0);
  return (
    <div className={styles['descent']}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>
          <Words text={words.titles.step} />
        </h2>
      </div>
      {empty ? <Nothing /> : <TheStep />}
    </div>
  );
}

function TheStep(): ReactElement {
  const words = useDescentWords();
  return (
    <>
      <div className={styles['figures']}>
        <OneStep />
      </div>
      <p className={styles['foot']}>
        <Words text={words.drag} />
      </p>
    </>
  );
}

/** Without samples: a sentence and one action. */
function Nothing(): ReactElement {
  const words = useDescentWords();
  const { notice } = useMessages();
  const lab = useLab();
  return (
    <div className={styles['nothing']}>
      <p>{words.empty}</p>
      <button
        type="button"
        onClick={() => {
          lab.openDataset('iris');
        }}
      >
        {notice.openIris}
      </button>
    </div>
  );
}
