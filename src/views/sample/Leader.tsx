import { type ReactElement, type RefObject, useLayoutEffect, useRef } from 'react';
import { observeSize } from '../../ui/observeSize';
import type { Size } from '../../ui/useSize';
import styles from './TileWall.module.css';

/** A table farther above the tiles than this many CSS px is not tied. */
const MAX_LENGTH_PX = 130;

interface LeaderProps {
  /** The top of the chosen tile, CSS px in `within`. */
  readonly from: readonly [x: number, y: number];
  /** The foot of the table's line. */
  readonly to: RefObject<HTMLElement | null>;
  readonly within: RefObject<HTMLElement | null>;
  /** The size of `within`: when it changes, everything may have moved. */
  readonly size: Size;
}

/** One curved line from the chosen tile up to its table. */
export function Leader({ from: [x, y], to, within, size }: LeaderProps): ReactElement {
  const path = useRef<SVGPathElement>(null);
  useLayoutEffect(() => {
    const draw = (): void => {
      const [foot, room] = [to.current?.getBoundingClientRect(), within.current?.getBoundingClientRect()];
      if (!foot || !room) return;
      const [left, top] = [foot.right - room.left - 0.6, foot.bottom - room.top];
      // Where other figures stand between them, a line through those would tie nothing.
      path.current?.toggleAttribute('hidden', top < -MAX_LENGTH_PX || top > 0);
      const middle = Math.min(-14, top + 36);
      path.current?.setAttribute('d', `M${left},${top}C${left},${middle} ${x},${top} ${x},${middle + 8}V${y}`);
    };
    draw();
    // What stands beside the table may grow and move it, while the tiles stay.
    const group = to.current?.closest('div');
    return group ? observeSize(group, draw) : undefined;
  }, [x, y, to, within, size]);
  return (
    <svg className={styles['leader']} aria-hidden="true">
      <path ref={path} />
    </svg>
  );
}
