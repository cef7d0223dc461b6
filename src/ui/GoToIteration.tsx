import { type ReactElement, useState } from 'react';
import { LIMITS } from '../model/limits';
import { firstIteration } from '../engine/run';
import { formatCount, formatSetting } from './numbers/formatNumber';
import styles from './GoToIteration.module.css';
import { useLab, useLabState } from './labContext';
import { useMessages } from './messagesContext';
import { NumberField } from './NumberField';
import { Quantity } from './Quantity';

interface GoToIterationProps {
  /** Room for so many digits is kept, so that nothing beside it moves while they grow. */
  readonly digits?: number;
}

/** "t = 200": the iteration shown, and the field that takes any other, past or future. */
export function GoToIteration({ digits = 0 }: GoToIterationProps): ReactElement | null {
  const { history } = useMessages();
  const lab = useLab();
  const iteration = useLabState((state) => state.run.frame?.iteration ?? null);
  const first = useLabState((state) => firstIteration(state.run));
  const last = useLabState(({ document, run }) => (document.samples.N === 0 ? run.history.last : LIMITS.maxIteration));
  const [problem, setProblem] = useState<string | null>(null);
  if (iteration === null) return null;
  const text = formatCount(iteration);
  return (
    <span className={styles['time']}>
      <i className="symbol">t</i> ={' '}
      <NumberField
        className={styles['field']}
        label={history.goTo}
        value={iteration}
        text={text}
        width={`max(1.6rem, ${Math.max(text.length, digits) + 0.4}ch)`}
        onCommit={(value) => {
          if (!Number.isInteger(value) || value < first || value > last) return false;
          lab.seek(value);
          return true;
        }}
        onProblem={setProblem}
        increment={(event) => (event.shiftKey ? 10 : 1)}
        invalid={problem !== null}
        describedBy={problem === null ? undefined : 'iteration-problem'}
      />
      <span className="spoken">
        <Quantity name="iteration" value={iteration} text={text} />
      </span>
      {problem !== null && (
        <span id="iteration-problem" className={styles['problem']} role="alert">
          ✗ {history.invalid(problem.slice(0, 24), formatCount(first), formatSetting(last, 10), text)}
        </span>
      )}
    </span>
  );
}
