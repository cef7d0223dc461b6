import type { ReactElement, ReactNode } from 'react';
import type { ImageShape } from '../../model/features/imageShape';
import { Glyph } from '../../ui/Glyph';
import { Linked } from '../../ui/highlighting';
import { useHiding } from '../../ui/hiding';
import { useBeforePhase } from '../../ui/FromPhase';
import type { Kind } from './kind';
import { Picture } from './Picture';
import { usePicturesWords } from './picturesWords';
import type { PictureData } from './usePictureData';
import { usePixel, useWalk } from './usePixel';
import { useShortNames } from '../../ui/useShortNames';
import styles from './Pictures.module.css';

export interface PictureRowProps {
  readonly kind: Kind;
  readonly data: PictureData;
  readonly image: ImageShape;
  /** CSS px of a pixel. */
  readonly cell: number;
  /** The classes that are shown, and how many stand in one line. */
  readonly shown: readonly number[];
  readonly columns: number;
  readonly title: ReactNode;
  /** The symbol in the margin. */
  readonly symbol: ReactNode;
  /** What stands beneath the picture of class m. */
  readonly beneath: (m: number) => ReactNode;
}

/** Pixels of these kinds wait for their node in slow motion. */
const FIRST: Readonly<Record<Kind, string>> = { W: 'W.0.0', xw: 'z.0', G: 'G.0.0' };

/** One row of pictures, a class each, under the heads of the classes. */
export function PictureRow(props: PictureRowProps): ReactElement {
  const { kind, data, image, cell, shown, columns, title, symbol, beneath } = props;
  const words = usePicturesWords();
  const short = useShortNames();
  const lit = usePixel(data.from);
  const walk = useWalk({ kind, side: image.side, from: data.from, shown });
  const waits = useBeforePhase(FIRST[kind]);
  const hides = useHidden(kind, data);
  const { of, largest } = data.rows[kind];
  const label = kind === 'xw' ? data.moment.pass.label : -1;
  return (
    <div className={styles['row']} data-kind={kind}>
      <h2 className={styles['title']}>{title}</h2>
      <span className={styles['symbol']} aria-hidden="true">
        {symbol}
      </span>
      <div
        className={styles['pictures']}
        role="group"
        aria-label={words.rowOf[kind]}
        tabIndex={0}
        data-own-press
        data-row={kind}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        {...walk}
      >
        {shown.map((m) => (
          <div key={m} className={styles['column']} data-own={m === label}>
            <Linked as="span" to={`class.${m}`} className={styles['head']}>
              <Glyph m={m} size={15} /> {short(m)}
            </Linked>
            <Picture
              m={m}
              side={image.side}
              cell={cell}
              at={of(m)}
              largest={waits || hides ? 0 : largest}
              label={words.picture[kind](short(m))}
              lit={lit?.p ?? null}
            />
            {beneath(m)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Whether a lesson hides a cell of the matrix that the pictures would show. */
function useHidden(kind: Kind, { moment: { frame } }: PictureData): boolean {
  const hiding = useHiding();
  if (hiding === null) return false;
  const names = kind === 'xw' ? ['W', 'x'] : [kind];
  return names.some((name) =>
    Array.from({ length: frame.D }, (_, o) => o).some((o) => hiding.hides(name === 'x' ? `x.${o}` : `${name}.${o}.0`)),
  );
}
