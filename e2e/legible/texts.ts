/** Every text in sight with its place, and those that are cut off. Runs in the page, so it holds all it needs. */
import type { Box, Geometry, Spot } from './geometry';
import type { Sight } from './sight';

export interface Text {
  readonly words: string;
  readonly element: Element;
  readonly node: Node;
  /** The corners in order. */
  readonly quad: readonly Spot[];
  /** What is left of it in sight. */
  readonly box: Box;
}

export function readTexts(geometry: Geometry, sight: Sight, found: Set<string>): Text[] {
  const { boxOf, within, isEmpty, middleOf, quadOf } = geometry;
  /** Half of the height of a digit or capital, in em. */
  const HALF = 0.34;
  /** CSS px that may be lost to rounding. */
  const SLACK = 1;

  const texts: Text[] = [];
  const add = (node: Node, element: Element, words: string, quad: readonly Spot[]): void => {
    let box = boxOf(quad);
    for (const cut of sight.cutsOf(element)) {
      const left = within(box, cut.box);
      const outside =
        box.left < cut.box.left - SLACK ||
        box.right > cut.box.right + SLACK ||
        box.top < cut.box.top - SLACK ||
        box.bottom > cut.box.bottom + SLACK;
      // A name may end in the sign of a cut where its beginning is seen.
      const cutName = cut.shortens && cut.box.right - cut.box.left >= 20;
      if (outside && !cut.scrolls && !cutName && !sight.isCovered(element, middleOf(box))) {
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

  const readSvg = (element: SVGTextContentElement, node: Node, words: string, size: number): void => {
    const matrix = element.getScreenCTM();
    const count = element.getNumberOfChars();
    if (!matrix || count === 0) return;
    const [first, last] = [element.getExtentOfChar(0), element.getExtentOfChar(count - 1)];
    const middle = first.y + first.height / 2;
    const quad = quadOf({
      left: first.x,
      right: last.x + last.width,
      top: middle - HALF * size,
      bottom: middle + HALF * size,
    }).map(([x, y]): Spot => {
      const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(matrix);
      return [left, top];
    });
    add(node, element, words, quad);
  };
  const readLines = (element: Element, node: Node, words: string, size: number): void => {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width === 0 || box.height === 0) continue;
      const middle = (box.top + box.bottom) / 2;
      const { left, right } = box;
      add(node, element, words, quadOf({ left, right, top: middle - HALF * size, bottom: middle + HALF * size }));
    }
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement as Element | null;
    const words = node.textContent?.trim() ?? '';
    if (!element || words === '' || sight.isUnseen(element)) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (element instanceof SVGTextContentElement) readSvg(element, node, words, size);
    else readLines(element, node, words, size);
  }
  return texts;
}
