/**
 * Texts on the upright strokes of brackets, which are drawn around an element, before its content or on the cells of a
 * table; and numbers that read as zero and are not. Runs in the page, so it holds all it needs.
 */
import type { Geometry } from './geometry';
import type { Sight } from './sight';
import type { Text } from './texts';

export function findOnBrackets(texts: readonly Text[], geometry: Geometry, sight: Sight, found: Set<string>): void {
  const { within, isEmpty, middleOf } = geometry;
  /** CSS px that may be lost to rounding. */
  const SLACK = 1;
  const sides = [
    ['left', '::before'],
    ['right', '::after'],
  ] as const;

  for (const element of document.querySelectorAll('[class*="bracket"], td')) {
    if (!element.checkVisibility()) continue;
    const around = element.getBoundingClientRect();
    const isWhole = element.tagName !== 'TD';
    for (const [name, pseudo] of sides) {
      const drawn = getComputedStyle(element, pseudo);
      const isDrawn = drawn.content !== 'none' && drawn.position === 'absolute';
      if (!isDrawn && !isWhole) continue;
      const style = isDrawn ? drawn : getComputedStyle(element);
      const stroke = Number.parseFloat(name === 'left' ? style.borderLeftWidth : style.borderRightWidth);
      if (!(stroke > 0)) continue;
      const inset = isDrawn ? Number.parseFloat(name === 'left' ? drawn.left : drawn.right) || 0 : 0;
      const left = name === 'left' ? around.left + inset : around.right - inset - stroke;
      const top = around.top + (isDrawn ? Number.parseFloat(drawn.top) || 0 : 0);
      const line = { left: left - 0.5, right: left + stroke + 0.5, top, bottom: around.bottom };
      const owner = isWhole ? element.parentElement : element;
      for (const text of texts) {
        if (owner?.contains(text.element) !== true) continue;
        const shared = within(text.box, line);
        if (isEmpty(shared) || shared.bottom - shared.top <= SLACK) continue;
        if (!sight.isCovered(text.element, middleOf(shared))) {
          found.add(`“${text.words}” touches the ${name} bracket`);
        }
      }
    }
  }
}

export function findFalseZeros(found: Set<string>): void {
  for (const data of document.querySelectorAll<HTMLDataElement>('data[data-quantity]')) {
    const text = data.textContent ?? '';
    if (!data.checkVisibility() || Number(data.value) === 0 || !/\d/.test(text)) continue;
    if (!/[1-9≈<]/.test(text)) found.add(`${data.dataset['quantity']} = ${data.value} reads “${text}”`);
  }
}
