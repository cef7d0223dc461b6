import type { ReactElement } from 'react';
import { classLetter } from '../../../session/document';
import { QuietSelect } from '../../../ui/QuietSelect';
import { useDescentWords } from '../descentWords';
import styles from './Forces.module.css';

/** Which two classes stand alone where there are more than three. */
export function CornerPair({
  K,
  pair,
  onChange,
}: {
  readonly K: number;
  readonly pair: readonly [number, number];
  readonly onChange: (pair: readonly [number, number]) => void;
}): ReactElement {
  const words = useDescentWords().forces;
  return (
    <span className={styles['pair']}>
      {([0, 1] as const).map((place) => (
        <QuietSelect
          key={place}
          label={words.corner(place + 1)}
          value={String(pair[place])}
          shown={classLetter(pair[place])}
          options={Array.from({ length: K }, (_, m) => ({ value: String(m), text: classLetter(m) })).filter(
            ({ value }) => value !== String(pair[1 - place]),
          )}
          onChange={(value) => {
            onChange(place === 0 ? [Number(value), pair[1]] : [pair[0], Number(value)]);
          }}
        />
      ))}
    </span>
  );
}
