import type { ReactElement } from 'react';
import { formatSetting, formatSignificant } from '../../../ui/numbers/formatNumber';
import { Said } from '../../../ui/Said';
import { Answers } from '../Answers';
import { symbolOf } from '../sentence';
import { useShown } from '../shown';
import { usePrintWords } from './printWords';
import styles from './PaperQuestion.module.css';

/** What a scene asks, on paper: a place for the guess, or the answer. */
export function PaperQuestion(): ReactElement | null {
  const words = usePrintWords();
  const { ask, stage, truth } = useShown();
  if (!ask || truth?.kind === 'none') return null;
  const revealed = stage === 'revealed';
  if (ask.kind === 'curve') return revealed ? null : <p className={styles['asks']}>{words.draw}</p>;
  if (ask.kind !== 'number') {
    return (
      <div>
        {!revealed && <p className={styles['asks']}>{words.tick}</p>}
        <Answers />
      </div>
    );
  }
  if (!revealed) {
    return (
      <p className={styles['asks']}>
        {words.range(formatSetting(ask.range[0]), formatSetting(ask.range[1]))} <span className={styles['place']} />
      </p>
    );
  }
  const symbol = symbolOf(ask);
  return truth?.kind === 'number' ? (
    <p className={styles['answer']}>
      {symbol !== null && <Said text={`${symbol} = `} />}
      {formatSignificant(truth.value, 4)}
    </p>
  ) : null;
}
