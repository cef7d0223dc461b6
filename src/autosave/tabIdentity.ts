/**
 * Who this tab is: an id that survives a reload in `sessionStorage` and is held by a Web Lock while the tab is open.
 * A duplicated tab starts with its original's id; it finds the lock held and takes an id of its own.
 */
import type { GuardedStorage } from './guardedStorage';

const KEY = 'softmax-lab.tab';
/** The id of the work that this tab has set aside. */
const ASIDE_KEY = 'softmax-lab.aside';
const LOCK = 'softmax-lab.tab.';

/** ms that the page before a reload gets to release its lock. */
const PATIENCE = 200;

export interface TabIdentity {
  /** The id that the last page in this tab had, or null in a fresh tab. */
  readonly known: string | null;
  /** Makes `known` this page's own, or a new id where another page holds it or nobody can tell. */
  claim(): Promise<string>;
  /** A new id at once; the earlier one is released. */
  renew(): string;
  /** The id of the work that this tab set aside, before a reload too; null where there is none. */
  aside(): string | null;
  setAside(id: string | null): void;
  /** The next page in this tab is a fresh one. */
  forget(): void;
  /** The ids of all open tabs, or null where this browser can't tell. */
  open(): Promise<ReadonlySet<string> | null>;
}

/** `locks` is null where the browser has no Web Locks: every page then takes a new id. */
export function createTabIdentity(session: GuardedStorage, locks: LockManager | null): TabIdentity {
  const found = session.read(KEY);
  const known = isId(found) ? found : null;
  let own: string | null = null;
  let letGo = (): void => {};
  const hold = async (id: string, patience: number | null): Promise<boolean> => {
    const lock = await holdLock(locks, LOCK + id, patience);
    // Another id may have been taken meanwhile.
    if (own !== null && own !== id) lock?.();
    else if (lock) letGo = lock;
    return lock !== null && (own ?? id) === id;
  };
  const renew = (): string => {
    const id = randomId();
    own = id;
    letGo();
    letGo = () => {};
    session.write(KEY, id);
    // Nobody else asks for it: it comes, however slow the browser is, and until then the id is not given up.
    void hold(id, null);
    return id;
  };
  return {
    known,
    async claim() {
      const kept = known !== null && (await hold(known, PATIENCE)) ? known : null;
      return (own ??= kept ?? renew());
    },
    renew,
    aside: () => {
      const id = session.read(ASIDE_KEY);
      return isId(id) ? id : null;
    },
    setAside: (id) => {
      if (id === null) session.remove(ASIDE_KEY);
      else session.write(ASIDE_KEY, id);
    },
    forget: () => {
      session.remove(KEY);
    },
    open: async () => {
      try {
        const held = (await locks?.query())?.held;
        if (!held) return null;
        return new Set(held.map(({ name = '' }) => name.slice(LOCK.length)));
      } catch {
        return null;
      }
    },
  };
}

/** How to release the lock once it is held, or null where it can't be had within `patience` ms (null: at any time). */
function holdLock(locks: LockManager | null, name: string, patience: number | null): Promise<(() => void) | null> {
  if (locks === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const abort = (): void => {
      waiting.abort();
    };
    const timer = patience === null ? undefined : setTimeout(abort, patience);
    const holding = (): Promise<void> => {
      clearTimeout(timer);
      return new Promise((letGo) => {
        resolve(letGo);
      });
    };
    locks.request(name, { signal: waiting.signal }, holding).catch(() => {
      resolve(null);
    });
  });
}

const isId = (text: string | null): text is string => text !== null && /^[0-9a-f]{16}$/.test(text);

function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
