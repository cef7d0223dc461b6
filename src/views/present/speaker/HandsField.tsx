import { type ReactElement, useState } from 'react';
import { MOST_HANDS } from '../../../lesson/room';
import { formatCount } from '../../../ui/numbers/formatNumber';
import { useSpeakerWords } from './speakerWords';
import styles from './Hidden.module.css';

interface HandsFieldProps {
  readonly answer: string;
  readonly count: number | null;
  readonly onCount: (count: number | null) => void;
}

/** How many raised a hand for an answer; empty is not counted, and what is no such number is said and not taken. */
export function HandsField({ answer, count, onCount }: HandsFieldProps): ReactElement {
  const words = useSpeakerWords();
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        data-typing="true"
        className={styles['handsField']}
        aria-label={words.handsFor(answer)}
        aria-invalid={wrong !== null}
        value={wrong ?? (count === null ? '' : String(count))}
        onChange={({ currentTarget: { value } }) => {
          const text = value.trim();
          const sound = text === '' || (/^\d{1,6}$/.test(text) && Number(text) <= MOST_HANDS);
          setWrong(sound ? null : value);
          if (sound) onCount(text === '' ? null : Number(text));
        }}
      />
      {wrong !== null && (
        <small role="alert" className={styles['wrong']}>
          {words.handsLimit(formatCount(MOST_HANDS))}
        </small>
      )}
    </>
  );
}
