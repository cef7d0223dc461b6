import { type ReactElement, useId } from 'react';
import type { ForwardPass } from '../../../model/kernel/forwardPass';
import { classLetter } from '../../../session/document';
import { formatCell, formatFixed } from '../../../ui/numbers/formatNumber';
import { FromPhase } from '../../../ui/FromPhase';
import { Glyph } from '../../../ui/Glyph';
import { Quantity } from '../../../ui/Quantity';
import { useNames } from '../../../ui/useNames';
import { useLabState } from '../../../ui/labContext';
import { useCardWords } from './cardWords';
import styles from './LabelRows.module.css';

/** Rows of more classes stand in columns. */
export const MANY = 4;

interface LabelRowsProps {
  readonly label: number;
  /** What the model makes of the sample; null where it is not known. */
  readonly pass: ForwardPass | null;
  readonly onLabel: (label: number) => void;
}

/**
 * A row a class: its ŷ as number and bar, in slow motion its score before that; the chosen one is the label, and any other
 * can be chosen instead.
 */
export function LabelRows({ label, pass, onLabel }: LabelRowsProps): ReactElement {
  const words = useCardWords();
  const { className, printedName } = useNames();
  const K = useLabState((state) => state.document.classes.length);
  const name = useId();
  return (
    <div className={styles['rows']} role="radiogroup" aria-label={words.label} data-many={K > MANY}>
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
          {pass && (
            <FromPhase name={`yhat.${m}`} tiled instead={<Score m={m} z={pass.z[m] ?? 0} />}>
              <Quantity name={`yhat.${m}`} value={pass.yhat[m] ?? 0} text={formatFixed(pass.yhat[m] ?? 0, 3)} />
              <FromPhase name={`yhat.${m}`}>
                <span
                  className={styles['bar']}
                  style={{
                    width: `calc(${(pass.yhat[m] ?? 0).toFixed(4)} * var(--certain))`,
                    background: `var(--class-${m})`,
                  }}
                />
              </FromPhase>
            </FromPhase>
          )}
        </label>
      ))}
    </div>
  );
}

function Score({ m, z }: { readonly m: number; readonly z: number }): ReactElement {
  return (
    <FromPhase name={`z.${m}`} tiled>
      <span data-phase-view="z">
        <i className="symbol">z</i> = <Quantity name={`z.${m}`} value={z} text={formatCell(z, 3, 5)} />
      </span>
    </FromPhase>
  );
}
