import type { ReactElement } from 'react';
import { classLetter } from '../../session/document';
import { formatCell, formatRisk } from '../../ui/numbers/formatNumber';
import { units } from './canvas';
import { ClassMark } from './ClassMark';
import { NumberOrTile } from './Number';
import { usePresentWords } from './presentWords';
import { VectorX } from './VectorX';
import { useShown, useShownPlaces, useForwardPass } from './shown';
import styles from './ChainFigure.module.css';
import text from './text.module.css';

/** The selected sample: x, then z and ŷ of each class, and its loss. */
export function ChainFigure({ height }: { readonly height: number }): ReactElement | null {
  const words = usePresentWords();
  const { moment, masks } = useShown();
  const { n } = useShownPlaces();
  const pass = useForwardPass();
  if (!pass || n === null) return null;
  const { K } = moment.design;
  const bars = height / K > 150;
  return (
    <div className={styles['chain']}>
      <VectorX />
      <div className={styles['chainHead']} aria-hidden="true">
        <span />
        <span>
          {words.score} <i className={text['math']}>z</i>
        </span>
        <span>
          {words.probability} <i className={text['math']}>ŷ</i>
        </span>
      </div>
      {Array.from({ length: K }, (_, m) => (
        <div
          key={m}
          className={styles['chainRow']}
          style={{ fontSize: units(K > 6 ? 36 : K > 4 ? 44 : 56), minHeight: units(Math.min(84, 560 / K)) }}
        >
          <span className={styles['chainClass']}>
            <ClassMark m={m} r={K > 4 ? 12 : 17} />
            <b>{classLetter(m)}</b>
          </span>
          <NumberOrTile name={`z.${m}`} value={pass.z[m]!} text={formatCell(pass.z[m]!, 3, 6)} />
          <span>
            <NumberOrTile name={`yhat.${m}`} value={pass.yhat[m]!} text={formatCell(pass.yhat[m]!, 3, 6)} />
            {bars && <ProbabilityBar m={m} share={masks.hides(`yhat.${m}`) ? null : pass.yhat[m]!} />}
          </span>
        </div>
      ))}
      <p className={styles['lossRow']}>
        <i className={text['math']}>ℓ</i> = −log <i className={text['math']}>ŷ</i>
        <sub className={text['index']}>{masks.hides('y') ? '?' : classLetter(pass.label)}</sub> ={' '}
        <NumberOrTile name="loss" value={pass.loss} text={formatRisk(pass.loss)} />
      </p>
    </div>
  );
}

/** ŷ as a bar; of a hidden one the axis alone. */
function ProbabilityBar({ m, share }: { readonly m: number; readonly share: number | null }): ReactElement {
  return (
    <svg className={styles['probability']} viewBox="0 0 240 24" aria-hidden="true" preserveAspectRatio="none">
      <path className={styles['fine']} d="M0,2V22M0,20H240" />
      {share !== null && <rect x={2} y={4} width={238 * share} height={14} style={{ fill: `var(--class-${m})` }} />}
    </svg>
  );
}
