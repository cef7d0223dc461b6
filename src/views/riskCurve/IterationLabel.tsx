import type { ReactElement } from 'react';
import { formatCount } from '../chart/formatNumber';
import { useLabState } from '../chart/labContext';
import { Quantity } from '../chart/Quantity';
import { iterationEnd } from './curveScales';
import styles from './RiskCurve.module.css';

/** "t = 200" under the axis, at the iteration shown. */
export function IterationLabel(): ReactElement | null {
  const frame = useLabState((state) => state.run.frame);
  const first = useLabState((state) => state.run.history.first);
  if (frame === null) return null;
  const share = (frame.iteration - first) / (iterationEnd(first, frame.iteration) - first);
  return (
    <p
      className={styles['iteration']}
      style={{ transform: `translateX(${(100 * share).toFixed(2)}cqw)` }}
      data-end={share < 0.06 ? 'left' : share > 0.94 ? 'right' : 'none'}
    >
      <i className="symbol">t</i> ={' '}
      <Quantity name="iteration" value={frame.iteration} text={formatCount(frame.iteration)} />
    </p>
  );
}
