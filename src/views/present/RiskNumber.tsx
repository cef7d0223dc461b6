import type { ReactElement } from 'react';
import { formatRisk } from '../../ui/numbers/formatNumber';
import { NumberOrTile } from './Number';
import { usePresentWords } from './presentWords';
import { useShown } from './shown';
import styles from './RiskNumber.module.css';

/** R at the shown step: the number that is taught. */
export function RiskNumber(): ReactElement {
  const words = usePresentWords();
  const { moment } = useShown();
  return (
    <p className={styles['riskNumber']}>
      <span>{words.riskAt(String(moment.iteration))}</span>
      <NumberOrTile name="risk" value={moment.risk} text={formatRisk(moment.risk)} />
    </p>
  );
}
