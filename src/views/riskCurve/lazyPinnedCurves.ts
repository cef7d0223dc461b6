import { lazy } from 'react';
import type { PinnedCurves as Loaded } from './PinnedCurves';

/** Fetched with the first pinned run; where it can't be fetched, the present run is drawn alone. */
export const PinnedCurves = lazy(async (): Promise<{ default: typeof Loaded }> => {
  try {
    return { default: (await import('./PinnedCurves')).PinnedCurves };
  } catch {
    return { default: ({ children }) => children as ReturnType<typeof Loaded> };
  }
});
