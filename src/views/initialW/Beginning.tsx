import { type ReactElement, useState } from 'react';
import { LIMITS } from '../../model/limits';
import { normalWeights } from '../../model/kernel/initialWeights';
import { type Matrix, zeroMatrix } from '../../session/document';
import { ClassHeads } from '../../ui/ClassHead';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { RowHead } from '../../ui/RowHead';
import { useNames } from '../../ui/useNames';
import { Field, Refusal } from './Field';
import styles from './InitialW.module.css';

const WAYS = ['zeros', 'normal', 'typed'] as const;
type Way = (typeof WAYS)[number];

/** Zeros, seeded normal deviates or typed numbers; and the run begins again with them. */
export function Beginning(): ReactElement {
  const { initial } = useMessages().history;
  const lab = useLab();
  const stored = useLabState((state) => state.document.initialW);
  const bias = useLabState((state) => state.document.bias);
  const [way, setWay] = useState<Way>(() => (stored.flat().every((weight) => weight === 0) ? 'zeros' : 'typed'));
  const [scale, setScale] = useState(0.5);
  const [seed, setSeed] = useState(1);
  const [typed, setTyped] = useState<Matrix>(stored);
  const [problem, setProblem] = useState<string | null>(null);
  const [D, K] = [stored.length, stored[0]?.length ?? 0];
  const fits = typed.length === D && typed.every((row) => row.length === K);
  const own = fits ? typed : stored;
  const chosen = (): Matrix => {
    if (way === 'zeros') return zeroMatrix(D, K);
    if (way === 'typed') return own;
    const flat = Array.from(normalWeights(seed, scale, D * K));
    return Array.from({ length: D }, (_, o) => flat.slice(o * K, (o + 1) * K));
  };
  const takeScale = (value: number): boolean => {
    if (!(value >= 0 && value <= 1000)) return false;
    setScale(value);
    return true;
  };
  const takeSeed = (value: number): boolean => {
    if (!Number.isSafeInteger(value) || value < 0) return false;
    setSeed(value);
    return true;
  };
  return (
    <section>
      <h2>{initial.title}</h2>
      <div role="radiogroup" aria-label={initial.title} className={styles['ways']}>
        {WAYS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="initial-w"
              checked={way === each}
              onChange={() => {
                setProblem(null);
                setWay(each);
              }}
            />
            {initial[each]}
          </label>
        ))}
      </div>
      {way === 'normal' && (
        <div className={styles['settings']}>
          <span>{initial.scale}</span>
          <Field label={initial.scale} room={16} value={scale} take={takeScale} onProblem={setProblem} />
          <span>{initial.seed}</span>
          <Field label={initial.seed} room={16} value={seed} take={takeSeed} onProblem={setProblem} />
        </div>
      )}
      {way === 'typed' && <TypedCells W={own} bias={bias} onChange={setTyped} onProblem={setProblem} />}
      <Refusal typed={problem} />
      <button
        type="button"
        className={styles['act']}
        onClick={() => {
          lab.setInitialW(chosen());
        }}
      >
        {initial.begin}
      </button>
      <p className={styles['note']}>{initial.note}</p>
    </section>
  );
}

interface TypedCellsProps {
  readonly W: Matrix;
  readonly bias: boolean;
  readonly onChange: (W: Matrix) => void;
  readonly onProblem: (typed: string | null) => void;
}

/** One field for each cell of the initial W, features down and classes across. */
function TypedCells({ W, bias, onChange, onProblem }: TypedCellsProps): ReactElement {
  const messages = useMessages();
  const { rowName, className } = useNames();
  const put = (o: number, m: number, value: number): boolean => {
    if (Math.abs(value) > LIMITS.maxWeight) return false;
    onChange(W.map((row, p) => (p === o ? row.map((old, i) => (i === m ? value : old)) : row)));
    return true;
  };
  return (
    <div className={styles['cells']}>
      <table>
        <thead>
          <tr>
            <td />
            <ClassHeads K={W[0]?.length ?? 0} />
          </tr>
        </thead>
        <tbody>
          {W.map((row, o) => (
            <tr key={o}>
              <RowHead o={o} map={{ bias }} />
              {row.map((weight, m) => (
                <td key={m}>
                  <Field
                    label={messages.history.initial.cell(rowName(o, { bias }), className(m))}
                    value={weight}
                    take={(value) => put(o, m, value)}
                    onProblem={onProblem}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
