import type { ReactElement } from 'react';
import { classLetter } from '../../session/document';
import { PHASES, phaseOf } from '../../session/phases';
import { formatFixed } from '../../ui/numbers/formatNumber';
import { Glyph } from '../../ui/Glyph';
import { Linked } from '../../ui/highlighting';
import { Quantity } from '../../ui/Quantity';
import { FromPhase } from '../../ui/FromPhase';
import type { CellText } from '../../ui/numbers/matrixScale';
import { useNames } from '../../ui/useNames';
import { useUpdate } from '../../ui/useUpdate';
import { entryText, probabilityText, scoreText } from './chainText';
import { useInspected } from './inspectContext';
import { useNarrow } from './useNarrow';
import styles from './ChainRow.module.css';

/** One class, straight across: its column of W, z, exp, ŷ, y and ŷ − y. */
export function ChainRow({ m }: { readonly m: number }): ReactElement {
  const { className } = useNames();
  const { frame, pass } = useInspected();
  const { D, K, W } = frame;
  const { z, exp, yhat, complement, y, error } = pass;
  const at = (values: Float64Array): number => values[m] ?? 0;
  const narrow = useNarrow();
  const score = (value: number): CellText => (narrow ? entryText(value, true) : { text: scoreText(value), own: false });
  const chance = probabilityText(at(yhat), at(complement), narrow);
  return (
    <Linked as="tr" to={`class.${m}`} className={styles['row']}>
      <th scope="row" aria-label={className(m)} title={className(m)}>
        <Glyph m={m} size={19} /> <b>{classLetter(m)}</b>
      </th>
      {Array.from({ length: D }, (_, o) => (
        <Linked as="td" to={`W.${o}.${m}`} key={o} data-stop data-phase-view="W">
          <Entry name={`W.${o}.${m}`} value={W[o * K + m] ?? 0} {...score(W[o * K + m] ?? 0)} />
          <Update cell={o * K + m} />
        </Linked>
      ))}
      <Value name={`z.${m}`} value={at(z)} {...score(at(z))} />
      <Value name={`exp.${m}`} value={at(exp)} {...entryText(at(exp), narrow)} />
      <Value name={`yhat.${m}`} value={at(yhat)} text={chance} strong>
        <span className={styles['share']} style={{ borderColor: `var(--class-${m}-deep)` }}>
          <span style={{ width: `${(100 * at(yhat)).toFixed(2)}%`, background: `var(--class-${m})` }} />
        </span>
      </Value>
      <Value name={`y.${m}`} value={at(y)} text={formatFixed(at(y), 0)} />
      <Value name={`error.${m}`} value={at(error)} {...entryText(at(error), narrow)} strong>
        <span className={styles['signed']}>
          <span
            data-sign={at(error) < 0 ? 'negative' : 'positive'}
            style={{
              width: `${(46 * Math.abs(at(error))).toFixed(2)}%`,
              color: `var(--class-${m})`,
              borderColor: `var(--class-${m}-deep)`,
            }}
          />
        </span>
      </Value>
    </Linked>
  );
}

interface ValueProps {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** Its own small power of ten. */
  readonly own?: boolean;
  readonly strong?: boolean;
  /** The bar at its right. */
  readonly children?: ReactElement;
}

function Value({ name, value, text, own = false, strong = false, children }: ValueProps): ReactElement {
  return (
    <td
      data-stop
      data-phase-view={PHASES[phaseOf(name) ?? -1]}
      data-strong={strong}
      data-wordy={text.length > 11 ? 'long' : text.length > 7}
      data-barred={children !== undefined}
    >
      <Entry {...{ name, value, text, own }} />
      {children && (
        <span className={styles['barPlace']} aria-hidden="true">
          <FromPhase name={name}>{children}</FromPhase>
        </span>
      )}
    </td>
  );
}

interface EntryProps extends CellText {
  readonly name: string;
  readonly value: number;
}

function Entry({ own, ...quantity }: EntryProps): ReactElement {
  return <Quantity className={own ? styles['own'] : undefined} {...quantity} />;
}

/** After the last phase: what the weight was, and what −ηG added to it. */
function Update({ cell }: { readonly cell: number }): ReactElement | null {
  const update = useUpdate(cell);
  if (update === null) return null;
  return (
    <span className={styles['update']}>
      {update.old} {update.change}
    </span>
  );
}
