/** Keeping the work, with what this browser has for it: its storage, its locks, and the moments before a page goes. */
import { guardStorage } from '../autosave/guardedStorage';
import type { Keeper } from '../autosave/autosaveState';
import type { Lab } from '../session/lab';
import { startKeeping } from '../autosave/autosave';
import { createTabIdentity } from '../autosave/tabIdentity';

/** How long what is due may wait for a moment between two frames, in ms. */
const PATIENCE = 80;

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
      let stop = (): void => {
        clearTimeout(timer);
      };
      const timer = setTimeout(() => {
        if (!('requestIdleCallback' in window)) return task();
        const idle = requestIdleCallback(task, { timeout: PATIENCE });
        stop = () => {
          cancelIdleCallback(idle);
        };
      }, ms);
      return () => {
        stop();
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
