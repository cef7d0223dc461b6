import type { ReactElement } from 'react';
import { Quantity } from '../../ui/Quantity';
import { usePresentWords } from './presentWords';
import { useShown } from './shown';
import styles from './Number.module.css';

/** A quantity, or while it is hidden a tile in its place, of which nothing in the page tells the value. */
export function NumberOrTile({
  name,
  value,
  text,
  className,
}: {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly className?: string;
}): ReactElement {
  const { masks } = useShown();
  if (masks.hides(name)) return <Tile />;
  return <Quantity name={name} value={value} text={text} className={className} />;
}

/** Where a hidden number stands. */
export function Tile(): ReactElement {
  const words = usePresentWords();
  return (
    <span className={styles['tile']} role="img" aria-label={words.hidden}>
      ?
    </span>
  );
}
