import type { ReactElement } from 'react';
import { countCoincident } from '../../../model/data/countCoincident';
import type { Sample } from '../../../model/data/sampleChunk';
import { formatCount, formatFixed, formatRisk } from '../../../ui/numbers/formatNumber';
import { FromPhase } from '../../../ui/FromPhase';
import { Glyph } from '../../../ui/Glyph';
import { useLabState } from '../../../ui/labContext';
import { useNames } from '../../../ui/useNames';
import probe from '../Probe.module.css';
import { useCardWords } from './cardWords';
import { useForwardPass } from './useForwardPass';
import styles from './SampleCard.module.css';

export interface SampleReadingProps {
  readonly n: number;
  readonly sample: Sample;
  /** Where the sample stands, and how large its frame is: CSS px. */
  readonly spot: readonly [x: number, y: number];
  readonly frame: { readonly width: number; readonly height: number; readonly scale: number };
}

/** What is to be known of the sample under the pointer: which it is, its class, ŷ and ℓ. */
export function SampleReading({ n, sample, spot: [left, top], frame }: SampleReadingProps): ReactElement {
  const words = useCardWords();
  const { printedName } = useNames();
  const { samples, axes } = useLabState((state) => state.document);
  const pass = useForwardPass(sample);
  const pile = countCoincident(samples, n, axes);
  const rows = (3.2 * 18 + (pass?.yhat.length ?? 0) * 18) * frame.scale;
  const onLeft = left > frame.width - 190 * frame.scale;
  const [name] = words.title(formatCount(n + 1), '');
  return (
    <div
      className={`${probe['probe'] ?? ''} ${styles['reading'] ?? ''}`}
      data-side={onLeft ? 'left' : 'right'}
      style={{ left: `${left}px`, top: `${Math.min(frame.height - rows, Math.max(2, top - 9 * frame.scale))}px` }}
      aria-hidden="true"
    >
      <p>
        <b>{name}</b> {pile > 1 && words.pile(pile)} <Glyph m={sample.label} size={13} /> {printedName(sample.label)}
      </p>
      {pass && (
        <>
          {Array.from(pass.yhat, (yhat, m) => (
            <div key={m} className={probe['row']}>
              <Glyph m={m} size={13} />
              <FromPhase name={`yhat.${m}`} instead="·">
                <span>{formatFixed(yhat, 3)}</span>
                <span
                  className={probe['bar']}
                  style={{ width: `${(yhat * 3.1).toFixed(3)}rem`, background: `var(--class-${m})` }}
                />
              </FromPhase>
            </div>
          ))}
          <FromPhase name="loss">
            <p>
              <i className="symbol">ℓ</i> = {formatRisk(pass.loss)}
            </p>
          </FromPhase>
        </>
      )}
    </div>
  );
}
