import type { KeyboardEvent, PointerEvent } from 'react';
import { classOf, featureOf } from '../../session/highlight';
import { useHighlightedIdentity, useHighlighter } from '../../ui/highlighting';
import { useHiding } from '../../ui/hiding';
import type { Kind } from './kind';

interface Pixel {
  /** Row by row. */
  readonly p: number;
  /** The class whose picture is meant; null for all. */
  readonly m: number | null;
}

/** The pixel that is pointed at anywhere, if any. `from` rows of the matrices stand before the pixels. */
export function usePixel(from: number): Pixel | null {
  const identity = useHighlightedIdentity() ?? '';
  const row = featureOf(identity);
  return row === null || row < from ? null : { p: row - from, m: classOf(identity) };
}

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Walk {
  readonly kind: Kind;
  readonly side: number;
  readonly from: number;
  /** The classes that are shown, in their order. */
  readonly shown: readonly number[];
}

/** How a row of pictures answers a pointer and the keys: what they mean is lit in every picture. */
export function useWalk({ kind, side, from, shown }: Walk): {
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: () => void;
  readonly onClick: (event: PointerEvent<HTMLElement> | React.MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
} {
  const highlighter = useHighlighter();
  const hiding = useHiding();
  const lit = usePixel(from);
  const nameOf = ({ p, m }: { readonly p: number; readonly m: number }): string =>
    `${kind === 'G' ? 'G' : 'W'}.${p + from}.${m}`;
  const pixelAt = (event: React.MouseEvent<HTMLElement>): { readonly p: number; readonly m: number } | null => {
    const picture = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-picture]') : null;
    if (picture === null) return null;
    const box = picture.getBoundingClientRect();
    const place = (at: number, start: number, length: number): number =>
      Math.min(side - 1, Math.max(0, Math.floor(((at - start) / length) * side)));
    const column = place(event.clientX, box.left, box.width);
    return {
      p: place(event.clientY, box.top, box.height) * side + column,
      m: Number(picture.dataset['picture']),
    };
  };
  return {
    onPointerMove: (event) => {
      const pixel = pixelAt(event);
      highlighter.on(pixel && nameOf(pixel));
    },
    onPointerLeave: () => highlighter.on(null),
    onClick: (event) => {
      const pixel = pixelAt(event);
      if (pixel && !hiding?.picking) highlighter.pin(nameOf(pixel));
    },
    onBlur: () => highlighter.on(null),
    onKeyDown: (event) => {
      const arrow = ARROWS[event.key];
      const m = lit?.m != null && shown.includes(lit.m) ? lit.m : (shown[0] ?? 0);
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' && lit) highlighter.pin(nameOf({ p: lit.p, m }));
      else if (arrow) highlighter.on(nameOf(lit ? stepped({ p: lit.p, m }, arrow, side, shown) : { p: 0, m }));
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** The pixel beside; beyond the left and right edges the next picture begins. */
function stepped(
  { p, m }: { readonly p: number; readonly m: number },
  [right, down]: readonly [number, number],
  side: number,
  shown: readonly number[],
): { readonly p: number; readonly m: number } {
  const row = Math.min(side - 1, Math.max(0, Math.floor(p / side) + down));
  const across = shown.indexOf(m) * side + (p % side) + right;
  const kept = Math.min(shown.length * side - 1, Math.max(0, across));
  return { p: row * side + (kept % side), m: shown[Math.floor(kept / side)] ?? m };
}
