import type { ReactElement } from 'react';
import type { Frame } from '../../model/kernel/frame';
import { formatBound, formatScientific, formatSignificant } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { FromPhase } from '../../ui/FromPhase';
import styles from './Matrices.module.css';

/** max over the rows o of G of |Σₘ G_om|: 0 but for rounding. */
function largestRowSum({ G, K }: Pick<Frame, 'G' | 'K'>): number {
  let largest = 0;
  for (let row = 0; row < G.length; row += K) {
    let sum = 0;
    for (let m = 0; m < K; m++) sum += G[row + m]!;
    largest = Math.max(largest, Math.abs(sum));
  }
  return largest;
}

/** max over all cells of |G − centred difference|, as the words say it; the verdict itself is relative to max |xₒ| · R. */
function largestDifference({ G, check }: Pick<Frame, 'G' | 'check'>): number {
  return G.reduce((most, entry, cell) => Math.max(most, Math.abs(entry - (check?.centred[cell] ?? NaN))), 0);
}

/** What was checked of G: the sums of its rows, its cells against measured slopes. */
export function Checks(): ReactElement | null {
  const { matrices } = useMessages();
  const frame = useLabState((state) => state.run.frame);
  if (frame === null) return null;
  // With a penalty row o sums to λ times the sum of W's row.
  const sum = frame.penalty ? null : largestRowSum(frame);
  return (
    <div className={styles['checks']}>
      <FromPhase name="gradient-max" instead={<p className={styles['waiting']} />}>
        {sum !== null && <p className={styles['rowSums']}>{matrices.rowsSum(sum === 0 ? null : formatBound(sum))}</p>}
        <Slopes frame={frame} />
      </FromPhase>
      <p className={styles['largest']}>
        max |<i className="symbol">G</i>| ={' '}
        <Quantity name="gradient-max" value={frame.gradientMax} text={formatSignificant(frame.gradientMax, 2)} />
      </p>
    </div>
  );
}

/** The verdict of the centred differences: a tick only where they were just computed and agree. */
function Slopes({ frame }: { readonly frame: Frame }): ReactElement {
  const { matrices } = useMessages();
  const { N, check } = frame;
  if (N === 0) return <p>{matrices.none}</p>;
  if (check === null) return <p>{matrices.measuring}</p>;
  const error = formatScientific(largestDifference(frame));
  if (!check.passed) return <p className={styles['failed']}>✗ {matrices.disagrees(error)}</p>;
  return <p>{check.worst === 0 ? matrices.exact : matrices.agrees(error)} ✓</p>;
}
