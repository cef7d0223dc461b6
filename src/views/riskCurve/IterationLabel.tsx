import type { ReactElement } from 'react';
import { GoToIteration } from '../../ui/GoToIteration';
import { useLabState } from '../../ui/labContext';
import { useCurveEnd } from './curveScales';
import styles from './RiskCurve.module.css';

/** "t = 200" under the axis, at the iteration shown; another one can be typed there. */
export function IterationLabel(): ReactElement | null {
  const frame = useLabState((state) => state.run.frame);
  const first = useLabState((state) => state.run.history.first);
  const end = useCurveEnd();
  if (frame === null) return null;
  const share = (frame.iteration - first) / (end - first);
  return (
    <p
      className={styles['iteration']}
      style={{ transform: `translateX(${(100 * share).toFixed(2)}cqw)` }}
      data-end={share < 0.06 ? 'left' : share > 0.94 ? 'right' : 'none'}
    >
      <GoToIteration />
    </p>
  );
}
