import type { ReactElement } from 'react';
import { errorsOf } from '../../model/kernel/forwardPass';
import { classLetter } from '../../session/document';
import { formatFixed } from '../../ui/numbers/formatNumber';
import { units } from './canvas';
import { ClassMark } from './ClassMark';
import marks from './marks.module.css';
import { NumberOrTile } from './Number';
import { usePresentWords } from './presentWords';
import { useShown, useShownPlaces, useForwardPass } from './shown';
import styles from './UnitBar.module.css';
import text from './text.module.css';

/** ŷ of all classes as parts of one bar; after the answer, where they stood before. */
export function UnitBar({ width }: { readonly width: number }): ReactElement | null {
  const words = usePresentWords();
  const { before, masks, scene } = useShown();
  const pass = useForwardPass();
  const { n } = useShownPlaces();
  if (!pass || n === null || masks.hides('unit') === true) return null;
  const earlier = before && scene.select.sample <= before.design.N ? yhatOf(before, n) : null;
  const starts = Array.from(pass.yhat, (_, m) => pass.yhat.slice(0, m).reduce((sum, p) => sum + p, 0));
  return (
    <div className={styles['unit']} style={{ width: units(width) }}>
      <p className={marks['note']}>{earlier ? words.push : words.unit}</p>
      <svg viewBox={`0 0 ${width} 96`} aria-hidden="true">
        {starts.map((start, m) => (
          <rect
            key={m}
            x={start * width + 1}
            y={10}
            width={Math.max(0, pass.yhat[m]! * width - 3)}
            height={66}
            style={{ fill: `var(--class-${m})` }}
          />
        ))}
        {earlier?.slice(0, -1).map((_, m) => {
          const edge = earlier.slice(0, m + 1).reduce((sum, p) => sum + p, 0) * width;
          return <path key={m} className={marks['guessTick']} d={`M${edge},2V90`} />;
        })}
      </svg>
      <p className={styles['unitNames']}>
        {Array.from(pass.yhat, (value, m) => (
          <span key={m}>
            <ClassMark m={m} r={13} /> <i className={text['math']}>ŷ</i>
            <sub className={text['index']}>{classLetter(m)}</sub> ={' '}
            <NumberOrTile name={`yhat.${m}`} value={value} text={formatFixed(value, 3)} />
          </span>
        ))}
      </p>
    </div>
  );
}

function yhatOf(
  { design, W }: { readonly design: Parameters<typeof errorsOf>[0]; readonly W: Float64Array },
  n: number,
): number[] {
  const { K, labels } = design;
  const errors = errorsOf(design, W).subarray(n * K, (n + 1) * K);
  return Array.from(errors, (error, m) => (m === labels[n] ? 1 + error : error));
}
