import type { ReactElement } from 'react';
import { FromPhase } from '../../ui/FromPhase';
import { FaultPicker } from './FaultPicker';
import { useShownGradient } from './gradientContext';
import { OuterSentence } from './OuterSentence';
import { StepField } from './StepField';
import { Valley } from './Valley';
import { Verdict } from './Verdict';
import { useInspectWords } from './inspectWords';
import styles from './CheckPanel.module.css';

/** Beside the outer product: what the sample asks in words, or, switched on, the gradient check and its exercise. */
export function CheckPanel(): ReactElement {
  const { check: words } = useInspectWords();
  const { checking, fault, set } = useShownGradient();
  return (
    <div className={styles['panel']}>
      {checking ? (
        <div className={styles['check']}>
          <Valley />
          <div className={styles['words']}>
            <StepField />
            <FromPhase name="gradient-max">
              <Verdict />
            </FromPhase>
          </div>
        </div>
      ) : (
        <OuterSentence />
      )}
      <div className={styles['switches']}>
        <button
          type="button"
          role="switch"
          aria-checked={checking}
          className={styles['switch']}
          onClick={() => {
            set({ checking: !checking });
          }}
        >
          {words.name}
        </button>
        <FaultPicker />
      </div>
      {fault && (
        <p className={styles['banner']} role="status">
          {words.banner}
        </p>
      )}
    </div>
  );
}
