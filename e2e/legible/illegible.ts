/**
 * What cannot be read, found by measuring the page as it stands: text over text, over a bracket, outside its box or the page;
 * neighbouring numbers less than 4 px apart; numbers that read as zero and are not.
 */
import type { Page } from 'playwright/test';

/** Every objection in words; empty where there is none. */
export async function illegible(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (const one of document.getAnimations()) {
      if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
    }
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    /** Half of the height of a digit or capital, in em. */
    const HALF = 0.34;
    /** CSS px that may be lost to rounding. */
    const SLACK = 1;
    /** CSS px between neighbouring numbers. */
    const APART = 4;
    const NUMBER = /^[−+±≈<>≤≥]{0,2}\d[\d.,·×⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺\se−+]*%?$/;
    const root = document.documentElement;
    const width = root.clientWidth;
    const found = new Set<string>();

    type Spot = readonly [x: number, y: number];
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    interface Text {
      readonly words: string;
      readonly element: Element;
      readonly node: Node;
      /** The corners in order. */
      readonly quad: readonly Spot[];
      /** What is left of it in sight. */
      readonly box: Box;
    }

    const boxOf = (quad: readonly Spot[]): Box => ({
      left: Math.min(...quad.map(([x]) => x)),
      right: Math.max(...quad.map(([x]) => x)),
      top: Math.min(...quad.map(([, y]) => y)),
      bottom: Math.max(...quad.map(([, y]) => y)),
    });
    const within = (one: Box, other: Box): Box => ({
      left: Math.max(one.left, other.left),
      right: Math.min(one.right, other.right),
      top: Math.max(one.top, other.top),
      bottom: Math.min(one.bottom, other.bottom),
    });
    const isEmpty = ({ left, right, top, bottom }: Box): boolean => right <= left || bottom <= top;
    const middleOf = (box: Box): Spot => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const quadOf = ({ left, right, top, bottom }: Box): Spot[] => [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];

    /** Whether two quads share more than the slack: no side of either parts them. */
    const meet = (one: readonly Spot[], other: readonly Spot[], slack: number): boolean =>
      [one, other].every((quad) =>
        [0, 1].every((side) => {
          const [[ax, ay], [bx, by]] = [quad[side]!, quad[side + 1]!];
          const length = Math.hypot(bx - ax, by - ay) || 1;
          const reach = (corners: readonly Spot[]): [number, number] => {
            const along = corners.map(([x, y]) => ((bx - ax) * x + (by - ay) * y) / length);
            return [Math.min(...along), Math.max(...along)];
          };
          const [[from, to], [low, high]] = [reach(one), reach(other)];
          return Math.min(to, high) - Math.max(from, low) > slack;
        }),
      );

    /** Text for screen readers only, text that a select lists, and the skip link while nobody is on it. */
    const unseen = (element: Element): boolean =>
      element.closest('.spoken, [class*="spokenOnly"], option, title, .katex-mathml, a[href="#plane"]:not(:focus)') !==
        null || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    /** What cuts off an element's text, from the inside out. */
    const clippers = (
      element: Element,
    ): { readonly box: Box; readonly scrolls: boolean; readonly shortens: boolean }[] => {
      const cuts = [];
      for (let at: Element | null = element; at && at !== root && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, display, position, textOverflow } = getComputedStyle(at);
        if (display !== 'inline' && display !== 'contents' && (overflowX !== 'visible' || overflowY !== 'visible')) {
          cuts.push({
            box: at.getBoundingClientRect(),
            scrolls: /auto|scroll/.test(overflowX + overflowY),
            shortens: textOverflow === 'ellipsis',
          });
        }
        if (position === 'fixed') break;
      }
      return cuts;
    };

    const isOpaque = (element: Element): boolean => {
      const { backgroundColor, opacity } = getComputedStyle(element);
      const alpha = /rgba\(.*, ([\d.]+)\)|\/ ([\d.]+)\)/.exec(backgroundColor);
      if (backgroundColor === 'transparent' || Number(opacity) < 0.9) return false;
      return alpha === null || Number(alpha[1] ?? alpha[2]) > 0.9;
    };
    /** Whether something opaque lies over an element there. */
    const isCovered = (element: Element, [x, y]: Spot): boolean => {
      for (const above of document.elementsFromPoint(x, y)) {
        if (above === element || above.contains(element) || element.contains(above)) return false;
        if (isOpaque(above)) return true;
      }
      return false;
    };

    const texts: Text[] = [];
    const add = (node: Node, element: Element, words: string, quad: readonly Spot[]): void => {
      let box = boxOf(quad);
      for (const cut of clippers(element)) {
        const left = within(box, cut.box);
        const outside =
          box.left < cut.box.left - SLACK ||
          box.right > cut.box.right + SLACK ||
          box.top < cut.box.top - SLACK ||
          box.bottom > cut.box.bottom + SLACK;
        // A name may end in the sign of a cut where its beginning is seen.
        const cutName = cut.shortens && cut.box.right - cut.box.left >= 20;
        if (outside && !cut.scrolls && !cutName && !isCovered(element, middleOf(box))) {
          found.add(`“${words}” is cut off`);
        }
        // What is scrolled away is within reach.
        if (isEmpty(left)) return;
        if (outside) box = left;
      }
      const whole = boxOf(quad);
      const cutAway =
        box.left > whole.left || box.right < whole.right || box.top > whole.top || box.bottom < whole.bottom;
      texts.push({ words, element, node, box, quad: cutAway ? quadOf(box) : quad });
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!element || words === '' || unseen(element)) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (element instanceof SVGTextContentElement) {
        const matrix = element.getScreenCTM();
        const count = element.getNumberOfChars();
        if (!matrix || count === 0) continue;
        const [first, last] = [element.getExtentOfChar(0), element.getExtentOfChar(count - 1)];
        const middle = first.y + first.height / 2;
        quadFrom(
          { left: first.x, right: last.x + last.width, top: middle - HALF * size, bottom: middle + HALF * size },
          matrix,
        );
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width === 0 || box.height === 0) continue;
        const middle = (box.top + box.bottom) / 2;
        const { left, right } = box;
        add(node, element, words, quadOf({ left, right, top: middle - HALF * size, bottom: middle + HALF * size }));
      }
      continue;

      function quadFrom(box: Box, matrix: DOMMatrix): void {
        const quad = quadOf(box).map(([x, y]): Spot => {
          const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(matrix);
          return [left, top];
        });
        add(node!, element!, words, quad);
      }
    }

    // Outside the page, or the box that is drawn around it.
    const fixed = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (getComputedStyle(at).position === 'fixed') return true;
      }
      return false;
    };
    for (const { words, element, box, quad } of texts) {
      if (box.left < -SLACK || box.right > width + SLACK) {
        found.add(`“${words}” reaches from ${box.left.toFixed(0)} to ${box.right.toFixed(0)} of ${width}`);
      }
      const height = fixed(element) ? innerHeight : root.scrollHeight - root.scrollTop;
      if (box.top < (fixed(element) ? 0 : -root.scrollTop) - SLACK || box.bottom > height + SLACK) {
        found.add(`“${words}” stands from ${box.top.toFixed(0)} to ${box.bottom.toFixed(0)} of ${height}`);
      }
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        if (at instanceof SVGElement) break;
        const style = getComputedStyle(at);
        if (style.display === 'inline' || style.display === 'contents') continue;
        const border = ['Top', 'Right', 'Bottom', 'Left'].filter(
          (side) => Number.parseFloat(style[`border${side}Width` as 'borderTopWidth']) > 0,
        );
        const drawn = border.length === 4 || isOpaque(at);
        if (!drawn && style.position !== 'absolute' && style.position !== 'fixed') continue;
        if (!drawn) break;
        const around = at.getBoundingClientRect();
        const text = boxOf(quad);
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
        if (text.left < around.left - SLACK || text.right > around.right + SLACK) {
          const out = Math.max(around.left - text.left, text.right - around.right);
          found.add(`“${words}” leaves its box by ${out.toFixed(1)} px: ${at.tagName.toLowerCase()}.${at.className}`);
        }
        if (text.top < around.top - SLACK || text.bottom > around.bottom + SLACK) {
          const out = Math.max(around.top - text.top, text.bottom - around.bottom);
          found.add(
            `“${words}” leaves its box by ${out.toFixed(1)} px below: ${at.tagName.toLowerCase()}.${at.className}`,
          );
        }
        break;
      }
    }

    const blockOf = (element: Element): Element => {
      let at = element;
      while (at.parentElement && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
      return at;
    };
    /** Whether both are seen where they meet; what is out of the window is brought into it first. */
    const bothSeen = (one: Text, other: Text): boolean => {
      let spot = middleOf(within(one.box, other.box));
      const top = root.scrollTop;
      const away = spot[1] < 0 || spot[1] > innerHeight;
      if (away) {
        root.scrollTop = top + spot[1] - innerHeight / 2;
        spot = [spot[0], spot[1] - (root.scrollTop - top)];
      }
      const seen =
        spot[1] >= 0 && spot[1] <= innerHeight && !isCovered(one.element, spot) && !isCovered(other.element, spot);
      if (away) root.scrollTop = top;
      return seen;
    };

    texts.sort((one, other) => one.box.left - other.box.left);
    texts.forEach((one, at) => {
      for (let next = at + 1; next < texts.length; next++) {
        const other = texts[next]!;
        if (other.box.left > one.box.right + APART) break;
        if (other.node === one.node) continue;
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (down <= SLACK) continue;
        // Within a formula a hat stands over its letter, and an index beside it.
        const formula = one.element.closest('.katex, text');
        if (formula?.contains(other.element)) continue;
        if (meet(one.quad, other.quad, SLACK)) {
          const line = blockOf(one.element) === blockOf(other.element) && !(one.element instanceof SVGElement);
          if (line && down < 4) continue;
          if (bothSeen(one, other)) found.add(`“${one.words}” lies over “${other.words}”`);
          continue;
        }
        const numbers = NUMBER.test(one.words) && NUMBER.test(other.words);
        if (!numbers || down < 3 || blockOf(one.element) === blockOf(other.element)) continue;
        if (other.box.left - one.box.right < APART - 0.05 && other.box.left > one.box.left && bothSeen(one, other)) {
          const gap = (other.box.left - one.box.right).toFixed(1);
          found.add(`“${one.words}” and “${other.words}” are ${gap} px apart`);
        }
      }
    });

    // Brackets: their upright strokes, drawn around an element, before its content or on the cells of a table.
    for (const element of document.querySelectorAll('[class*="bracket"], td')) {
      if (!element.checkVisibility()) continue;
      const around = element.getBoundingClientRect();
      const whole = element.tagName !== 'TD';
      for (const [name, pseudo] of [
        ['left', '::before'],
        ['right', '::after'],
      ] as const) {
        const drawn = getComputedStyle(element, pseudo);
        const isDrawn = drawn.content !== 'none' && drawn.position === 'absolute';
        if (!isDrawn && !whole) continue;
        const style = isDrawn ? drawn : getComputedStyle(element);
        const stroke = Number.parseFloat(name === 'left' ? style.borderLeftWidth : style.borderRightWidth);
        if (!(stroke > 0)) continue;
        const inset = isDrawn ? Number.parseFloat(name === 'left' ? drawn.left : drawn.right) || 0 : 0;
        const left = name === 'left' ? around.left + inset : around.right - inset - stroke;
        const top = around.top + (isDrawn ? Number.parseFloat(drawn.top) || 0 : 0);
        const line = { left: left - 0.5, right: left + stroke + 0.5, top, bottom: around.bottom };
        const owner = whole ? element.parentElement : element;
        for (const text of texts) {
          if (owner?.contains(text.element) !== true) continue;
          const shared = within(text.box, line);
          if (!isEmpty(shared) && shared.bottom - shared.top > SLACK && !isCovered(text.element, middleOf(shared))) {
            found.add(`“${text.words}” touches the ${name} bracket`);
          }
        }
      }
    }

    for (const data of document.querySelectorAll<HTMLDataElement>('data[data-quantity]')) {
      const text = data.textContent ?? '';
      if (!data.checkVisibility() || Number(data.value) === 0 || !/\d/.test(text)) continue;
      if (!/[1-9≈<]/.test(text)) found.add(`${data.dataset['quantity']} = ${data.value} reads “${text}”`);
    }
    if (root.scrollWidth > width) found.add(`the page is ${root.scrollWidth} wide in ${width}`);
    return [...found];
  });
}
