import type { ReactElement } from 'react';
import { classLetter } from '../../../session/document';
import { formatCount, formatFixed } from '../../../ui/formatNumber';
import { Glyph } from '../../../ui/Glyph';
import { Linked } from '../../../ui/highlighting';
import { useLab, useLabState } from '../../../ui/labContext';
import { Sentence, useMessages } from '../../../ui/messagesContext';
import { Quantity } from '../../../ui/Quantity';
import { useDescentWords } from '../descentWords';
import { Words } from '../Words';
import { useChosenSample, useForces } from './forcesContext';
import styles from './Forces.module.css';

/** The chosen sample: its neighbours, its label, its errors, and the force it has on every w. */
export function ChosenSample(): ReactElement {
  const words = useDescentWords().forces;
  const { inspect } = useMessages();
  const lab = useLab();
  const { moment, forces } = useForces();
  const n = useChosenSample();
  const selected = useLabState((state) => state.view.selected) ?? n;
  const { N, K, labels } = moment.design;
  const label = labels[n]!;
  const errors = Array.from({ length: K }, (_, m) => forces.errors[n * K + m]!);
  const yhat = errors.map((error, m) => (m === label ? 1 + error : error));
  const top = yhat.indexOf(Math.max(...yhat));
  // A tie is a tie but for rounding.
  const tied = yhat.every((p) => Math.abs(p - 1 / K) < 1e-12);
  const walk = (by: number): void => {
    lab.setView({ selected: (selected + by + N) % N });
  };
  const name = (m: number): ReactElement => (
    <Linked as="span" to={`class.${m}`} className={styles['class']}>
      <Glyph m={m} size={16} /> {classLetter(m)}
    </Linked>
  );
  return (
    <div className={styles['chosen']}>
      <p className={styles['walk']}>
        <button type="button" aria-label={inspect.previous} onClick={() => walk(-1)}>
          <Next flip />
        </button>
        <Linked as="span" to={`sample.${n}`}>
          <b>
            {inspect.sample} {formatCount(n + 1)}
          </b>{' '}
          {inspect.of(formatCount(N))}
        </Linked>
        <button type="button" aria-label={inspect.next} onClick={() => walk(1)}>
          <Next />
        </button>
      </p>
      <p className={styles['said']} aria-live="polite">
        <Sentence
          parts={
            tied
              ? inspect.undecided(name(label), name(0))
              : top === label
                ? inspect.agrees(name(label))
                : inspect.leans(name(label), name(top))
          }
        />
      </p>
      <p className={styles['errors']}>
        <Words text="{ŷ} − {y}" /> = (
        {errors.map((error, m) => (
          <span key={m}>
            {m > 0 && ', '}
            <Quantity name={`error.${m}`} value={error} text={formatFixed(error, 3)} />
          </span>
        ))}
        )
      </p>
      <p className={styles['formulaName']}>
        <Words text={words.forceName} />
      </p>
      <p className={styles['formula']}>
        <Words text="−(1/{N}) ({ŷ_m} − {y_m}) {x}" />
        <sup>
          (<i className="symbol">n</i>)
        </sup>
      </p>
    </div>
  );
}

function Next({ flip = false }: { readonly flip?: boolean }): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      style={flip ? { transform: 'scaleX(-1)' } : undefined}
    >
      <path d="M5 5v14l10.5-7zM16.5 5H19v14h-2.5z" fill="currentColor" />
    </svg>
  );
}
