import { type ReactElement, useMemo } from 'react';
import { forwardPass } from '../../../model/kernel/forwardPass';
import { formatFixed } from '../../../ui/numbers/formatNumber';
import { useLabState } from '../../../ui/labContext';
import { Quantity } from '../../../ui/Quantity';
import { SampleVerdict } from '../../../ui/SampleVerdict';
import { SampleWalk } from '../../../ui/SampleWalk';
import { useDescentWords } from '../descentWords';
import { Words } from '../../../ui/Words';
import { useChosenSample, useForces } from './forcesContext';
import styles from './Forces.module.css';
import sampleStyles from './ChosenSample.module.css';

/** The chosen sample: its neighbours, its label, its errors, and the force it has on every w. */
export function ChosenSample(): ReactElement {
  const words = useDescentWords().forces;
  const { moment, forces } = useForces();
  const n = useChosenSample();
  const selected = useLabState((state) => state.view.selected) ?? n;
  const { design, frame } = moment;
  const { N, K } = design;
  const pass = useMemo(() => forwardPass(design, frame.W, n), [design, frame, n]);
  const errors = Array.from({ length: K }, (_, m) => forces.errors[n * K + m]!);
  return (
    <div className={styles['chosen']}>
      <SampleWalk n={n} N={N} from={selected} />
      <p className={sampleStyles['said']} aria-live="polite">
        <SampleVerdict pass={pass} />
      </p>
      <p className={sampleStyles['errors']}>
        <Words text="{ŷ} − {y}" /> = (
        {errors.map((error, m) => (
          <span key={m}>
            {m > 0 && ', '}
            <Quantity name={`error.${m}`} value={error} text={formatFixed(error, 3)} />
          </span>
        ))}
        )
      </p>
      <p className={sampleStyles['formulaName']}>
        <Words text={words.forceName} />
      </p>
      <p className={sampleStyles['formula']}>
        <Words text="−(1/{N}) ({ŷ_m} − {y_m}) {x}" />
        <sup>
          (<i className="symbol">n</i>)
        </sup>
      </p>
    </div>
  );
}
