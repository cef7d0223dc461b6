/** Texts outside the page, or outside the box that is drawn around them. Runs in the page, so it holds all it needs. */
import type { Geometry } from './geometry';
import type { Sight } from './sight';
import type { Text } from './texts';

export function findOutside(texts: readonly Text[], { boxOf }: Geometry, sight: Sight, found: Set<string>): void {
  /** CSS px that may be lost to rounding. */
  const SLACK = 1;
  const root = document.documentElement;
  const width = root.clientWidth;

  for (const { words, element, box, quad } of texts) {
    if (box.left < -SLACK || box.right > width + SLACK) {
      found.add(`“${words}” reaches from ${box.left.toFixed(0)} to ${box.right.toFixed(0)} of ${width}`);
    }
    const isFixed = sight.isFixed(element);
    const height = isFixed ? innerHeight : root.scrollHeight - root.scrollTop;
    if (box.top < (isFixed ? 0 : -root.scrollTop) - SLACK || box.bottom > height + SLACK) {
      found.add(`“${words}” stands from ${box.top.toFixed(0)} to ${box.bottom.toFixed(0)} of ${height}`);
    }
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      if (at instanceof SVGElement) break;
      const style = getComputedStyle(at);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const isFramed = [
        style.borderTopWidth,
        style.borderRightWidth,
        style.borderBottomWidth,
        style.borderLeftWidth,
      ].every((border) => Number.parseFloat(border) > 0);
      const isDrawn = isFramed || sight.isOpaque(at);
      if (!isDrawn && style.position !== 'absolute' && style.position !== 'fixed') continue;
      if (!isDrawn) break;
      const around = at.getBoundingClientRect();
      const text = boxOf(quad);
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
      const where = `${at.tagName.toLowerCase()}.${at.className}`;
      const across = Math.max(around.left - text.left, text.right - around.right);
      if (across > SLACK) found.add(`“${words}” leaves its box by ${across.toFixed(1)} px: ${where}`);
      const down = Math.max(around.top - text.top, text.bottom - around.bottom);
      if (down > SLACK) found.add(`“${words}” leaves its box by ${down.toFixed(1)} px below: ${where}`);
      break;
    }
  }
  if (root.scrollWidth > width) found.add(`the page is ${root.scrollWidth} wide in ${width}`);
}
