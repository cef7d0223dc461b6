import { scaleLinear, scaleLog } from 'd3';
import { type KeyboardEvent, type PointerEvent, type ReactElement, useState } from 'react';
import { type Guess, ladderOf, moved, numberGuess } from '../../lesson/guess';
import type { AskOf } from '../../lesson/lessonSchema';
import { formatSetting, formatSignificant } from '../../ui/numbers/formatNumber';
import { parseNumber } from '../../ui/numbers/parseNumber';
import { units, useCanvas } from './canvas';
import { Fact } from './Number';
import { usePresentWords } from './presentWords';
import { useShown } from './shown';
import styles from './NumberQuestion.module.css';
import marks from './marks.module.css';
import text from './text.module.css';

const AXIS = 540;

/** A number is asked: typed, tapped or dragged on the axis of the coming bar, or one of its stops. */
export function NumberQuestion({
  ask,
  onCommit,
}: {
  readonly ask: AskOf<'number'>;
  readonly onCommit: () => void;
}): ReactElement {
  const { unit } = useCanvas();
  const { stage, guess, truth, onGuess } = useShown();
  const [low, high] = ask.range;
  const scale = (ask.scale === 'log' && low > 0 ? scaleLog() : scaleLinear()).domain(ask.range).range([0, AXIS]);
  const open = stage === 'open' || stage === 'draft';
  const value = guess?.kind === 'number' ? guess.value : null;
  const stops = ladderOf(ask, { risk: 0, step: 0 }).flatMap((stop) => (stop.kind === 'number' ? [stop.value] : []));
  const true_ = stage === 'revealed' && truth?.kind === 'number' ? truth.value : null;
  const onPoint = (event: PointerEvent<SVGSVGElement>): void => {
    if (!open || (event.type === 'pointermove' && event.buttons === 0)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left } = event.currentTarget.getBoundingClientRect();
    const raw = scale.invert((event.clientX - left) / unit - 12);
    const step = (high - low) / 200;
    const fine =
      ask.scale === 'log' ? Number(raw.toPrecision(2)) : Number((Math.round(raw / step) * step).toPrecision(4));
    const guessed = numberGuess(Math.min(high, Math.max(low, fine)), ask);
    if (guessed) onGuess(guessed);
  };
  const ends = true_ === null || (true_ >= low && true_ <= high);
  return (
    <div className={styles['number']}>
      <Field {...{ ask, value, open, onGuess, onCommit }} />
      <svg
        className={styles['numberAxis']}
        viewBox={`-12 0 ${AXIS + 24} 64`}
        aria-hidden="true"
        onPointerDown={onPoint}
        onPointerMove={onPoint}
      >
        <path className={marks['axis']} d={`M0,34H${AXIS}`} />
        {stops.map((stop) => (
          <path key={stop} className={marks['stop']} d={`M${scale(stop)},26V42`} />
        ))}
        {value !== null && <path className={marks['guessTick']} d={`M${scale(value)},4V62`} />}
        {true_ !== null && ends && <path className={marks['trueTick']} d={`M${scale(true_)},4V62`} />}
      </svg>
      <div className={styles['numberStops']} aria-hidden="true">
        {stops.map((stop) => (
          <span key={stop} style={{ left: units(scale(stop) + 12) }}>
            {formatSetting(stop)}
          </span>
        ))}
      </div>
      {true_ !== null && (
        <Fact className={text['spokenOnly']} name="truth" value={true_} text={formatSignificant(true_, 4)} />
      )}
    </div>
  );
}

interface FieldProps {
  readonly ask: AskOf<'number'>;
  readonly value: number | null;
  readonly open: boolean;
  readonly onGuess: (guess: Guess) => void;
  readonly onCommit: () => void;
}

/** What is typed; it stays as it was typed, and what is no number of the range is not taken. */
function Field({ ask, value, open, onGuess, onCommit }: FieldProps): ReactElement {
  const words = usePresentWords();
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | null } | null>(null);
  const shown =
    typed !== null && (typed.value === value || typed.value === null)
      ? typed.text
      : value === null
        ? ''
        : formatSetting(value);
  const wrong = typed !== null && typed.text !== '' && typed.value === null && shown === typed.text;
  const type = (text: string): void => {
    const parsed = parseNumber(text);
    const guess = numberGuess(parsed, ask);
    setTyped({ text, value: guess?.kind === 'number' ? guess.value : null });
    if (guess) onGuess(guess);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      if (!wrong && value !== null) onCommit();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const by = (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : event.altKey ? 0.1 : 1);
      onGuess(moved({ kind: 'number', value: value ?? ask.range[0] }, ask, by));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <label className={styles['numberField']}>
      <span>{words.you}</span>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={words.prediction}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'wrong' : undefined}
        data-typing="true"
        readOnly={!open}
        value={shown}
        onChange={(event) => {
          type(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {value !== null && <Fact className={text['spokenOnly']} name="guess" value={value} />}
      {wrong && (
        <span id="wrong" role="alert" className={styles['wrong']}>
          {words.notInRange(formatSetting(ask.range[0]), formatSetting(ask.range[1]))}
        </span>
      )}
    </label>
  );
}
