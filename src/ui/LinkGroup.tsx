import type { KeyboardEvent, ReactElement, ReactNode } from 'react';

type Direction = readonly [right: number, down: number];

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A step aside counts this many times a step in the arrow's direction. */
const ASIDE_PX = 4;

/** The element of `stops` that lies nearest to `from` in a direction; null if there is none. */
function nearest(stops: readonly HTMLElement[], from: HTMLElement, [right, down]: Direction): HTMLElement | null {
  const middle = (element: HTMLElement): readonly [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [x, y] = middle(from);
  let found: HTMLElement | null = null;
  let least = Infinity;
  for (const stop of stops) {
    const [left, top] = middle(stop);
    const ahead = (left - x) * right + (top - y) * down;
    const stashed = Math.abs((left - x) * down) + Math.abs((top - y) * right);
    const distance = ahead + ASIDE_PX * stashed;
    if (stop === from || ahead < 1 || distance >= least) continue;
    least = distance;
    found = stop;
  }
  return found;
}

interface LinkGroupProps {
  /** What the keyboard enters here, for a screen reader. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** One tab stop around linked elements with `data-stop`: arrow keys walk among them, Enter pins what is focused. */
export function LinkGroup({ label, className, children }: LinkGroupProps): ReactElement {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const group = event.currentTarget;
    const from = event.target instanceof HTMLElement ? event.target : group;
    const direction = ARROWS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey || from.closest('button, input, select')) return;
    if (event.key === 'Enter' && from !== group) from.click();
    else if (direction) {
      const stops = Array.from(group.querySelectorAll<HTMLElement>('[data-stop]'));
      const to = from === group ? stops[0] : nearest(stops, from, direction);
      if (to) {
        to.tabIndex = -1;
        to.focus();
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="group" aria-label={label} className={className} tabIndex={0} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
