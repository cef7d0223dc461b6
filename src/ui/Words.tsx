import type { ReactElement } from 'react';
import styles from './Words.module.css';

const SYMBOL = /\{([^}]*)\}/;

/** Words with symbols in braces, `{W_20}`: the letter in the book face, what follows the line as its index. */
export function Words({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split(SYMBOL).map((part, place) => {
        if (place % 2 === 0) return part;
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

/** The words without braces, for names and for measuring. */
export function plainWords(text: string): string {
  return text.replace(/[{}_]/g, '');
}
