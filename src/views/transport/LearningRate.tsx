import { type ReactElement, type ReactNode, useRef } from 'react';
import { LIMITS } from '../../model/limits';
import type { LabState } from '../../session/lab';
import { formatExact, formatFitting, formatSetting } from '../../ui/numbers/formatNumber';
import { newGesture } from '../../ui/gesture';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { NumberField } from '../../ui/NumberField';
import { Quantity } from '../../ui/Quantity';
import { selectBeginning, useUntil } from '../../ui/useUntil';
import { RateTrack } from './RateTrack';
import { nextRate, rateOfThumb, RATE_EXPONENTS, thumbOfRate } from '../../ui/rateScale';
import styles from './LearningRate.module.css';

const selectRate = (state: LabState): unknown => `${String(selectBeginning(state))} ${state.document.eta}`;

const STRIDES: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** η: a logarithmic slider from 0.001 to 10, and a field that takes any η in (0, 1e6]. `below` stands under the field. */
export function LearningRate({ below }: { readonly below?: ReactNode }): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const eta = useLabState((state) => state.document.eta);
  const smoothness = useLabState((state) => state.run.frame?.smoothness ?? 0);
  const [problem, setProblem] = useUntil<string>(selectRate);
  // A drag of the thumb, or a key that is held, is taken back as one.
  const gesture = useRef('');
  const begin = (): void => {
    gesture.current = newGesture('rate');
  };
  const set = (value: number, name?: string): boolean => {
    if (!(value > 0 && value <= LIMITS.maxEta)) return false;
    if (value !== eta) lab.edit({ kind: 'setEta', eta: value }, name);
    return true;
  };
  const [low, high] = RATE_EXPONENTS;
  return (
    <div className={styles['rate']}>
      <div className={styles['name']}>
        <i className="symbol">η</i> ={' '}
        <NumberField
          className={styles['field']}
          width="var(--field)"
          label={messages.rate.name}
          value={eta}
          text={formatFitting(eta, 6)}
          onCommit={set}
          onProblem={setProblem}
          invalid={problem !== null}
          describedBy={problem === null ? undefined : 'rate-problem'}
        />
        <span className="spoken">
          <Quantity name="eta" value={eta} text={formatSetting(eta)} />
          <Quantity name="smoothness" value={smoothness} text={formatSetting(smoothness)} />
        </span>
        {below}
      </div>
      <div className={styles['slider']}>
        <RateTrack eta={eta} smoothness={smoothness} />
        <input
          type="range"
          className={styles['range']}
          aria-label={messages.rate.name}
          aria-valuetext={formatSetting(eta)}
          min={low}
          max={high}
          step={0.01}
          value={thumbOfRate(eta)}
          onChange={(event) => {
            setProblem(null);
            set(rateOfThumb(event.currentTarget.valueAsNumber), gesture.current);
          }}
          onPointerDown={begin}
          onKeyDown={(event) => {
            if (!event.repeat) begin();
            const by = STRIDES[event.key];
            if (by === undefined) return;
            event.preventDefault();
            setProblem(null);
            set(nextRate(lab.store.getState().document.eta, by), gesture.current);
          }}
        />
      </div>
      {problem !== null && (
        <p id="rate-problem" className={styles['problem']} role="alert">
          ✗ {messages.rate.invalid(problem.slice(0, 24), formatSetting(LIMITS.maxEta), formatExact(eta))}
        </p>
      )}
    </div>
  );
}
