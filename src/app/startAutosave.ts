/** Keeping the work, with what this browser has for it: its database, its storage, its locks, and the moments before a page goes. */
import { guardStorage } from '../autosave/guardedStorage';
import type { Autosave } from '../autosave/autosaveState';
import type { Lab } from '../session/lab';
import { startAutosave } from '../autosave/autosave';
import { indexedRecords } from '../autosave/indexedRecords';
import { createTabIdentity } from '../autosave/tabIdentity';

/** How long what is due may wait for a moment between two frames, in ms. */
const PATIENCE = 80;

/** `restore` is false where something else is about to be opened; the tab's own work is then offered. */
export async function autosaveInBrowser(lab: Lab, restore: boolean): Promise<Autosave> {
  const autosave = await startAutosave({
    lab,
    restore,
    records: indexedRecords('softmax-lab'),
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
  const flushNow = (): void => {
    autosave.flush();
  };
  window.addEventListener('pagehide', flushNow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushNow();
  });
  return autosave;
}
