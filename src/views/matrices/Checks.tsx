import type { ReactElement } from 'react';
import { formatScientific, formatSignificant } from '../../ui/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { FromPhase } from '../../ui/FromPhase';
import styles from './Matrices.module.css';

/** What was checked of G: its rows by construction, its cells against measured slopes. */
export function Checks(): ReactElement | null {
  const { matrices } = useMessages();
  const frame = useLabState((state) => state.run.frame);
  if (frame === null) return null;
  return (
    <div className={styles['checks']}>
      <FromPhase name="gradient-max" instead={<p className={styles['waiting']} />}>
        <p className={styles['rowSums']}>{matrices.rowsSum}</p>
        <Slopes N={frame.N} check={frame.check} />
      </FromPhase>
      <p className={styles['largest']}>
        max |<i className="symbol">G</i>| ={' '}
        <Quantity name="gradient-max" value={frame.gradientMax} text={formatSignificant(frame.gradientMax, 2)} />
      </p>
    </div>
  );
}

interface SlopesProps {
  readonly N: number;
  readonly check: { readonly worst: number; readonly passed: boolean } | null;
}

/** The verdict of the centred differences: a tick only where they were just computed and agree. */
function Slopes({ N, check }: SlopesProps): ReactElement {
  const { matrices } = useMessages();
  if (N === 0) return <p>{matrices.none}</p>;
  if (check === null) return <p>{matrices.measuring}</p>;
  const error = formatScientific(check.worst);
  if (!check.passed) return <p className={styles['failed']}>✗ {matrices.disagrees(error)}</p>;
  return <p>{check.worst === 0 ? matrices.exact : matrices.agrees(error)} ✓</p>;
}
