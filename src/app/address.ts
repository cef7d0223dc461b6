/** The page's address as links see it. */
import { guardStorage } from '../autosave/guardedStorage';
import type { Address } from '../permalink/linkRouter';

/** Fragments that name a place on the page. */
const PLACES: readonly string[] = ['plane', 'screen'];

/** Whether a fragment names a lesson, which is presented and no link to open. */
export function isLesson(text: string): boolean {
  return text.startsWith('lesson=');
}

function linkInAddress(): string {
  const text = location.hash.slice(1);
  return PLACES.includes(text) || isLesson(text) ? '' : text;
}

const OPENED_KEY = 'softmax-lab.opened';

export function pageAddress(): Address {
  const tab = guardStorage(() => sessionStorage);
  return {
    link: linkInAddress,
    clear() {
      if (location.hash !== '') history.pushState(null, '', location.pathname + location.search);
    },
    onChange(listener) {
      window.addEventListener('hashchange', listener);
    },
    opened: () => tab.read(OPENED_KEY),
    noteOpened(link) {
      tab.write(OPENED_KEY, link);
    },
  };
}

/** The page without language, theme and link. */
export function plainAddress(): string {
  return location.href.split(/[?#]/, 1)[0] ?? '';
}
