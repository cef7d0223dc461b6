import { Fragment, type ReactElement } from 'react';
import styles from './Said.module.css';

/** ŷ_B, z_B, R_40, single letters of the mathematics, and the product ηG. */
const SYMBOL =
  /((?:ŷ_?|[yz]_)[A-Zₘ](?![a-z])|η(?=[GtL](?![A-Za-z]))|w_(?:[A-Z](?![a-z])|[a-z]+)|[RWGzwxηŷLtim](?:_\d+|[₀-₉ₘₒₚ])?(?![A-Za-z\u00c0-\u024f’'])|\u2113)/u;

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
      {index !== '' && <Index text={index} />}
    </>
  );
}

const LETTERS: Readonly<Record<string, string>> = { ₘ: 'm', ₒ: 'o', ₚ: 'p' };

/** A small letter counts, and is italic as in formulas; a capital names a class. */
function Index({ text }: { readonly text: string }): ReactElement {
  if (/^[₀-₉]/u.test(text)) return <>{text}</>;
  const letters = LETTERS[text] ?? text;
  return <sub className={styles['index']}>{/^[a-z]/.test(letters) ? <i>{letters}</i> : letters}</sub>;
}
