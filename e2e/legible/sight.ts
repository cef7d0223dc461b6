/** What is seen of an element: what cuts it off and what covers it. Runs in the page, so it holds all it needs. */
import type { Box, Geometry, Spot } from './geometry';

export interface Cut {
  readonly box: Box;
  readonly scrolls: boolean;
  readonly shortens: boolean;
}

export interface Sight {
  readonly isUnseen: (element: Element) => boolean;
  /** What cuts off an element's text, from the inside out. */
  readonly cutsOf: (element: Element) => readonly Cut[];
  readonly isOpaque: (element: Element) => boolean;
  /** Whether something opaque lies over an element there. */
  readonly isCovered: (element: Element, spot: Spot) => boolean;
  /** Whether both are seen where their boxes meet; what is out of the window is brought into it first. */
  readonly areBothSeen: (one: readonly [Element, Box], other: readonly [Element, Box]) => boolean;
  readonly isFixed: (element: Element) => boolean;
  /** The nearest element around it that is not a piece of a line. */
  readonly blockOf: (element: Element) => Element;
}

export function makeSight({ within, middleOf }: Geometry): Sight {
  const root = document.documentElement;

  /** Text for screen readers only, text that a select lists, and the skip link while nobody is on it. */
  const isUnseen = (element: Element): boolean =>
    element.closest('.spoken, [class*="spokenOnly"], option, title, .katex-mathml, a[href="#plane"]:not(:focus)') !==
      null || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // Cells of a matrix share what is around them: each element is asked once.
  const known = new Map<Element, readonly Cut[]>();
  const cutsOf = (element: Element): readonly Cut[] => {
    if (element === root || element === document.body) return [];
    const before = known.get(element);
    if (before) return before;
    const { overflowX, overflowY, display, position, textOverflow } = getComputedStyle(element);
    const cuts: Cut[] = [];
    if (display !== 'inline' && display !== 'contents' && (overflowX !== 'visible' || overflowY !== 'visible')) {
      cuts.push({
        box: element.getBoundingClientRect(),
        scrolls: /auto|scroll/.test(overflowX + overflowY),
        shortens: textOverflow === 'ellipsis',
      });
    }
    if (position !== 'fixed' && element.parentElement) cuts.push(...cutsOf(element.parentElement));
    known.set(element, cuts);
    return cuts;
  };

  const isOpaque = (element: Element): boolean => {
    const { backgroundColor, opacity } = getComputedStyle(element);
    const alpha = /rgba\(.*, ([\d.]+)\)|\/ ([\d.]+)\)/.exec(backgroundColor);
    if (backgroundColor === 'transparent' || Number(opacity) < 0.9) return false;
    return alpha === null || Number(alpha[1] ?? alpha[2]) > 0.9;
  };
  const isCovered = (element: Element, [x, y]: Spot): boolean => {
    for (const above of document.elementsFromPoint(x, y)) {
      if (above === element || above.contains(element)) return false;
      if (isOpaque(above)) return true;
    }
    return false;
  };

  const areBothSeen = ([one, oneBox]: readonly [Element, Box], [other, otherBox]: readonly [Element, Box]): boolean => {
    let spot = middleOf(within(oneBox, otherBox));
    const top = root.scrollTop;
    const away = spot[1] < 0 || spot[1] > innerHeight;
    if (away) {
      root.scrollTop = top + spot[1] - innerHeight / 2;
      spot = [spot[0], spot[1] - (root.scrollTop - top)];
    }
    const seen = spot[1] >= 0 && spot[1] <= innerHeight && !isCovered(one, spot) && !isCovered(other, spot);
    if (away) root.scrollTop = top;
    return seen;
  };

  const isFixed = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (getComputedStyle(at).position === 'fixed') return true;
    }
    return false;
  };
  const blockOf = (element: Element): Element => {
    let at = element;
    while (at.parentElement && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
    return at;
  };
  return { isUnseen, cutsOf, isOpaque, isCovered, areBothSeen, isFixed, blockOf };
}
