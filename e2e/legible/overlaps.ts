/** Texts over texts, and neighbouring numbers too close. Runs in the page, so it holds all it needs. */
import type { Geometry } from './geometry';
import type { Sight } from './sight';
import type { Text } from './texts';

export function findOverlaps(texts: readonly Text[], { meet }: Geometry, sight: Sight, found: Set<string>): void {
  /** CSS px that may be lost to rounding. */
  const SLACK = 1;
  /** CSS px between neighbouring numbers. */
  const APART = 4;
  const NUMBER = /^[−+±≈<>≤≥]{0,2}\d[\d.,·×⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺\se−+]*%?$/;

  const sorted = [...texts].sort((one, other) => one.box.left - other.box.left);
  sorted.forEach((one, at) => {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next]!;
      if (other.box.left > one.box.right + APART) break;
      if (other.node === one.node) continue;
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (down <= SLACK) continue;
      // Within a formula a hat stands over its letter, and an index beside it.
      if (one.element.closest('.katex, text')?.contains(other.element)) continue;
      const areBothSeen = (): boolean => sight.areBothSeen([one.element, one.box], [other.element, other.box]);
      const isOneBlock = sight.blockOf(one.element) === sight.blockOf(other.element);
      if (meet(one.quad, other.quad, SLACK)) {
        const isOneLine = isOneBlock && !(one.element instanceof SVGElement);
        if (isOneLine && down < 4) continue;
        if (areBothSeen()) found.add(`“${one.words}” lies over “${other.words}”`);
        continue;
      }
      const areNumbers = NUMBER.test(one.words) && NUMBER.test(other.words);
      if (!areNumbers || down < 3 || isOneBlock) continue;
      const gap = other.box.left - one.box.right;
      if (gap < APART - 0.05 && other.box.left > one.box.left && areBothSeen()) {
        found.add(`“${one.words}” and “${other.words}” are ${gap.toFixed(1)} px apart`);
      }
    }
  });
}
