import { useSyncExternalStore } from 'react';

/** The same bound stands in the style sheets. */
const query = matchMedia('(max-height: 51.25em)');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the page is as low as a small laptop's. */
export function useLow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
