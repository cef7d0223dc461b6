import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from 'react';

const BY: Readonly<Record<string, number>> = { ArrowDown: 1, PageDown: 1, ArrowUp: -1, PageUp: -1 };
/** Controls that use these keys themselves. */
const OWN = 'select, input, textarea, [role="tab"], [role="slider"]';

export interface Walk {
  /** Index of the stop that is walked on; null before the walk begins. */
  readonly current: number | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Tells which stop was focused by pointer or Tab. */
  readonly onFocus: (stop: number) => void;
}

/**
 * Walks the stops inside `root` (elements with `data-stop-line`, headings included) with Down and Up or a presenter's
 * PageDown and PageUp, wherever the focus is; Home and End when it is among them.
 */
export function useWalk(root: RefObject<HTMLElement | null>, count: number): Walk {
  const [current, setCurrent] = useState<number | null>(null);
  const go = useCallback(
    (to: number) => {
      const stop = root.current?.querySelectorAll<HTMLElement>('[data-stop-line]')[to];
      if (!stop) return;
      setCurrent(to);
      stop.focus({ preventScroll: true });
      stop.scrollIntoView({ block: 'nearest' });
    },
    [root],
  );
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      const by = BY[event.key];
      if (by === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(OWN)) return;
      event.preventDefault();
      go(current === null ? (by > 0 ? 0 : count - 1) : Math.max(0, Math.min(count - 1, current + by)));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [go, current, count]);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== 'Home' && event.key !== 'End') return;
      event.preventDefault();
      event.stopPropagation();
      go(event.key === 'Home' ? 0 : count - 1);
    },
    [go, count],
  );
  return { current, onKeyDown, onFocus: setCurrent };
}
