import type { ReactElement } from 'react';
import { ClassHeads } from '../../ui/ClassHead';
import { HiddenTile, largestShown, useHiding } from '../../ui/hiding';
import { Linked } from '../../ui/highlighting';
import { LinkGroup } from '../../ui/LinkGroup';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { useNames } from '../../ui/useNames';
import { FromPhase, useHeldBack } from '../../ui/FromPhase';
import { Factor } from '../../ui/Factor';
import {
  cellText,
  type EntryStyle,
  factorText,
  GRADIENT,
  matrixScale,
  NARROW_GRADIENT,
} from '../../ui/numbers/matrixScale';
import { useEntryText } from '../../ui/useEntryText';
import { Letter } from './Formula';
import { useShownGradient } from './gradientContext';
import { useInspected } from './inspectContext';
import { useInspectWords } from './inspectWords';
import styles from './MeanGradient.module.css';

/** Above so many columns the cells hold three digits only as −9.99, and above the second number only −9.9. */
const [MANY, MOST] = [3, 8];

/** How the cells are written: with one power of ten in front, as W and G on Explore. */
function useStyle(running: Float64Array | null): EntryStyle {
  const { frame } = useInspected();
  const { G } = useShownGradient();
  const { K } = frame;
  const largest = largestShown('G', { G: running ?? G, K }, useHiding());
  const scale = matrixScale(largest, K > MANY ? NARROW_GRADIENT : GRADIENT);
  // A power in front would tell of a gradient that is still held back.
  const held = useHeldBack('G.0.0');
  return {
    scale: K > MOST ? { ...scale, decimals: 1 } : scale,
    factor: held ? null : factorText(scale),
    narrow: K > MANY,
  };
}

/** G beside the tiles that it is the average of, and λW with a penalty; while they are added up, the running mean. */
export function MeanGradient({ running }: { readonly running: Float64Array | null }): ReactElement {
  const messages = useMessages();
  const inspect = useInspectWords();
  const { frame } = useInspected();
  const { checking } = useShownGradient();
  const { D, K } = frame;
  const style = useStyle(running);
  return (
    <LinkGroup label={messages.linking.cells(inspect.gradient)} className={styles['mean']}>
      <span className={styles['formula']} aria-hidden="true">
        <span className={styles['fraction']}>
          <span>1</span>
          <Letter name="N" />
        </span>
        <span>
          ∑<sub>n</sub>
          {frame.penalty && (
            <>
              {' '}
              + <Letter name="λW" />
            </>
          )}{' '}
          =
        </span>
        {style.factor && (
          <span className={styles['power']}>
            <Factor factor={style.factor} behind={false} />
          </span>
        )}
      </span>
      <div className={styles['brackets']} data-crowd={K > 4} data-tall={D > 3} data-checking={checking}>
        <table aria-label={inspect.gradient}>
          <thead>
            <tr>
              <ClassHeads K={K} />
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: D }, (_, o) => (
              <tr key={o}>
                {Array.from({ length: K }, (__, m) => (
                  <Cell key={m} {...{ o, m, running, style }} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </LinkGroup>
  );
}

interface CellProps {
  readonly o: number;
  readonly m: number;
  readonly running: Float64Array | null;
  readonly style: EntryStyle;
}

function Cell({ o, m, running, style }: CellProps): ReactElement {
  const messages = useMessages();
  const { rowName, className } = useNames();
  const { frame } = useInspected();
  const { G, checking, check, apart } = useShownGradient();
  const place = o * frame.K + m;
  const value = G[place] ?? 0;
  const shown = running ? (running[place] ?? 0) : value;
  const name = `G.${o}.${m}`;
  const hiding = useHiding();
  const { text, own, spoken } = useEntryText(shown, style);
  const measured = check?.centred[place] ?? null;
  const label = messages.matrices.gradientCell(rowName(o, frame), className(m), spoken);
  return (
    <Linked
      as="td"
      to={name}
      data-stop
      data-phase-view="G"
      data-apart={apart.includes(place)}
      aria-label={label}
      className={styles['cell']}
    >
      {running && hiding?.hides(name) ? (
        <HiddenTile {...{ name, hiding }} />
      ) : running ? (
        text
      ) : (
        <Quantity className={own ? styles['own'] : undefined} name={name} value={value} text={text} />
      )}
      {checking ? (
        <span className={styles['measured']}>
          {measured === null ? (
            '–'
          ) : (
            <Quantity
              name={`check.${o}.${m}`}
              value={measured}
              text={cellText(measured, style.scale, style.narrow).text}
            />
          )}
        </span>
      ) : (
        <FromPhase name={name}>
          <Bar value={shown} m={m} />
        </FromPhase>
      )}
    </Linked>
  );
}

function Bar({ value, m }: { readonly value: number; readonly m: number }): ReactElement {
  const { G } = useShownGradient();
  const { K } = useInspected().frame;
  const largest = largestShown('G', { G, K }, useHiding());
  return (
    <span className={styles['barRoom']} aria-hidden="true">
      <span
        data-sign={value < 0 ? 'negative' : 'positive'}
        style={{
          width: `${largest > 0 ? Math.min(48, (48 * Math.abs(value)) / largest).toFixed(2) : 0}%`,
          color: `var(--class-${m})`,
          borderColor: `var(--class-${m}-deep)`,
        }}
      />
    </span>
  );
}
