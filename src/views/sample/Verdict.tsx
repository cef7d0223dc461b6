import type { ReactElement } from 'react';
import { whyUnseen } from '../../model/kernel/faultyGradient';
import { isMeasurable } from '../../session/selectors/differences';
import { classLetter } from '../../session/document';
import { formatScientific } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { rowText } from '../../ui/names';
import { useShownGradient } from './gradientContext';
import { useInspected } from './inspectContext';
import { useInspectWords } from './inspectWords';
import styles from './CheckPanel.module.css';

/** More than this many cells are counted, not listed. */
const MOST_NAMED = 6;

/** What the check says of the gradient that is shown: one number, one verdict, and the cells that it names. */
export function Verdict(): ReactElement {
  const { check: words } = useInspectWords();
  const moment = useInspected();
  const { frame, design } = moment;
  const moving = useLabState((state) => state.run.moving);
  const { check, worst, apart, fault, visible } = useShownGradient();
  if (check === null || worst === null) {
    return <p role="status">{isMeasurable(moment) || moving ? words.measuring : words.tooLarge}</p>;
  }
  const cells = frame.D * frame.K;
  const name = (cell: number): string => `${rowText(Math.floor(cell / frame.K), frame)} ${classLetter(cell % frame.K)}`;
  return (
    <div role="status" className={styles['verdict']}>
      <p>
        {words.verdict} = <span className={styles['number']}>{formatScientific(worst)}</span>
      </p>
      <p className={apart.length > 0 ? styles['failed'] : styles['passed']}>
        {apart.length === 0 ? `✓ ${words.passes}` : `✗ ${words.fails(apart.length, cells)}`}
      </p>
      {apart.length > 0 && apart.length <= MOST_NAMED && <p>{words.cells(apart.map(name).join(', '))}</p>}
      {apart.length > 0 && !visible && <p>{words.tooCoarse}</p>}
      {fault && !visible && <p>{words.unseen[whyUnseen(fault.kind, design, frame.G, frame)]}</p>}
    </div>
  );
}
