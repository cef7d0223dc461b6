import type { ReactElement, ReactNode } from 'react';
import { isBeforePhase } from '../session/phases';
import { useLabState } from './labContext';

/** Whether a quantity waits for its node while descent goes in slow motion. */
export function useBeforePhase(name: string): boolean {
  return useLabState((state) => isBeforePhase(state, name));
}

/** Shows what belongs to a quantity, such as its bar, when the quantity itself is shown. */
export function FromPhase({
  name,
  instead = null,
  children,
}: {
  readonly name: string;
  /** What keeps its place meanwhile. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return <>{useBeforePhase(name) ? instead : children}</>;
}
