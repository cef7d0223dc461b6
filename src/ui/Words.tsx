import type { ReactElement } from 'react';
import styles from './Words.module.css';

const SYMBOL = /\{([^}]*)\}/;

/** Words with symbols in braces, `{W_20}`: the letter in the book face, what follows the line as its index. */
export function Words({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split(SYMBOL).map((part, place) => {
        if (place % 2 === 0) return whole(part);
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

/** A number and its power of ten, and what is equal to a symbol, stay on one line. */
function whole(words: string): string {
  return words.replaceAll(' × ', '\u00a0×\u00a0').replaceAll(/^ ([=≥≤]) /g, '\u00a0$1\u00a0');
}

/** The words without braces, for names and for measuring. */
export function plainWords(text: string): string {
  return text.replace(/[{}_]/g, '');
}
