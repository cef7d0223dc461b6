import type { ReactElement } from 'react';
import { ClassHeads } from '../../ui/ClassHead';
import { formatCell } from '../../ui/formatNumber';
import { Linked } from '../../ui/highlighting';
import { LinkGroup } from '../../ui/LinkGroup';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { useNames } from '../../ui/useNames';
import { FromPhase } from '../../ui/FromPhase';
import { Letter } from './Formula';
import { useShownGradient } from './gradientContext';
import { useInspected } from './inspectContext';
import styles from './MeanGradient.module.css';

/** G beside the tiles that it is the average of, and λW with a penalty; while they are added up, the running mean. */
export function MeanGradient({ running }: { readonly running: Float64Array | null }): ReactElement {
  const messages = useMessages();
  const { frame } = useInspected();
  const { checking } = useShownGradient();
  const { D, K } = frame;
  return (
    <LinkGroup label={messages.linking.cells(messages.inspect.gradient)} className={styles['mean']}>
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
      </span>
      <div className={styles['brackets']} data-crowd={K > 4} data-tall={D > 3} data-checking={checking}>
        <table aria-label={messages.inspect.gradient}>
          <thead>
            <tr>
              <ClassHeads K={K} />
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: D }, (_, o) => (
              <tr key={o}>
                {Array.from({ length: K }, (__, m) => (
                  <Cell key={m} o={o} m={m} running={running} />
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
}

function Cell({ o, m, running }: CellProps): ReactElement {
  const messages = useMessages();
  const { rowName, className } = useNames();
  const { frame } = useInspected();
  const { G, checking, check, apart } = useShownGradient();
  const place = o * frame.K + m;
  const value = G[place] ?? 0;
  const digits = frame.K > 4 ? 3 : 4;
  const shown = running ? (running[place] ?? 0) : value;
  const name = `G.${o}.${m}`;
  const text = formatCell(shown, digits, digits + 2);
  const measured = check?.centred[place] ?? null;
  const label = messages.matrices.gradientCell(rowName(o, frame), className(m), text);
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
      {running ? text : <Quantity name={name} value={value} text={text} />}
      {checking ? (
        <span className={styles['measured']}>
          {measured === null ? (
            '–'
          ) : (
            <Quantity name={`check.${o}.${m}`} value={measured} text={formatCell(measured, digits, digits + 2)} />
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
  const largest = G.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
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
