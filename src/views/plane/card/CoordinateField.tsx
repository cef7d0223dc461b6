import { type ReactElement, useState } from 'react';
import { LIMITS } from '../../../model/limits';
import { formatExact, formatFitting, formatSetting } from '../../../ui/numbers/formatNumber';
import { newGesture } from '../../../ui/gesture';
import { NumberField } from '../../../ui/NumberField';
import { FeatureSymbol } from '../../../ui/RowSymbol';
import { useCardWords } from './cardWords';
import { strode } from './stride';
import styles from './SampleCard.module.css';

interface CoordinateFieldProps {
  /** The raw feature, counted from 0. */
  readonly feature: number;
  readonly value: number;
  /** What a press of a button adds or takes away. */
  readonly stride: number;
  readonly onChange: (value: number, gesture?: string) => void;
}

/** Characters that have room in the field, the sign not counted. */
const ROOM = 7;

/** One coordinate: typed, or reached by its buttons. */
export function CoordinateField({ feature, value, stride, onChange }: CoordinateFieldProps): ReactElement {
  const words = useCardWords();
  const [problem, setProblem] = useState<string | null>(null);
  // Presses in a row are taken back together.
  const [gesture] = useState(() => newGesture('stride'));
  const symbol = `x${feature + 1}`;
  const by = formatSetting(stride);
  const change = (to: number, as?: string): boolean => {
    if (Math.abs(to) > LIMITS.maxCoordinate) return false;
    if (to !== value) onChange(to, as);
    return true;
  };
  const stepper = (sign: 1 | -1): ReactElement => (
    <button
      type="button"
      className={styles['stepper']}
      aria-label={sign < 0 ? words.less(symbol, by) : words.more(symbol, by)}
      onClick={() => {
        const to = strode(value, sign * stride);
        setProblem(change(to, gesture) ? null : formatExact(to));
      }}
    >
      {sign < 0 ? '−' : '+'}
    </button>
  );
  return (
    <div className={styles['coordinate']}>
      <FeatureSymbol feature={feature} />
      {stepper(-1)}
      <NumberField
        label={words.coordinate(symbol)}
        value={value}
        text={formatFitting(value, ROOM)}
        onCommit={change}
        onProblem={setProblem}
        increment={() => stride}
        invalid={problem !== null}
        className={styles['field']}
        width="4.4rem"
      />
      {stepper(1)}
      {problem !== null && (
        <p className={styles['problem']} role="alert">
          ✗ {words.invalid(problem.slice(0, 24), formatSetting(LIMITS.maxCoordinate), symbol, formatExact(value))}
        </p>
      )}
    </div>
  );
}
