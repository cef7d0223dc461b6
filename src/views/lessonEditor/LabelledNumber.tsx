import { type ReactElement, useId, useState } from 'react';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { NumberField } from '../../ui/NumberField';
import { useEditorWords } from './editorWords';
import styles from './LabelledNumber.module.css';

interface LabelledNumberProps {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly whole?: boolean;
  /** It must be less, or more, than this. */
  readonly below?: number;
  readonly above?: number;
  readonly onTake: (value: number) => void;
}

/** A number of the question with its words; what is none of its range is refused in a sentence. */
export function LabelledNumber({
  label,
  value,
  range: [low, high],
  whole = false,
  below = Infinity,
  above = -Infinity,
  onTake,
}: LabelledNumberProps): ReactElement {
  const words = useEditorWords();
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <p className={styles['row']}>
      <span aria-hidden="true">{label}</span>
      <NumberField
        label={label}
        value={value}
        text={formatSetting(value)}
        width="7ch"
        className={styles['field']}
        invalid={wrong !== null}
        describedBy={wrong === null ? undefined : id}
        onCommit={(number) => {
          const fits = number >= low && number <= high && number < below && number > above;
          if (!fits || (whole && !Number.isInteger(number))) return false;
          if (number !== value) onTake(number);
          return true;
        }}
        onProblem={setWrong}
      />
      {wrong !== null && (
        <span id={id} role="alert" className={styles['wrong']}>
          {words.badNumber(formatSetting(low), formatSetting(high))}
        </span>
      )}
    </p>
  );
}
