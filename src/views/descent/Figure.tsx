import type { ReactElement, ReactNode } from 'react';
import { Words } from '../../ui/Words';
import styles from './Figure.module.css';

interface FigureProps {
  /** Its number on the screen. */
  readonly number: number;
  /** What it shows; symbols in braces. */
  readonly caption: string;
  /** One true sentence, made from its numbers; null while they are not there. */
  readonly verdict?: string | null;
  /** Its own choices, beside the caption. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A numbered figure: what it shows, what it says, and the picture. */
export function Figure({ number, caption, verdict, tools, children }: FigureProps): ReactElement {
  return (
    <section className={styles['figure']} data-figure={number}>
      <div className={styles['head']}>
        <h3 className={styles['caption']}>
          <b>{number}</b> <Words text={caption} />
        </h3>
        {tools}
      </div>
      {verdict !== undefined && (
        <p className={styles['verdict']}>{verdict === null ? '\u00a0' : <Words text={verdict} />}</p>
      )}
      {children}
    </section>
  );
}
