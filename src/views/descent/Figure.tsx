import type { ReactElement, ReactNode } from 'react';
import { HiddenTile, useHiding } from '../../ui/hiding';
import { Words } from '../../ui/Words';
import { useDescentWords } from './descentWords';
import styles from './Figure.module.css';

interface FigureProps {
  /** Its number on the screen. */
  readonly number: number;
  /** What it shows; symbols in braces. */
  readonly caption: string;
  /** One true sentence, made from its numbers; null while they are not there, which is said where it lasts. */
  readonly verdict?: string | null;
  /** Its own choices, beside the caption. */
  readonly tools?: ReactNode;
  /** What its picture draws: where a part of these is hidden, it is not drawn. */
  readonly draws?: readonly string[];
  readonly children: ReactNode;
}

/** A numbered figure: what it shows, what it says, and the picture. */
export function Figure({ number, caption, verdict, tools, draws = [], children }: FigureProps): ReactElement {
  const { computing } = useDescentWords();
  const hiding = useHiding();
  const hidden = hiding === null ? undefined : draws.find((name) => hiding.touches(name));
  return (
    <section className={styles['figure']} data-figure={number}>
      <div className={styles['head']}>
        <h3 className={styles['caption']}>
          <b>{number}</b> <Words text={caption} />
        </h3>
        {tools}
      </div>
      {verdict !== undefined && hidden === undefined && (
        <p className={styles['verdict']}>
          {verdict === null ? <span className={styles['late']}>{computing}</span> : <Words text={verdict} />}
        </p>
      )}
      {hiding !== null && hidden !== undefined ? <HiddenTile name={hidden} hiding={hiding} /> : children}
    </section>
  );
}
