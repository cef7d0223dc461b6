import type { ReactElement, ReactNode } from 'react';
import { isBeforePhase } from '../session/phases';
import { useHides } from './hiding';
import { useLabState } from './labContext';

/** Whether a quantity waits for its node while descent goes in slow motion. */
export function useBeforePhase(name: string): boolean {
  return useLabState((state) => isBeforePhase(state, name));
}

/** Whether a quantity must not be told now: it waits for its node, or it is hidden. */
export function useHeldBack(name: string): boolean {
  const hidden = useHides(name);
  return useBeforePhase(name) || hidden;
}

/** Shows what belongs to a quantity, such as its bar, when the quantity itself is shown. */
export function FromPhase({
  name,
  instead = null,
  tiled = false,
  children,
}: {
  readonly name: string;
  /** What keeps its place meanwhile. */
  readonly instead?: ReactNode;
  /** The quantity itself is in it, and leaves its tile where it is hidden. */
  readonly tiled?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const [before, hidden] = [useBeforePhase(name), useHides(name)];
  return <>{before || (hidden && !tiled) ? instead : children}</>;
}
