import { createContext, type ReactElement, useContext } from 'react';
import { Quantity } from '../../ui/Quantity';
import { usePresentWords } from './presentWords';
import { useShown } from './shown';
import styles from './Number.module.css';

/** In a picture of what comes, numbers are plain text: the page has every name once. */
export const UnnamedContext = createContext(false);

interface NumberProps {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly className?: string | undefined;
}

/** A quantity, or while it is hidden a tile in its place, of which nothing in the page tells the value. */
export function NumberOrTile(props: NumberProps): ReactElement {
  const { masks } = useShown();
  return masks.hides(props.name) ? <Tile /> : <PlainOrNamed {...props} />;
}

/** A number that is not hidden. */
export function PlainOrNamed(props: NumberProps): ReactElement {
  const unnamed = useContext(UnnamedContext);
  return unnamed ? <span className={props.className}>{props.text}</span> : <Quantity {...props} />;
}

interface FactProps {
  readonly name: string;
  readonly value: number;
  readonly text?: string;
  readonly className?: string | undefined;
}

/** A number of the lesson, such as a guess: named for other programs where it is the page's own. */
export function Fact({ name, value, text, className }: FactProps): ReactElement {
  const unnamed = useContext(UnnamedContext);
  if (unnamed) return <span className={className}>{text}</span>;
  return (
    <data className={className} data-quantity={name} value={String(value)}>
      {text}
    </data>
  );
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
