import { createContext, type ReactElement, useContext } from 'react';
import { Fact } from './Number';
import { usePresentWords } from './presentWords';
import styles from './Tally.module.css';
import text from './text.module.css';

/** Of each question answered so far, whether the room's guess held. */
export const TallyContext = createContext<readonly boolean[]>([]);

export function Tally(): ReactElement | null {
  const words = usePresentWords();
  const held = useContext(TallyContext);
  if (held.length === 0) return null;
  const count = held.filter(Boolean).length;
  return (
    <p className={styles['tally']}>
      <svg viewBox={`0 0 ${held.length * 46} 30`} aria-hidden="true">
        {held.map((hit, at) => (
          <rect key={at} x={at * 46 + 2} y={2} width={26} height={26} data-held={hit} />
        ))}
      </svg>
      <span>{words.held(count, held.length)}</span>
      <Fact className={text['spokenOnly']} name="tally.held" value={count} />
      <Fact className={text['spokenOnly']} name="tally.asked" value={held.length} />
    </p>
  );
}
