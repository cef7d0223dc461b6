import katex from 'katex';
import 'katex/dist/katex.min.css';
import { type KeyboardEvent, memo, type ReactElement, useLayoutEffect, useRef } from 'react';
import { useHighlightedIdentity } from '../../ui/highlighting';
import { identityOf, highlightStrength } from '../../session/highlight';
import styles from './Formula.module.css';

/** What a live symbol stands for at the chosen i, m, o. */
export interface SymbolMeaning {
  /** The quantity's name of the contract. */
  readonly quantity: string;
  /** Name and value, as a screen reader says them. */
  readonly spoken: string;
}

/** The meaning of a role such as `yhat.m`; null where it has none now. */
export type Meanings = (role: string) => SymbolMeaning | null;

interface FormulaProps {
  readonly tex: string;
  /** The formula in words. */
  readonly spoken: string;
  readonly meanings: Meanings;
  /** Whether Tab stops at its symbols. */
  readonly stops: boolean;
}

/** A formula whose symbols are buttons: pointed at, focused or pressed, they light what they stand for. */
export function Formula({ tex, spoken, meanings, stops }: FormulaProps): ReactElement {
  const root = useRef<HTMLSpanElement>(null);
  const highlight = useHighlightedIdentity();
  useLayoutEffect(() => {
    for (const symbol of symbolsIn(root.current)) {
      const meaning = meanings(symbol.dataset['sym'] ?? '');
      symbol.dataset['link'] = meaning?.quantity ?? '';
      symbol.setAttribute('aria-label', meaning?.spoken ?? '');
      symbol.tabIndex = stops ? 0 : -1;
    }
  }, [tex, meanings, stops]);
  useLayoutEffect(() => {
    for (const symbol of symbolsIn(root.current)) {
      const as = highlight === null ? null : highlightStrength(identityOf(symbol.dataset['link'] ?? ''), highlight);
      if (as === null) delete symbol.dataset['highlight'];
      else symbol.dataset['highlight'] = as;
    }
  }, [tex, meanings, highlight]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset['sym'] === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    event.target.click();
  };
  return (
    <span ref={root} role="group" aria-label={spoken} className={styles['formula']} onKeyDown={onKeyDown}>
      <Typeset tex={tex} />
    </span>
  );
}

function symbolsIn(root: HTMLElement | null): Iterable<HTMLElement> {
  return root?.querySelectorAll<HTMLElement>('[data-sym]') ?? [];
}

/** KaTeX's own DOM, made once: React never looks into it. */
export const Typeset = memo(function Typeset({ tex }: { readonly tex: string }): ReactElement {
  const root = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    katex.render(String.raw`\displaystyle ${tex}`, element, {
      output: 'html',
      throwOnError: true,
      strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
      macros: {
        '\\sym': '\\htmlData{sym=#1}{#2}',
        '\\slip': '\\htmlClass{slip}{#1}',
        '\\struck': '\\htmlClass{struck}{#1}',
      },
    });
    for (const hidden of element.querySelectorAll('.katex-html')) hidden.removeAttribute('aria-hidden');
    for (const symbol of symbolsIn(element)) symbol.setAttribute('role', 'button');
    silence(element);
  }, [tex]);
  return <span ref={root} />;
});

/** Hides from a screen reader what is neither a symbol nor around one: the formula's name says it all. */
function silence(element: Element): void {
  for (const child of element.children) {
    if (child.hasAttribute('data-sym')) silenceAll(child);
    else if (child.querySelector('[data-sym]')) silence(child);
    else child.setAttribute('aria-hidden', 'true');
  }
}

function silenceAll(element: Element): void {
  for (const child of element.children) child.setAttribute('aria-hidden', 'true');
}
