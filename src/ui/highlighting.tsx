/**
 * Two-way linking, the one mechanism for all screens: point at, focus or tap anything that has a name, and everything
 * with the same identity (`session/highlight.ts`) lights. A click, a tap or Enter pins it; Esc, the same again or a press
 * on bare paper frees it.
 *
 * How a figure takes part:
 * - `<Quantity name="W.1.2" …>` takes part by itself.
 * - `<Linked as="td" to="G.1.2" …>` makes any other element part of it: `to` is a quantity's name or an identity
 *   (`class.1`, `feature.0`, `cell.1.2`, `sample.83`). It carries `data-link`, and `data-highlight="ground|frame"` while highlighted.
 * - For SVG and canvas, `useHighlight(name)` says how something is highlighted, and `useHighlightedIdentity()` what is.
 * - `data-link` on an element of one's own lights others when pointed at, without lighting itself.
 * - `useHighlighter()` lights by program, where one element stands for many things (the plane, a wall of tiles).
 * - `<LinkGroup label>` makes the linked elements inside it that have `data-stop` reachable by keyboard: one tab stop,
 *   arrow keys move to the nearest in their direction, Enter pins.
 * - `<RestingHighlight identity>` lights something while nothing is pointed at.
 */
import {
  type ComponentPropsWithoutRef,
  createContext,
  createElement,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
} from 'react';
import { PHASES } from '../session/phases';
import { identityOf, type HighlightStrength, highlightStrength } from '../session/highlight';
import type { Lab } from '../session/lab';
import { useLab, useLabState } from './labContext';
import './highlighting.css';

const LINKED = '[data-link], [data-quantity]';
/** What does something else when it is clicked. */
const PRESSABLE = 'button, a, input, select, textarea, summary, label, [data-editable], [data-own-press]';

const RestContext = createContext<string | null>(null);

/** Below it `identity` is highlighted while nothing else is. */
export function RestingHighlight({
  identity,
  children,
}: {
  readonly identity: string | null;
  readonly children: ReactNode;
}): ReactElement {
  return <RestContext value={identity}>{children}</RestContext>;
}

/** The identity that is highlighted now, if any. */
export function useHighlightedIdentity(): string | null {
  const rest = useContext(RestContext);
  return useLabState((state) => state.view.highlight?.identity ?? rest);
}

/** How something with this name (or identity) is highlighted now; null if it is not. */
export function useHighlight(name: string): HighlightStrength | null {
  const rest = useContext(RestContext);
  const own = identityOf(name);
  return useLabState((state) => {
    const highlight = state.view.highlight?.identity ?? rest;
    return highlight === null ? null : highlightStrength(own, highlight);
  });
}

/** Lights what `name` stands for, as if it were pointed at; null puts it out. What is pinned stays. */
export function setHighlight(lab: Lab, name: string | null): void {
  const { highlight, highlightLocked } = lab.store.getState().view;
  if (highlightLocked || (highlight?.by ?? null) === name) return;
  lab.setView({ highlight: name === null ? null : { identity: identityOf(name), by: name } });
}

export interface Highlighter {
  on(name: string | null): void;
  /** Pins it; the same again frees it. */
  pin(name: string): void;
}

/** Lights by program. */
export function useHighlighter(): Highlighter {
  const lab = useLab();
  return useMemo(() => ({ on: (name) => setHighlight(lab, name), pin: (name) => lockHighlight(lab, name) }), [lab]);
}

function lockHighlight(lab: Lab, name: string): void {
  const { highlight, highlightLocked } = lab.store.getState().view;
  if (highlightLocked && highlight?.by === name) lab.setView({ highlight: null, highlightLocked: false });
  else lab.setView({ highlight: { identity: identityOf(name), by: name }, highlightLocked: true });
}

type Tag = 'td' | 'th' | 'tr' | 'span' | 'div' | 'p' | 'col';

type LinkedProps<T extends Tag> = ComponentPropsWithoutRef<T> & {
  readonly as: T;
  /** A quantity's name or an identity. */
  readonly to: string;
  readonly [data: `data-${string}`]: unknown;
};

/** An element that lights with everything of its identity. */
export function Linked<T extends Tag>({ as, to, ...rest }: LinkedProps<T>): ReactElement {
  const highlight = useHighlight(to);
  return createElement(as, { ...rest, 'data-link': to, 'data-highlight': highlight ?? undefined });
}

function nameAt(target: EventTarget | null): string | null {
  const found = target instanceof Element ? target.closest<HTMLElement>(LINKED) : null;
  return found === null ? null : (found.dataset['link'] ?? found.dataset['quantity'] ?? null);
}

/** Listens on the whole page, once: mount one below the lab. It also says which phase was reached last. */
export function LinkListener(): null {
  const lab = useLab();
  const phase = useLabState((state) => PHASES[state.view.phase?.node ?? -1]);
  useLayoutEffect(() => {
    if (phase === undefined) delete document.documentElement.dataset['phase'];
    else document.documentElement.dataset['phase'] = phase;
  }, [phase]);
  useEffect(() => {
    const listeners = new AbortController();
    const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void): void =>
      document.addEventListener(type, listener, { signal: listeners.signal });
    on('pointerover', ({ target }) => {
      if (!(target instanceof Element && target.closest('[data-own-press]'))) setHighlight(lab, nameAt(target));
    });
    on('focusin', ({ target }) => {
      const name = nameAt(target);
      if (name !== null) setHighlight(lab, name);
    });
    on('focusout', ({ target }) => {
      if (nameAt(target) !== null) setHighlight(lab, null);
    });
    on('click', ({ target }) => {
      if (target instanceof Element && target.closest(PRESSABLE)) return;
      const name = nameAt(target);
      if (name !== null) lockHighlight(lab, name);
      else if (lab.store.getState().view.highlightLocked) lab.setView({ highlight: null, highlightLocked: false });
    });
    on('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !lab.store.getState().view.highlightLocked) return;
      lab.setView({ highlight: null, highlightLocked: false });
      event.preventDefault();
    });
    document.documentElement.addEventListener('pointerleave', () => setHighlight(lab, null), {
      signal: listeners.signal,
    });
    return () => {
      listeners.abort();
    };
  }, [lab]);
  return null;
}
