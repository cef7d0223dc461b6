import { Fragment, type ReactElement } from 'react';
import styles from './Said.module.css';

/** ŷ_B, z_B, R_40, and single letters of the mathematics. */
const SYMBOL =
  /((?:ŷ_?|[yz]_)[A-Zₘ](?![a-z])|w_(?:[A-Z](?![a-z])|[a-z]+)|[RWGzwxηŷLtim](?:_\d+|[₀-₉ₘₒₚ])?(?![A-Za-z\u00c0-\u024f’'])|\u2113)/u;

/** A text of a lesson with its symbols set as mathematics: it stays text, whatever is in it. */
export function Said({ text }: { readonly text: string }): ReactElement {
  const parts = text.split(SYMBOL);
  return (
    <>
      {parts.map((part, place) => {
        const isSymbol = place % 2 === 1 && standsAlone(parts[place - 1] ?? '');
        return <Fragment key={place}>{isSymbol ? <SymbolText text={part} /> : part}</Fragment>;
      })}
    </>
  );
}

/** Not the end of a word. */
function standsAlone(before: string): boolean {
  return !/[A-Za-z\u00c0-\u024f’']$/u.test(before);
}

function SymbolText({ text }: { readonly text: string }): ReactElement {
  const [, letter = text, index = ''] = /^(ŷ|[A-Za-zη\u2113])_?(.*)$/u.exec(text) ?? [];
  return (
    <>
      <i className={styles['math']}>{letter}</i>
      {index !== '' && (/^[₀-₉ₘₒₚ]/u.test(index) ? index : <sub className={styles['index']}>{index}</sub>)}
    </>
  );
}
