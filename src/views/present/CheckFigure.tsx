import type { ReactElement } from 'react';
import { gradientCheck } from '../../model/kernel/gradientCheck';
import { formatFixed, formatScientific } from '../../ui/numbers/formatNumber';
import { NumberOrTile } from './Number';
import { usePresentWords } from './presentWords';
import { useShown, useShownPlaces } from './shown';
import styles from './CheckFigure.module.css';
import text from './text.module.css';

/** G at the chosen cell beside its centred difference, all digits of both. */
export function CheckFigure(): ReactElement | null {
  const words = usePresentWords();
  const { moment, masks } = useShown();
  const { o, m } = useShownPlaces();
  if (o === null || m === null) return null;
  const cell = o * moment.design.K + m;
  const hidden = masks.hides('check');
  const check = hidden ? null : gradientCheck(moment.design, moment.W, moment.risk, moment.G);
  return (
    <div className={styles['check']}>
      <p>
        <span className={text['context']}>
          <i className={text['math']}>G</i>
        </span>
        <span className={styles['digits']}>
          <NumberOrTile name={`G.${o}.${m}`} value={moment.G[cell]!} text={digitsText(moment.G[cell]!)} />
        </span>
      </p>
      <p>
        <span className={text['context']}>{words.measured}</span>
        <span className={styles['digits']}>
          <NumberOrTile
            name={`check.${o}.${m}`}
            value={check?.centred[cell] ?? 0}
            text={digitsText(check?.centred[cell] ?? 0)}
          />
        </span>
      </p>
    </div>
  );
}

/** Thirteen decimals, as a difference quotient is worth. */
function digitsText(value: number): string {
  return Math.abs(value) < 1e-9 ? formatScientific(value, 6) : formatFixed(value, 13);
}
