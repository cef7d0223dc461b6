/** The page's address as links see it. */
import type { Address } from '../store/links';

/** Fragments that name a place on the page. */
const PLACES: readonly string[] = ['plane', 'screen'];

function linkInAddress(): string {
  const text = location.hash.slice(1);
  return PLACES.includes(text) ? '' : text;
}

export function pageAddress(): Address {
  return {
    link: linkInAddress,
    clear() {
      if (location.hash !== '') history.pushState(null, '', location.pathname + location.search);
    },
    onChange(listener) {
      window.addEventListener('hashchange', listener);
    },
  };
}

/** The page without language, theme and link. */
export function plainAddress(): string {
  return location.href.split(/[?#]/, 1)[0] ?? '';
}
