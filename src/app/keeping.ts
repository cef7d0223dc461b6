/** Keeping the work, with what this browser has for it: its storage, its locks, and the moments before a page goes. */
import { guardStorage } from '../store/guardedStorage';
import type { Keeper } from '../store/keeper';
import type { Lab } from '../store/lab';
import { startKeeping } from '../store/persistence';
import { createTabIdentity } from '../store/tabIdentity';

/** `restore` is false where something else is about to be opened; the tab's own work is then offered. */
export function keepInBrowser(lab: Lab, restore: boolean): Keeper {
  const keeper = startKeeping({
    lab,
    restore,
    storage: guardStorage(() => localStorage),
    // Web Locks are missing where a page is not served securely.
    tab: createTabIdentity(
      guardStorage(() => sessionStorage),
      'locks' in navigator ? navigator.locks : null,
    ),
    later(task, ms) {
      const timer = setTimeout(task, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    now: () => Date.now(),
  });
  const keepNow = (): void => {
    keeper.flush();
  };
  window.addEventListener('pagehide', keepNow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepNow();
  });
  return keeper;
}
