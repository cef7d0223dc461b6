import { useMemo, useSyncExternalStore } from 'react';
import type { Inks } from './paintTiles';

/** The page takes a theme on with this attribute of its root, a moment after its figures were rendered. */
const ATTRIBUTE = 'data-theme';

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: [ATTRIBUTE] });
  return () => {
    observer.disconnect();
  };
}

/** The inks in force, for a canvas. */
export function useInks(): Inks {
  const theme = useSyncExternalStore(subscribe, () => document.documentElement.getAttribute(ATTRIBUTE));
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    return {
      of: theme,
      ...{ plane: read('plane'), well: read('well'), ink: read('ink') },
      rule: read('rule2'),
      highlight: read('highlight'),
    };
  }, [theme]);
}
