import type { ReactElement } from 'react';
import { classLetter } from '../../session/document';
import { RowSymbol } from '../../ui/RowSymbol';
import { useLabState } from '../../ui/labContext';
import { Sentence } from '../../ui/messagesContext';
import { FromPhase } from '../../ui/FromPhase';
import { smallText } from './chainText';
import { useInspected } from './inspectContext';
import { ColumnLetter, useFocusCell } from './OuterProduct';
import { WHILE_RUNNING, workedOut } from '../../ui/workedOut';
import { useInspectWords } from './inspectWords';
import styles from './OuterSentence.module.css';

const bracketed = (text: string): string => (text.startsWith('−') ? `(${text})` : text);

/** One cell worked out, and what the sample asks of W in words. */
export function OuterSentence(): ReactElement {
  const inspect = useInspectWords();
  const { frame, pass } = useInspected();
  const [o, m] = useFocusCell();
  const moving = useLabState((state) => state.run.moving);
  const factors = [pass.x[o] ?? 0, pass.error[m] ?? 0];
  const value = pass.outer[o * frame.K + m] ?? 0;
  const { texts, worksOut } = workedOut(
    factors,
    ([x = 0, e = 0]) => x * e,
    value,
    smallText,
    moving ? WHILE_RUNNING : undefined,
  );
  const still = pass.error.every((error) => error === 0);
  return (
    <div className={styles['sentence']}>
      <FromPhase name={`outer.${o}.${m}`}>
        <p className={styles['product']} data-link={`cell.${o}.${m}`}>
          <i>
            <Sentence parts={inspect.cell(<RowSymbol o={o} map={frame} />, classLetter(m))} />
          </i>{' '}
          {bracketed(texts[0] ?? '')} × {bracketed(texts[1] ?? '')} {worksOut && !moving ? '=' : '≈'}{' '}
          <b>{smallText(value)}</b>
        </p>
        <p className={styles['words']}>
          {still ? inspect.atRest : <Sentence parts={inspect.toward(<ColumnLetter m={pass.label} />, frame.K - 1)} />}
        </p>
        <p className={styles['legend']} aria-hidden="true">
          <span data-sign="positive" /> {inspect.positive}
          <span data-sign="negative" /> {inspect.negative}
          <em>{inspect.area}</em>
        </p>
      </FromPhase>
    </div>
  );
}
