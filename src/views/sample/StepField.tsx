import { type ReactElement, useState } from 'react';
import { STEP_RANGE } from '../../session/selectors/differences';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { Sentence } from '../../ui/messagesContext';
import { NumberField } from '../../ui/NumberField';
import { Letter } from './Formula';
import { useShownGradient } from './gradientContext';
import { useInspectWords } from './inspectWords';
import styles from './CheckPanel.module.css';

/** The step of the centred difference, h · max|x|: any number in its range, the old one otherwise. */
export function StepField(): ReactElement {
  const { check: words } = useInspectWords();
  const { step, set } = useShownGradient();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div>
      <p className={styles['step']}>
        <Sentence parts={words.stepSymbol(<Letter name="h" />, <Letter name="x" />)} />{' '}
        <NumberField
          className={styles['field']}
          label={words.step}
          value={step}
          text={formatSetting(step)}
          onCommit={(value) => {
            const fits = value >= STEP_RANGE.min && value <= STEP_RANGE.max;
            if (fits) set({ step: value });
            return fits;
          }}
          onProblem={setProblem}
          increment={(event) => (event.key === 'ArrowUp' ? 9 * step : 0.9 * step)}
          invalid={problem !== null}
          describedBy={problem === null ? undefined : 'step-problem'}
        />
      </p>
      {problem !== null && (
        <p id="step-problem" className={styles['problem']} role="alert">
          ✗{' '}
          {words.invalid(
            problem.slice(0, 24),
            formatSetting(STEP_RANGE.min),
            formatSetting(STEP_RANGE.max),
            formatSetting(step),
          )}
        </p>
      )}
    </div>
  );
}
