import type { ReactElement } from 'react';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { NumberOrTile } from './Number';
import { usePresentWords } from './presentWords';
import { useForwardPass } from './shown';
import styles from './VectorX.module.css';
import text from './text.module.css';

/** Of more entries than these the first ones and the last are shown. */
const [MOST, FIRST] = [6, 4];

/** x of the selected sample. */
export function VectorX(): ReactElement | null {
  const words = usePresentWords();
  const pass = useForwardPass();
  if (!pass) return null;
  return (
    <p className={styles['vector']}>
      <i className={text['math']}>x</i> = (
      {Array.from(pass.x, (value, o) => {
        const last = pass.x.length - 1;
        if (last >= MOST && o >= FIRST && o < last) return o === FIRST && <span key={o}>, …</span>;
        return (
          <span key={o}>
            {o > 0 && ', '}
            <NumberOrTile name={`x.${o}`} value={value} text={formatSetting(value)} />
          </span>
        );
      })}
      ) <span className={text['context']}>{words.sampleNumber(pass.n + 1)}</span>
    </p>
  );
}
