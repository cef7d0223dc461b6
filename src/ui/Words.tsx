import { Fragment, type ReactElement, type ReactNode } from 'react';
import styles from './Words.module.css';

const SYMBOL = /\{([^}]*)\}/;
/** A number with a power of ten: it stays on one line. */
const POWER = /([−+]?[\d.]+ × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]*)/;

/** Words with symbols in braces, `{W_20}`: the letter in the book face, what follows the line as its index. */
export function Words({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split(SYMBOL).map((part, place) => {
        if (place % 2 === 0) return <Fragment key={place}>{whole(part)}</Fragment>;
        const [letter, index] = part.split('_');
        return (
          <i key={place} className={`symbol ${styles['index'] ?? ''}`}>
            {letter}
            {index !== undefined && <sub>{index}</sub>}
          </i>
        );
      })}
    </>
  );
}

function whole(text: string): ReactNode {
  if (!text.includes('×')) return text;
  return text.split(POWER).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={place} className={styles['whole']}>
        {part}
      </span>
    ),
  );
}

/** The words without braces, for names and for measuring. */
export function plainWords(text: string): string {
  return text.replace(/[{}_]/g, '');
}
