import { type KeyboardEvent, type ReactElement, Suspense, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LIMITS } from '../../model/limits';
import { formatCount, formatSetting } from '../../ui/numbers/formatNumber';
import { largestShown, useHiding } from '../../ui/hiding';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { Factor } from '../../ui/Factor';
import { Difference } from './lazyDifference';
import { Matrix } from './Matrix';
import type { EntryStyle } from '../../ui/numbers/matrixScale';
import { RunScale } from './RunScale';
import { WeightCell } from './WeightCell';
import styles from './MatrixCell.module.css';

const MOVES: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Which cell of W is being typed into, if any, and what was refused last. */
interface Editing {
  readonly at: string | null;
  readonly problem: { readonly typed: string; readonly kept: number } | null;
}

/** W: arrows move between cells, Enter or a click edits in place, and the picture follows. */
export function Weights({ style }: { readonly style: EntryStyle }): ReactElement | null {
  const messages = useMessages();
  const lab = useLab();
  const frame = useLabState((state) => state.run.frame);
  const history = useLabState((state) => state.run.history);
  const table = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState('0.0');
  const [editing, setEditing] = useState<Editing>({ at: null, problem: null });
  const [scale] = useState(() => new RunScale());
  const hiding = useHiding();
  const compared = useLabState(({ document: { source } }) => source === 'two') && hiding?.any !== true;
  const largest = useMemo(() => {
    if (frame === null) return 0;
    // Over the whole run it would tell of what is hidden.
    return hiding?.any === true ? largestShown('W', frame, hiding) : scale.largest(history, frame.W);
  }, [frame, history, scale, hiding]);
  if (frame === null) return null;
  const { W, D, K, iteration } = frame;
  const focus = (at: string): void => {
    setStop(at);
    table.current?.querySelector<HTMLElement>(`[data-cell="${at}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, o: number, m: number): void => {
    const move = MOVES[event.key];
    if (move) {
      const [down, right] = move;
      focus(`${Math.min(D - 1, Math.max(0, o + down))}.${Math.min(K - 1, Math.max(0, m + right))}`);
    } else if (event.key === 'Enter' || event.key === 'F2') setEditing({ at: `${o}.${m}`, problem: null });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const commit = (o: number, m: number, value: number, gesture?: string): boolean => {
    if (Math.abs(value) > LIMITS.maxWeight) return false;
    lab.edit({ kind: 'setWeight', o, m, value }, gesture);
    return true;
  };
  const inside = stop.split('.').every((part, axis) => Number(part) < (axis === 0 ? D : K));
  return (
    <div ref={table} className={styles['weights']}>
      <Matrix
        role="grid"
        label={messages.matrices.weights}
        title={
          <>
            <b>{messages.matrices.weights}</b>{' '}
            <i className="symbol">
              W
              <sub>
                <Quantity name="iteration" value={iteration} text={formatCount(iteration)} />
              </sub>
              {style.factor && ' = '}
            </i>
            {style.factor && <Factor factor={style.factor} behind={false} />}
          </>
        }
        D={D}
        K={K}
        map={frame}
        behind={
          compared && K === 2
            ? (o) => (
                <Suspense key="behind" fallback={<td />}>
                  <Difference {...{ o, frame, style }} />
                </Suspense>
              )
            : undefined
        }
        cell={(o, m) => {
          const at = `${o}.${m}`;
          const value = W[o * K + m] ?? 0;
          return (
            <WeightCell
              key={m}
              {...{ o, m, at, value, largest, style }}
              map={frame}
              tabStop={at === (inside ? stop : '0.0')}
              editing={editing.at === at}
              invalid={editing.at === at && editing.problem !== null}
              onKeyDown={(event) => {
                onKeyDown(event, o, m);
              }}
              onEdit={() => {
                setStop(at);
                setEditing({ at, problem: null });
              }}
              onCommit={(number, gesture) => commit(o, m, number, gesture)}
              onProblem={(typed) => {
                setEditing((old) => ({ ...old, problem: typed === null ? null : { typed, kept: value } }));
              }}
              onLeave={(byKey) => {
                const close = (): void => {
                  setEditing((old) => ({ ...old, at: null }));
                };
                if (!byKey) return close();
                // At once: a frame later the focus may be wanted elsewhere.
                flushSync(close);
                focus(at);
              }}
            />
          );
        }}
      />
      {editing.problem && (
        <p className={styles['problem']} role="alert">
          ✗{' '}
          {messages.matrices.invalid(
            editing.problem.typed.slice(0, 24),
            formatSetting(LIMITS.maxWeight),
            formatSetting(editing.problem.kept),
          )}
        </p>
      )}
    </div>
  );
}
