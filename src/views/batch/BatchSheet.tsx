import { type ReactElement, useRef, useState } from 'react';
import { isPartial } from '../../model/batch';
import { LIMITS } from '../../model/limits';
import { useBatchWords } from '../../ui/batchWords';
import { formatCount } from '../../ui/numbers/formatNumber';
import { newGesture } from '../../ui/gesture';
import { useLab, useLabState } from '../../ui/labContext';
import { NumberField } from '../../ui/NumberField';
import { Switch } from '../../ui/Switch';
import { Place } from './Place';
import styles from '../../ui/SettingSheet.module.css';
import own from './BatchSheet.module.css';

/** B that are one press away, as far as there are more samples. */
const USUAL = [1, 10, 32];

/** B, how the samples are drawn, and what the next step goes by: an edit, so W stays and descent goes on. */
export function BatchSheet(): ReactElement {
  const words = useBatchWords();
  const lab = useLab();
  const batch = useLabState((state) => state.document.batch);
  const N = useLabState((state) => state.document.samples.N);
  const [problem, setProblem] = useState<string | null>(null);
  // A drag of the slider, or a key that is held, is taken back as one.
  const gesture = useRef('');
  const B = batch ? Math.min(batch.size, N) : N;
  const { seed, replace } = batch ?? { seed: 0, replace: false };
  const set = (size: number, name?: string): boolean => {
    if (!(Number.isInteger(size) && size >= 1 && size <= N)) return false;
    setProblem(null);
    if (size === B) return true;
    const next = isPartial({ size, seed, replace }, N) ? { size, seed, replace } : null;
    lab.edit({ kind: 'setBatch', batch: next }, name);
    return true;
  };
  if (N === 0) return <p className={styles['sheet']}>{words.none}</p>;
  return (
    <div className={styles['sheet']}>
      <h2>{words.title}</h2>
      <p className={styles['formula']}>
        <i className="symbol">W ← W − ηg</i>, <i className="symbol">g</i> = 1/<i className="symbol">B</i> ∑{' '}
        <i className="symbol">
          x(ŷ − y)<sup>⊤</sup>
        </i>
      </p>
      <div className={styles['value']}>
        <span>
          <i className="symbol">B</i> ={' '}
          <NumberField
            className={styles['field']}
            width="3.5rem"
            label={words.size}
            value={B}
            text={formatCount(B)}
            onCommit={set}
            onProblem={setProblem}
            invalid={problem !== null}
            describedBy={problem === null ? undefined : 'batch-problem'}
          />{' '}
          {words.of(formatCount(N))}
        </span>
        {USUAL.filter((value) => value < N).map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === B}
            aria-label={words.set(formatCount(value))}
            onClick={() => set(value)}
          >
            {formatCount(value)}
          </button>
        ))}
        <button type="button" aria-pressed={!batch} onClick={() => lab.edit({ kind: 'setBatch', batch: null })}>
          {words.all}
        </button>
      </div>
      <input
        type="range"
        className={own['range']}
        aria-label={words.size}
        min={1}
        max={N}
        value={B}
        onPointerDown={() => {
          gesture.current = newGesture('batch');
        }}
        onKeyDown={(event) => {
          if (!event.repeat) gesture.current = newGesture('batch');
        }}
        onChange={(event) => set(event.currentTarget.valueAsNumber, gesture.current)}
      />
      {problem !== null && (
        <p id="batch-problem" className={styles['problem']} role="alert">
          ✗ {words.invalid(problem.slice(0, 24), formatCount(N), formatCount(B))}
        </p>
      )}
      <Switch
        on={replace}
        onChange={(on) => {
          const next = { size: B, seed, replace: on };
          lab.edit({ kind: 'setBatch', batch: isPartial(next, N) ? next : null });
        }}
      >
        {words.replace}
      </Switch>
      {batch && <Seed />}
      <Place />
      <p className={styles['note']}>{batch ? words.note : words.noteAll}</p>
      {batch && !replace && <p className={styles['note']}>{words.ofEpoch}</p>}
    </div>
  );
}

/** Which draws: any seed, or the next one. */
function Seed(): ReactElement | null {
  const words = useBatchWords();
  const lab = useLab();
  const batch = useLabState((state) => state.document.batch);
  const [problem, setProblem] = useState<string | null>(null);
  if (!batch) return null;
  const set = (seed: number): boolean => {
    if (!(Number.isInteger(seed) && seed >= 0 && seed <= LIMITS.maxSeed)) return false;
    setProblem(null);
    if (seed !== batch.seed) lab.edit({ kind: 'setBatch', batch: { ...batch, seed } });
    return true;
  };
  return (
    <>
      <div className={styles['value']}>
        <span>
          {words.seed}{' '}
          <NumberField
            className={styles['field']}
            width="4.5rem"
            label={words.seed}
            value={batch.seed}
            text={String(batch.seed)}
            onCommit={set}
            onProblem={setProblem}
            invalid={problem !== null}
            describedBy={problem === null ? undefined : 'seed-problem'}
          />
        </span>
        <button type="button" onClick={() => set((batch.seed + 1) % (LIMITS.maxSeed + 1))}>
          {words.another}
        </button>
      </div>
      {problem !== null && (
        <p id="seed-problem" className={styles['problem']} role="alert">
          ✗ {words.invalidSeed(problem.slice(0, 24), formatCount(LIMITS.maxSeed), String(batch.seed))}
        </p>
      )}
    </>
  );
}
