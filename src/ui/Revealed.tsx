import type { ReactElement, ReactNode } from 'react';
import { isHeld } from '../session/phases';
import { useLabState } from './labContext';

/** Whether a quantity waits for its node while descent goes in slow motion. */
export function useHeld(name: string): boolean {
  return useLabState((state) => isHeld(state, name));
}

/** Shows what belongs to a quantity, such as its bar, when the quantity itself is shown. */
export function Revealed({
  name,
  instead = null,
  children,
}: {
  readonly name: string;
  /** What keeps its place meanwhile. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return <>{useHeld(name) ? instead : children}</>;
}
