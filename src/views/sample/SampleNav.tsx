import { type ReactElement, useMemo } from 'react';
import { countCoincident } from '../../model/data/countCoincident';
import { FromPhase } from '../../ui/FromPhase';
import { useLabState } from '../../ui/labContext';
import { SampleVerdict } from '../../ui/SampleVerdict';
import { SampleWalk } from '../../ui/SampleWalk';
import { useInspected } from './inspectContext';
import { useInspectWords } from './inspectWords';
import styles from './SampleNav.module.css';

/** Which sample is selected, its neighbours, and whether the model agrees with its label. */
export function SampleNav(): ReactElement {
  const { design, pass } = useInspected();
  const { n } = pass;
  return (
    <div className={styles['nav']}>
      <SampleWalk n={n} N={design.N}>
        <Copies />
      </SampleWalk>
      <p className={styles['verdict']} aria-live="polite">
        <FromPhase name={`yhat.${n}`}>
          <SampleVerdict pass={pass} />
        </FromPhase>
      </p>
    </div>
  );
}

/** "×3: 3 samples stand here", where others have the same features. */
function Copies(): ReactElement | null {
  const inspect = useInspectWords();
  const samples = useLabState((state) => state.document.samples);
  const { pass } = useInspected();
  const count = useMemo(() => countCoincident(samples, pass.n), [samples, pass.n]);
  return count > 1 ? <span className={styles['copies']}>{inspect.copies(count)}</span> : null;
}
