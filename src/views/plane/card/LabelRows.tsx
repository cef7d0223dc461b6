import { type ReactElement, useId } from 'react';
import { classLetter } from '../../../session/document';
import { formatFixed } from '../../../ui/formatNumber';
import { FromPhase } from '../../../ui/FromPhase';
import { Glyph } from '../../../ui/Glyph';
import { Quantity } from '../../../ui/Quantity';
import { useNames } from '../../../ui/useNames';
import { useLabState } from '../../../ui/labContext';
import { useCardWords } from './cardWords';
import styles from './SampleCard.module.css';

interface LabelRowsProps {
  readonly label: number;
  /** ŷ, K probabilities; null where they are not known. */
  readonly yhat: Float64Array | null;
  readonly onLabel: (label: number) => void;
}

/** A row a class: its ŷ as number and bar; the chosen one is the label, and any other can be chosen instead. */
export function LabelRows({ label, yhat, onLabel }: LabelRowsProps): ReactElement {
  const words = useCardWords();
  const { className, printedName } = useNames();
  const K = useLabState((state) => state.document.classes.length);
  const name = useId();
  return (
    <div className={styles['rows']} role="radiogroup" aria-label={words.label} data-many={K > 4}>
      {Array.from({ length: K }, (_, m) => (
        <label
          key={m}
          className={styles['row']}
          data-chosen={m === label}
          data-link={`class.${m}`}
          title={printedName(m)}
        >
          <input
            type="radio"
            name={name}
            aria-label={words.labelAs(className(m))}
            checked={m === label}
            onChange={() => onLabel(m)}
          />
          <Glyph m={m} size={14} />
          <b>{classLetter(m)}</b>
          {yhat && (
            <>
              <Quantity name={`yhat.${m}`} value={yhat[m] ?? 0} text={formatFixed(yhat[m] ?? 0, 3)} />
              <FromPhase name={`yhat.${m}`}>
                <span
                  className={styles['bar']}
                  style={{
                    width: `${((yhat[m] ?? 0) * (K > 4 ? 1.8 : 5)).toFixed(3)}rem`,
                    background: `var(--class-${m})`,
                  }}
                />
              </FromPhase>
            </>
          )}
        </label>
      ))}
    </div>
  );
}
