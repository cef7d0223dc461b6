import { type ReactElement, useMemo, useState } from 'react';
import { LIMITS } from '../../model/limits';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import { shiftEffect } from '../../session/selectors/shiftEffect';
import { formatScientific } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { RowSymbol } from '../../ui/RowSymbol';
import { useNames } from '../../ui/useNames';
import { Field, Refusal } from './Field';
import styles from './InitialW.module.css';

type Before = NonNullable<ReturnType<typeof selectShownFrame>>;

/** One vector for every column of W, and what it moved: measured, not promised. */
export function Shift(): ReactElement {
  const { initial } = useMessages().history;
  const lab = useLab();
  const { rowName } = useNames();
  const moment = useLabState(selectShownFrame);
  const idle = useLabState((state) => state.run.status === 'idle');
  const D = moment?.frame.D ?? 0;
  const map = moment?.frame ?? { bias: true };
  const [shift, setShift] = useState<readonly number[]>([]);
  const [before, setBefore] = useState<Before | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const vector = Array.from({ length: D }, (_, o) => shift[o] ?? 1);
  // Told as long as the moment is still the one that was shifted.
  const same = before !== null && moment !== null && idle && moment.frame.iteration === before.frame.iteration;
  const told = same && moment.frame !== before.frame && moment.design === before.design;
  const effect = useMemo(() => (told ? shiftEffect(before, moment) : null), [told, before, moment]);
  return (
    <section>
      <h2>{initial.shiftTitle}</h2>
      {/* A penalty tells apart what softmax does not. */}
      {!moment?.frame.penalty && <p className={styles['note']}>{initial.shiftNote}</p>}
      <div className={styles['shift']}>
        {vector.map((value, o) => (
          <label key={o}>
            <span aria-hidden="true">
              <RowSymbol o={o} map={map} />
            </span>
            <Field
              label={initial.shiftRow(rowName(o, map))}
              value={value}
              take={(next) => {
                if (Math.abs(next) > LIMITS.maxWeight) return false;
                setShift(vector.map((old, p) => (p === o ? next : old)));
                return true;
              }}
              onProblem={setProblem}
            />
          </label>
        ))}
      </div>
      <Refusal typed={problem} />
      <button
        type="button"
        className={styles['act']}
        onClick={() => {
          lab.pause();
          setBefore(moment);
          lab.edit({ kind: 'shiftColumns', shift: vector });
        }}
      >
        {initial.shift}
      </button>
      <p className={styles['note']} role="status">
        {effect && initial.shifted(formatScientific(effect.risk), formatScientific(effect.probability))}
      </p>
    </section>
  );
}
